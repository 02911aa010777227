export { balancing } from './balancing_schema.ts'
export { change, sets } from './change_schema.ts'
export { groupKey } from './group_suggestion_schema.ts'
export { count, counts, figure, finiteNumber, MOST_ENTRIES, strategy, text, texts } from './values.ts'
