import { InputError } from '../../config/errors.ts';
/** Notices folders that changed after they were read, so that files that went meanwhile are not just missing. */
export interface UnchangedFolders {
    /** Remembers a folder; to be called before it is read. */
    before(folder: string): void;
    /** @throws {InputError} where a folder is gone, or something was added to it or taken from it. */
    check(): void;
}
export declare function unchangedFolders(): UnchangedFolders;
export declare function changedMeanwhile(folder: string): InputError;
