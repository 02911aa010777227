export { judgeAllowedClasses, judgeRequiredClasses } from './class_names.ts'
export { judgeClassSize } from './class_size.ts'
export { judgeImbalanceRatio } from './imbalance_ratio.ts'
export {
  FROZEN_UNKNOWN,
  IN_THE_WAY,
  INDEX_FILE_PREDICATES,
  judgeIndexFile,
  OF_DATASET,
  RESTORE_ON_BASE,
  SPLITS_AGAIN,
  UNFROZEN,
} from './index_file.ts'
export { jensenShannonDistance } from './jensen_shannon.ts'
export { judgeLabelConflicts } from './label_conflicts.ts'
export { judgeLeakage } from './leakage.ts'
export { OWN_SPLIT } from './split_deviation/index.ts'
export { JUDGES_OF_COUNTS, RULES } from './table.ts'
export { CHANGED_IDS, MOVED_ROWS, testChangePhrase } from './test_changed.ts'
export { judgeUnlabelled, samplesToLabel } from './unlabelled.ts'
