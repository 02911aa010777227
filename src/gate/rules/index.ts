export { OWN_SPLIT } from './deviation.ts'
export { INDEX_FILE_PREDICATES, judgeIndexFile } from './index_file.ts'
export { RULES } from './table.ts'
export { testChangePhrase } from './test_changed.ts'
