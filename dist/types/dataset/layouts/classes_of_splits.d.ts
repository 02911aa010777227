import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** A warning about classes that only occur outside the training split, with the longer names that they may have in it. */
export declare function classesOfSplitsNotes({ classes, splits }: ClassFolders, context: SourceContext): Note[];
