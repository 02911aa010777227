export type { Hashing } from './dialect.ts'
export {
  countStatement,
  crowdedStatement,
  duplicateStatement,
  groupStatement,
  hashStatement,
  largestStatement,
  moveStatement,
  prefixStatement,
  type Ruled,
  splitSelect,
  type TableRows,
  type WantedRows,
} from './statements.ts'
export { DIALECTS, type DialectName } from './table.ts'
