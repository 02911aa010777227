import type { Compressors, FileMetaData } from 'hyparquet';
import type { JsonValue } from './json_parser.ts';
/** @throws {RangeError} if the lists in the metadata are longer than the metadata itself. */
export declare function checkFooter(buffer: ParquetBytes): void;
/** @throws {RangeError} if no file of this size can have that many rows. */
export declare function checkRows(metadata: FileMetaData, { byteLength }: ParquetBytes): void;
/** Returns the highest number of values that a column of a file of this size can have. */
export declare function mostValues(byteLength: number): number;
/** Returns the highest number of bytes that the values of a column of a file of this size can have. */
export declare function mostBytes(byteLength: number): number;
/** Returns the highest number of bytes that the pages of a file can unpack to while it is only inspected. */
export declare function mostBytesOfLook(byteLength: number): number;
/** The size of a Parquet file that is read together with others. */
export interface SizeOnDisk {
    readonly rows: number;
    readonly bytes: number;
}
/** @throws {InputError} if small files together declare far more rows than plausible */
export declare function checkJoinedRows(sizes: readonly SizeOnDisk[], file: string): void;
/** How much more a column can contain, in all of its row groups. What was read is subtracted. */
export interface ColumnBudget {
    values: number;
    bytes: number;
}
/**
 * A long text that occurs once in the dictionary of a column can be the text of millions of rows.
 *
 * @throws {RangeError} if the texts are longer in total than those of a file of this size can be
 */
export declare function checkTexts(columns: readonly (readonly JsonValue[])[], byteLength: number): void;
/** @throws {RangeError} if there are more cells than all columns of such a file can have together */
export declare function checkCells(cells: number, byteLength: number): void;
/**
 * Returns the same compressors for one column, or for inspecting all columns. They reject pages that would unpack to
 * far more than plausible.
 *
 * @throws {RangeError} from each of them.
 */
export declare function boundedCompressors(compressors: Compressors, byteLength: number, most?: number): Compressors;
/** The bytes of a file, in memory or on disk. */
export interface ParquetBytes {
    readonly byteLength: number;
    slice(start: number, end?: number): ArrayBuffer;
}
