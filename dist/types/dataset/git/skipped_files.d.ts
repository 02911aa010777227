import type { OpenRepository } from './git.ts';
/** Returns what a sparse checkout left out, according to git. */
export declare function skippedBy(repository: OpenRepository): SparseFiles;
/** Files that git tracks but a sparse checkout left out. Paths are absolute. */
export interface SparseFiles {
    kindOf(path: string): Promise<'file' | 'folder' | undefined>;
    /** Lists the files below a folder, relative to it, in the order of their bytes. */
    files(folder: string): Promise<readonly string[]>;
    /** Reads a file; `undefined` if it is not one of these files. */
    read(path: string): Promise<Uint8Array | undefined>;
}
