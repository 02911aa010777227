export type { AnalysisReport } from './analysis_report.ts'
export type { BalancingData, ObstacleData, StrategyData } from './balancing_data.ts'
export { balancingData, meanImbalanceData, strategyData } from './balancing_of_check.ts'
export type { ChangeData, ExampleData, LabelChangeData, RelabellingData } from './change_data.ts'
export { renderCheckJson } from './check_json.ts'
export type {
  CheckResult,
  ComparedWithBase,
  DatasetSummary,
  IndexFileOutcome,
  Policy,
  Rename,
  SplitOutcome,
} from './check_result.ts'
export type {
  ClassShare,
  ConfigData,
  DatasetData,
  GroupSuggestionData,
  LabelSetsData,
  LayoutData,
  SourceData,
} from './dataset_data.ts'
export { MAX_REPORT_BYTES, parseReport } from './parse_report.ts'
export type { CommitOutcome, PermissionNote, Publication } from './publication.ts'
export { renameData } from './renames_data.ts'
export type { OnceRenamedData, RenameData, ReportData } from './report_data.ts'
export {
  asReportData,
  comparedData,
  figuresData,
  findingData,
  labelSetsData,
  layoutData,
  noteData,
  type Report,
} from './report_of_check.ts'
export type {
  DeviationData,
  IndexFileData,
  LeakData,
  MovesData,
  SplitGroupsData,
  SplitsData,
  TestChangeData,
} from './split_data.ts'
export { leakData, movesData, placedCounts, type SplitTableData, splitTableData } from './splits_of_check.ts'
export type {
  CheckData,
  ClassSamples,
  FindingData,
  NoteData,
  OverrideData,
  PlanData,
  PolicyData,
  RelabelData,
  RemedyData,
  Result,
  WaiverData,
} from './verdict_data.ts'
