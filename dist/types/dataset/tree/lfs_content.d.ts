import { type LfsReader } from './lfs.ts';
import { type RepositoryPlace } from './repository_place.ts';
export interface LfsSource {
    readonly place: RepositoryPlace;
    /** The Git LFS server of the repository, `https://github.com/OWNER/REPO.git/info/lfs`; none where it is not known. */
    readonly server?: string;
}
/**
 * Content by Git LFS pointers: what this repository has fetched already, else what its server gives to
 * `git lfs smudge`. No setting of the repository has a say in that, neither its `.lfsconfig` nor its `.git/config`.
 */
export declare function lfsContent({ place, server }: LfsSource): LfsReader;
