import type { FolderTwice } from './tree.ts';
export interface LinkedFolders {
    /** Records a folder that a link leads to, and the path at which it is listed because of that. */
    readonly note: (real: string, shown: string) => void;
    readonly twice: readonly FolderTwice[];
}
/**
 * Finds folders that are listed more than once because a link leads to a folder inside the listed folder or to the
 * target of another link. Folders inside such a folder are not reported again.
 *
 * @param top the listed folder. All paths are `/`-separated, and the links in it and in the real paths are resolved.
 */
export declare function linkedFolders(top: string): LinkedFolders;
