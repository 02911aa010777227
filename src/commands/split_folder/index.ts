export { writeSplitFolder } from './split_folder.ts'
export { isIndexWritten, type Target, targetOf, writesLists } from './target.ts'
