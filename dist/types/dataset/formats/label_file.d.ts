import { InputError, type LabelFormat } from '../../config/index.ts';
import { type Tree } from '../tree/index.ts';
/** Formats that are a single file with rows. */
export type FileFormat = Extract<LabelFormat, 'csv' | 'tsv' | 'jsonl' | 'json' | 'yaml' | 'parquet'>;
export declare function formatOf(path: string): FileFormat | undefined;
/** Files with the same stem are the same data in several formats. The preferred one is kept. */
export declare function oneOfEachStem(paths: readonly string[]): string[];
/**
 * Returns the bytes of a label file, unpacked if its name ends with `.gz`.
 *
 * @throws {InputError} if the file is missing, contains a pointer instead of the data, or is an archive that is broken
 * or unpacks to far more than labels do.
 */
export declare function readLabelFile(tree: Tree, path: string): Promise<Uint8Array>;
/** @throws {InputError} always: the path is missing, or DVC stores it. */
export declare function throwMissing(tree: Tree, path: string): Promise<never>;
export declare function dvcPointer(file: string): InputError;
/** Whether a path ends like a table, so not like JSON or YAML, which may contain anything. */
export declare function isTablePath(path: string): boolean;
