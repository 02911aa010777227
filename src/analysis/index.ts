export { adviseOnDistribution } from './advise.ts'
export { type AnalyzeOptions, analyzeEmotionDistribution } from './analyze.ts'
export {
  type Change,
  type ClassChange,
  changeOfCounts,
  type LabelChange,
  type Relabelling,
  type SampleExample,
} from './change.ts'
export { compareLabels } from './compare_labels.ts'
export { compareTables, labelTextOf } from './compare_tables.ts'
export { conflictWords, findLabelConflicts, type LabelConflicts, rowsAsUnits } from './conflicts/index.ts'
export { describeDistribution, samplesForShares } from './describe.ts'
export type { Distribution, LabelSetFigures } from './distribution.ts'
export { imbalancePerLabel, meanImbalance } from './label_imbalance.ts'
export { noteLookAlikes } from './look_alike_notes.ts'
export { findLookAlikes, type LookAlike } from './look_alikes.ts'
export { matchRows } from './match_rows.ts'
export {
  type Renames,
  renameChange,
  renameClassChanges,
  renameCounts,
  renamedClasses,
  renameLabelSets,
} from './renamed.ts'
export { similarName } from './similar_names.ts'
