export { type CountedTable, countTable } from './counted_table.ts'
export { tableOfCounts } from './counting_table.ts'
export {
  freshInstead,
  movesInTable,
  planOfTable,
  rulesFileOf,
  type SplitQuestion,
  summaryOfTable,
} from './split_table.ts'
export { verifyTable } from './verify_table.ts'
