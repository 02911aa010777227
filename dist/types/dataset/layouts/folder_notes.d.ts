import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** What the user should know about how class folders were read. */
export declare function folderNotes(found: ClassFolders, context: SourceContext): Note[];
/** The class is the top-level folder, whatever its name. */
export declare const TOP_FOLDER = "^(?<label>[^/]+)/";
