export { readEarlier } from './earlier_file.ts'
export { writeSplitFolder } from './split_folder.ts'
export {
  foldCount,
  isIndexWritten,
  shownPath,
  type Target,
  targetOf,
  tellChangedSettings,
  writesLists,
} from './target.ts'
