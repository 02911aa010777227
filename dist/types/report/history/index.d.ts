export type { CommitState, HistoryReport } from './history_report.ts';
