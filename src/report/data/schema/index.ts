export { balancing } from './balancing_schema.ts'
export { groupKey } from './group_suggestion_schema.ts'
export { amount, count, counts, figure, MOST_ENTRIES, strategy, text, texts } from './values.ts'
