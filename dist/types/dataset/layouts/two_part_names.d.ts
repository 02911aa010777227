import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** A note on class names that combine two things, such as a speaker and an emotion: `OAF_angry`, `OAF_sad`, `YAF_angry`. */
export declare function twoPartNotes({ roles, classes }: ClassFolders, context: SourceContext): Note[];
