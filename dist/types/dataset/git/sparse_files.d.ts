import type { OpenRepository } from './git.ts';
import type { RepositoryPlace } from './repository_place.ts';
import type { SparseFiles } from './skipped_files.ts';
/** @returns `undefined` if the checkout is not sparse, which is determined without running git */
export declare function sparseFiles({ gitFolder }: RepositoryPlace, openRepository: () => Promise<OpenRepository>): SparseFiles | undefined;
