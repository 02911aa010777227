import type { Note } from '../table/index.ts';
import type { FolderTwice } from '../tree/index.ts';
/** A warning if samples count twice because links lead to folders that are in the dataset under another path. */
export declare function noteFoldersTwice(files: readonly string[], twice: readonly FolderTwice[]): Note[];
