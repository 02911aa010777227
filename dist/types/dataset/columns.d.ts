import { type Column, InputError } from '../config/index.ts';
import type { Manifest } from './formats/manifest.ts';
/** Names of columns that hold labels, as detection knows them. */
export declare const LABEL_NAMES: readonly string[];
/**
 * The place of a column that the config names.
 *
 * @param key The setting that names it, such as `labels.id`.
 * @throws {InputError} where there is no such column, or two.
 */
export declare function columnPlace(manifest: Manifest, column: Column, key: string): number;
export declare function columnTwice({ columns, files }: Manifest, column: string, key?: string): InputError;
export declare function listColumns(columns: readonly string[]): string;
/** The columns that are named as labels are, in the order of the header. */
export declare function labelLikeColumns(columns: readonly string[]): number[];
/** The first column that is named like a path, else `id`; columns with another role are no ids. */
export declare function idColumn(columns: readonly string[], taken: readonly number[]): number | undefined;
export declare function isPathLike(name: string): boolean;
