export { balancing } from './balancing_schema.ts'
export { change, sets } from './change_schema.ts'
export { groupKey } from './group_suggestion_schema.ts'
export { count, counts, figure, finiteNumber, listOf, strategy, text, texts } from './values.ts'
