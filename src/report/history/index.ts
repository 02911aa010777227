export type { CommitState, HistoryReport } from './history_report.ts'
export { historyHeadline, historyTable, shallowSentence } from './history_rows.ts'
