export { type Git, type GitAnswer, type GitOptions, GitUnavailable, gitIn, type OpenRepository } from './git.ts';
export { type RepositoryPlace } from './repository_place.ts';
