export { judgeAllowedClasses, judgeRequiredClasses } from './class_names.ts';
export { judgeClassSize } from './class_size.ts';
export { judgeImbalanceRatio } from './imbalance_ratio.ts';
export { INDEX_FILE_PREDICATES, judgeIndexFile, UNFROZEN } from './index_file.ts';
export { OWN_SPLIT } from './split_deviation/index.ts';
export { RULES } from './table.ts';
export { testChangePhrase } from './test_changed.ts';
export { judgeUnlabelled } from './unlabelled.ts';
