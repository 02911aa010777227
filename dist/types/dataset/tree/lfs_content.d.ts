import { type RepositoryPlace } from '../git/index.ts';
import { type LfsReader } from './lfs.ts';
interface LfsSource {
    readonly place: RepositoryPlace;
    /**
     * The Git LFS server of the repository, `https://github.com/OWNER/REPO.git/info/lfs`; `undefined` if it is unknown.
     */
    readonly server?: string;
    /** The number of milliseconds after which a `git lfs` without output is stopped. */
    readonly patience?: number;
}
/**
 * Reads content by Git LFS pointers: what this repository has already fetched, else what its server returns to `git
 * lfs smudge`. No setting of the repository affects that, neither its `.lfsconfig` nor its `.git/config`.
 */
export declare function lfsContent({ place, server, patience }: LfsSource): LfsReader;
export {};
