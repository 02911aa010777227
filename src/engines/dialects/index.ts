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
  type Rows,
  type Ruled,
  splitSelect,
  type Wanted,
} from './statements.ts'
export { DIALECTS, type DialectName } from './table.ts'
