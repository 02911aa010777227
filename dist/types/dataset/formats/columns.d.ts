import { type Column, InputError } from '../../config/index.ts';
import type { Manifest } from './manifest.ts';
/**
 * Returns the position of a column that the config names.
 *
 * @param key The setting that names it, such as `labels.id`.
 * @throws {InputError} if there is no such column, or more than one.
 */
export declare function columnPlace(manifest: Manifest, column: Column, key: string): number;
export declare function columnTwice({ columns, files }: Manifest, column: string, key?: string): InputError;
export declare function listColumns(columns: readonly string[]): string;
/** Returns the positions of the columns with a typical label name, in the order of the header. */
export declare function labelLikeColumns(columns: readonly string[]): number[];
/**
 * Returns the first column that is named like a path, else one whose first values look like file names, else `id`.
 * Columns that already have another role are not considered.
 */
export declare function idColumn(manifest: Manifest, taken: readonly number[]): Promise<number | undefined>;
/**
 * Returns the column whose first values look like file names, or `undefined` if the first rows are expensive to read.
 */
export declare function columnOfFiles({ columns, firstRows }: Manifest, taken?: readonly number[]): Promise<number | undefined>;
export declare function isPathLike(name: string): boolean;
