export { matchNumberedRows } from './row_numbers.ts'
