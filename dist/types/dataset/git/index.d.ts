export { type ListedCommit } from './commit_listings.ts';
export { type Git, type GitAnswer, type GitOptions, GitUnavailable, gitIn, type OpenRepository } from './git.ts';
export { type BlobReader } from './git_objects.ts';
export { type StopSignal } from './git_process.ts';
export { type RepositoryPlace } from './repository_place.ts';
