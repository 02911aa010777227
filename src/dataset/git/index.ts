export { blobId, fileBlobId, fileSha256, formatOfId } from './blob_id.ts'
export { childEnvironment, configFromEnvironment } from './child_environment.ts'
export {
  ALIKE,
  below,
  type CommitListing,
  DOT,
  END,
  HIDDEN,
  listCommit,
  PLACES,
  positionOf,
  SLASH,
  START,
  TooManyFiles,
} from './commit_listing.ts'
export { commitListings, type ListedCommit } from './commit_listings.ts'
export { type LoggedCommit, logCommits, shallowEnd } from './commit_log.ts'
export {
  commitParents,
  commitsBehind,
  GIT_PATIENCE,
  type Git,
  type GitAnswer,
  type GitOptions,
  GitSilent,
  GitUnavailable,
  gitIn,
  isShallow,
  isUnborn,
  mergeBase,
  type OpenRepository,
  openRepository,
  openWorkspace,
  resolveCommit,
} from './git.ts'
export { fetchCommit, fetchObjects, type Remote } from './git_fetch.ts'
export { isInGitFolder } from './git_folder.ts'
export { type BlobReader, blobReader, cachedBlobs, LACKING } from './git_objects.ts'
export { runProcess, type StopSignal } from './git_process.ts'
export { type IndexEntry, indexEntries } from './index_entries.ts'
export {
  pathInRepository,
  type RepositoryPlace,
  realOrSame,
  repositoryAround,
  sharedGitFolder,
  writtenInRepository,
} from './repository_place.ts'
export type { SparseFiles } from './skipped_files.ts'
export { sparseFiles } from './sparse_files.ts'
