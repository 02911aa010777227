import type { OpenRepository } from './git.ts';
import type { SparseFiles } from './sparse_files.ts';
/** What a sparse checkout left out, by git's own list. */
export declare function skippedBy(repository: OpenRepository): SparseFiles;
