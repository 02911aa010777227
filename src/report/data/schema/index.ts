export { balancing } from './balancing_schema.ts'
export { count, counts, figure, MOST, strategy, text, texts } from './values.ts'
