import { InputError, type LabelFormat } from '../../config/index.ts';
import type { Tree } from '../tree/tree.ts';
/** Formats that are one file of rows. */
export type FileFormat = Extract<LabelFormat, 'csv' | 'tsv' | 'jsonl' | 'json' | 'yaml' | 'parquet'>;
export declare function formatOf(path: string): FileFormat | undefined;
/** Files of one stem hold the same in several formats: the first by preference is kept. */
export declare function oneOfEachStem(paths: readonly string[]): string[];
/**
 * The bytes of a label file, unpacked where it ends in `.gz`.
 *
 * @throws {InputError} for a file that is missing, a pointer to the data instead of the data, and an archive that
 * is broken or unpacks to far more than labels do.
 */
export declare function readLabelFile(tree: Tree, path: string): Promise<Uint8Array>;
/** @throws {InputError} always: that a path is missing, or that DVC holds it. */
export declare function throwMissing(tree: Tree, path: string): Promise<never>;
export declare function dvcPointer(file: string): InputError;
