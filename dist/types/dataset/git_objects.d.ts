import type { Git } from './git.ts';
/** @throws {InputError} where git has no such blob, nor can get it */
export type BlobReader = (id: string) => Promise<Uint8Array>;
/** Reads blobs by their ids; those that are asked for at the same time come from one `git cat-file --batch`. */
export declare function blobReader(git: Git): BlobReader;
/** The records of a `-z` listing. */
export declare function records(bytes: Uint8Array): string[];
