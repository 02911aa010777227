import { InputError } from '../../config/index.ts';
/**
 * Detects folders that changed after they were read, so files that were removed in the meantime are not just missing.
 */
export interface UnchangedFolders {
    /** Records a folder. Call it before the folder is read. */
    before(folder: string): void;
    /** @throws {InputError} if a folder was removed, or something was added to it or removed from it. */
    check(): void;
}
export declare function unchangedFolders(): UnchangedFolders;
export declare function changedMeanwhile(folder: string): InputError;
