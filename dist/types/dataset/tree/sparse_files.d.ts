import type { OpenRepository } from './git.ts';
/** Files that git tracks but a sparse checkout left out. Paths are absolute. */
export interface SparseFiles {
    kindOf(path: string): Promise<'file' | 'folder' | undefined>;
    /** Below a folder, relative to it, in the order of their bytes. */
    files(folder: string): Promise<readonly string[]>;
    /** None where it is no such file. */
    read(path: string): Promise<Uint8Array | undefined>;
}
/** @returns none where a repository's checkout is not sparse, which is seen without running git */
export declare function sparseFiles(repository: OpenRepository): SparseFiles | undefined;
