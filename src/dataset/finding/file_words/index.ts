export { type FilesByWord, filesByWord, withoutWholes } from './files_by_word.ts'
