export type { ConsideredDataset } from './finding/index.ts'
export { additionalLine, scalar } from './formats/index.ts'
export { configOfFound, withDatasetPath } from './found_config.ts'
export {
  blobId,
  commitParents,
  configFromEnvironment,
  fetchCommit,
  fetchObjects,
  formatOfId,
  type Git,
  type GitAnswer,
  type GitOptions,
  GitUnavailable,
  gitIn,
  isShallow,
  mergeBase,
  type OpenRepository,
  openRepository,
  openWorkspace,
  type Remote,
  type RepositoryPlace,
  realOrSame,
  resolveCommit,
} from './git/index.ts'
export {
  computePrefixes,
  type HashOrder,
  hashComparison,
  hashOfRow,
  hashOrder,
  hashPrefixes,
  rowsOfClass,
  seededMd5,
} from './hash/index.ts'
export { baseName, comparablePath, isImage, looksLikeSplit } from './paths/index.ts'
export { consideredDatasets, type DatasetConfig, type ReadOptions, readDataset } from './read_dataset.ts'
export { withSamePaths } from './same_paths.ts'
export { tableFromSamples } from './samples.ts'
export { startThread } from './scan/index.ts'
export {
  type ClassCounts,
  compareRows,
  compareTexts,
  countClasses,
  type Dataset,
  EMPTY_SET,
  type ExistingSplits,
  type FoundDataset,
  type FurtherSplits,
  type Groups,
  grown,
  type LabelSets,
  type LabelTable,
  type Layout,
  type Note,
  placeOfRow,
  type Records,
  type RepeatedRows,
  rowsByCode,
  type Source,
  type SourceCounts,
  type SourceFile,
  type TextColumn,
  textAt,
  textColumn,
  UNLABELLED,
} from './table/index.ts'
export {
  type CommitTreeOptions,
  commitTree,
  type FolderFiles,
  type FolderTreeOptions,
  type FolderTwice,
  folderTree,
  type LfsPointer,
  type LfsReader,
  lfsContent,
  MAX_LFS_BYTES,
  type Purpose,
  type ReadableFiles,
  type Tree,
  type TreeFile,
  type UnreadPath,
  withLfsContent,
} from './tree/index.ts'
export { uniqueIds, withUniqueIds } from './unique_ids.ts'
