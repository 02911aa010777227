import type { OpenRepository } from './git.ts';
/** @throws {InputError} where git has no such blob, nor can get it */
export type BlobReader = (id: string) => Promise<Uint8Array>;
type BlobSource = Pick<OpenRepository, 'git' | 'fetchObjects'>;
/** Reads blobs by their ids; those that are asked for at the same time come from one `git cat-file --batch`. */
export declare function blobReader(repository: BlobSource): BlobReader;
export declare const LACKING = "the repository here does not have it (`git fetch --refetch --no-filter` brings what a partial clone lacks)";
/** The records of a `-z` listing. */
export declare function records(bytes: Uint8Array): string[];
export {};
