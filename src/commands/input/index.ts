export { configOfCommit, openBase, placed } from './base.ts'
export type { ComparedDataset } from './compared_dataset.ts'
export { notesOnSettings, noteUnusedSettings, readCounts } from './counts.ts'
export { databaseOf, databaseUrl, isInDatabase } from './database.ts'
export { readProject } from './dataset.ts'
export { openIndexFiles, refuseIndexPath } from './index_path.ts'
export type {
  AnalyzeFlags,
  BadgeOptions,
  BalanceOptions,
  CardOptions,
  CheckFormat,
  CheckOptions,
  CommonOptions,
  CompareOptions,
  Format,
  HistoryOptions,
  InitOptions,
  SplitOptions,
  VerifyOptions,
  WeightsOptions,
} from './options.ts'
export { flagName, hasBalancingFlags } from './overrides.ts'
export {
  commandForAll,
  type Given,
  ownCommand,
  restoringCommand,
  restoringStep,
  splitCommand,
  unreadableIndex,
} from './own_command.ts'
export { openProject, type Project } from './project.ts'
export { isRead, isSameFile, mayBeMentioned } from './read_files.ts'
export { dayOf } from './today.ts'
export { type TrainingSplit, trainingSplit } from './training_split.ts'
