export { anyGlob, compileGlob } from './glob.ts'
export { isImage, masksBeside, mayBeMask, mayBeMaskBytes } from './image_names.ts'
export { type FileKind, isMedia, kindOfFile, looksLikeFile } from './media.ts'
export {
  byPrecedence,
  type FileRole,
  fileRoles,
  IMAGE,
  isAboutOthers,
  isKnownByName,
  isPlainWord,
  type Medium,
  mediumNoun,
  OTHER_PICTURES,
} from './medium.ts'
export { joinedBySplit } from './other_splits.ts'
export { looksLikePaths, namesAFile } from './path_texts.ts'
export {
  baseName,
  belowFolder,
  commonFolder,
  comparablePath,
  convertedPath,
  folderOf,
  foldersAbove,
  isHidden,
  joinPath,
  lastStep,
  lastTwoSteps,
  normalPath,
  withSlashes,
} from './paths.ts'
export { missingShards, shardOf } from './shards.ts'
export { shortSplitFolders, testForEval } from './short_splits.ts'
export { areOnlySplits, areSplits, isSplitColumn } from './split_columns.ts'
export { fileFamilies, folderOfSplits, splitOfFile, splitsOfFiles } from './split_files.ts'
export {
  affixedSplits,
  areAllOfSplits,
  isUnlabelledName,
  looksLikeSplit,
  type NamedSplit,
  namedSplit,
  splitAbove,
  splitOfKey,
  splitPrefix,
} from './split_names.ts'
export { endsInDigit, hasSeparator, wordTest } from './word_test.ts'
