import { type ColumnLook, type Rows } from '../../formats/index.ts';
/** The files of the tree that are named in the cells of a column. */
export interface NamedFiles {
    readonly place: number;
    /** The deepest common folder of the files that were checked. */
    readonly folder: string;
    /** Whether all of them are media files such as images and recordings. */
    readonly areMedia: boolean;
}
/** Finds the file that a cell names: by its path from the root or from a folder, by its name, or by its name without the extension. */
export interface FileIndex {
    readonly find: (value: string, folder: string) => string | undefined;
}
/** Creates an index for all tables. The maps of names are only built when they are needed. */
export declare function fileIndex(files: readonly string[]): FileIndex;
/** Returns the first column in which at least nine tenths of the cells name files. Columns with path-like names are tried first. */
export declare function namedFiles(looks: readonly ColumnLook[], rows: Rows, { index, folder, taken }: {
    readonly index: FileIndex;
    readonly folder: string;
    readonly taken: readonly number[];
}): NamedFiles | undefined;
/** Returns the deepest folder that contains all of the files. */
export declare function folderOfAll(paths: readonly string[]): string;
