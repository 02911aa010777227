import type { Find, Look } from '../found/index.ts';
import type { NamedFiles } from './named_files.ts';
import type { TableLook } from './table_looks.ts';
/** Returns the tables that may be the dataset although no column is named like labels, so the user must choose. */
export declare function rivalsOf(labelled: readonly Find[], looks: readonly TableLook[], look: Look): Find[];
export declare function namingFiles(names: NamedFiles | undefined): string;
