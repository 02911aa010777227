export { INDEX_FILE_PREDICATES, judgeIndexFile } from './index_file.ts'
export { OWN_SPLIT } from './split_deviation/index.ts'
export { RULES } from './table.ts'
export { testChangePhrase } from './test_changed.ts'
