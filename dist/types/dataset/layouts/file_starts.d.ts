import { type SourceContext } from '../tree/index.ts';
/** Returns the start of a file of the dataset as text. */
export type StartOf = (path: string) => Promise<string>;
/** Reads the starts of files of a dataset. */
export declare function startsIn({ tree, folder }: Pick<SourceContext, 'tree' | 'folder'>): StartOf;
/** Groups paths by the folder of each file, '' for the top level. */
export declare function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]>;
export declare function folderOfFile(path: string): string;
/** The first, the middle and the last of several files, which represent the others. */
export declare function fewOf(paths: readonly string[]): readonly string[];
export declare function pathStemOf(path: string): string;
export declare function stemOf(path: string): string;
/** Computes once per folder what is the same for all its files. */
export declare function byFolderOf<T>(compute: (folder: string) => T): (path: string) => T;
