import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** Notes on files that are not samples, and on how to read folders that were ignored because of their names. */
export declare function ignoredFilesNotes(found: ClassFolders, context: SourceContext): Note[];
/** Returns a note, if there is anything to report. */
export declare function note(count: number, message: string): Note[];
/** The parent folders of a file, from the top down. */
export declare function foldersAbove(path: string): string[];
