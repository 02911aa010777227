import type { OpenRepository } from './git.ts';
/** @throws {InputError} if git neither has the blob nor can fetch it */
export type BlobReader = (id: string) => Promise<Uint8Array>;
type BlobSource = Pick<OpenRepository, 'git' | 'fetchObjects'>;
/** Reads blobs by their ids. Those that are requested at the same time are read with one `git cat-file --batch`. */
export declare function blobReader(repository: BlobSource): BlobReader;
/**
 * Returns a reader that reads each blob once, as long as all of them fit into a number of bytes. After that, it forgets the
 * blobs that it read first.
 */
export declare function cachedBlobs(reader: BlobReader, mostBytes: number): BlobReader;
export declare const LACKING = "it is not in this clone (run `git fetch --refetch --no-filter` to complete a partial clone)";
/** Returns the records of a `-z` listing. */
export declare function records(bytes: Uint8Array): string[];
export {};
