import type { Note } from '../table/index.ts';
import { type SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** A warning if files in class folders are Git LFS pointers, based on a few files of the checkout. */
export declare function lfsNotes({ paths }: ClassFolders, { tree, folder }: SourceContext): Note[];
