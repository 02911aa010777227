import { type BlobReader, type CommitListing } from '../git/index.ts';
export interface OpenCommit {
    readonly name: string;
    readonly listing: CommitListing;
    /** The target of each symbolic link, as it is written in the link. */
    readonly targets: ReadonlyMap<string, string>;
    readonly blob: BlobReader;
}
export interface ListedBlob {
    readonly path: string;
    readonly id: string;
}
export declare function linkTargets({ pathAt, idAt, links }: CommitListing, blob: BlobReader): Promise<OpenCommit['targets']>;
/**
 * Resolves the links in a path.
 *
 * @throws {InputError} if a link leaves the repository, or links form a loop
 */
export declare function resolved(path: string, { targets, name }: OpenCommit): string;
export declare function leavesRoot(path: string): boolean;
/** Returns what is at a path without links. */
export declare function kindIn({ listing }: OpenCommit, path: string): 'file' | 'folder' | undefined;
