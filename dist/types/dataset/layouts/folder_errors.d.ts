import { InputError } from '../../config/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type ClassFolders } from './class_folders.ts';
/** The error for folders that are not classes, with the config lines that would read them. */
export declare function folderProblem(found: ClassFolders, context: SourceContext): Promise<InputError | undefined>;
/** The error for a single class folder. */
export declare function singleFolder(found: ClassFolders, context: SourceContext): Promise<InputError | undefined>;
/** The error for folders with only tables, which are not samples. */
export declare function onlyTables({ roles, leftOut }: ClassFolders, context: SourceContext): Promise<InputError | undefined>;
/** The error for a dataset of which there are only pointers. */
export declare function onlyPointers(files: readonly string[], { folder }: SourceContext): InputError | undefined;
/** Returns the description of all files instead of an error that is not about a table, if it says what to do. */
export declare function describedInstead({ problems: [problem] }: InputError, { nothingFound }: SourceContext): Promise<InputError | undefined>;
