export { isFolderPath, openSplitFolder, type SplitFolder } from './folder_place.ts'
export { writeSplitFolder } from './split_folder.ts'
