export { readBaseConfig, readConfig } from './base_config.ts'
export { comparedWithBase, readBaseDataset } from './base_dataset.ts'
export { check, withoutCommit } from './check.ts'
export {
  labelConflicts,
  lookForLeaks,
  nearLeaks,
  reportedLeaks,
  unitsOfRows,
  withoutContentIfOff,
} from './content/index.ts'
export { noteOnFrozen } from './frozen/index.ts'
export { firstSuggestions, type PresentSplit, presentSplit, suggestGroups } from './group_suggestions/index.ts'
export { type FoundIndexFile, fileIn, isReplaceable, readBaseIndexFileAt, readIndexFile } from './index_file.ts'
export { type LookAlikes, lookAlikesOf, placedRenames, renamesOf } from './look_alikes.ts'
export { noteOnRebalance } from './rebalance_note.ts'
export type { Base, CheckRequest, Progress } from './request.ts'
export { noteOnIdsInSeveralSplits, noteOnRowsOfOneId } from './rows_of_one_id_note.ts'
export { contentOf } from './sample_content.ts'
