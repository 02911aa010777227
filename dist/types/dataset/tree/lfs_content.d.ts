import { type RepositoryPlace } from '../git/index.ts';
import { type LfsReader } from './lfs.ts';
interface LfsSource {
    readonly place: RepositoryPlace;
    /**
     * The Git LFS server of the repository, `https://github.com/OWNER/REPO.git/info/lfs`; `undefined` if it is unknown.
     */
    readonly server?: string;
}
/**
 * Reads content by Git LFS pointers: what this repository has already fetched, else what its server returns to `git
 * lfs smudge`. No setting of the repository affects that, neither its `.lfsconfig` nor its `.git/config`.
 */
export declare function lfsContent({ place, server }: LfsSource): LfsReader;
export {};
