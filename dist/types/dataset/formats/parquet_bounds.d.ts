import type { Compressors, FileMetaData, SchemaTree } from 'hyparquet';
import type { ParquetBytes } from './parquet.ts';
/** @throws {RangeError} where the lists of the metadata are longer than the metadata itself. */
export declare function checkFooter(buffer: ParquetBytes): void;
/** @throws {RangeError} for numbers of rows that do not agree, or that no file of this size can have. */
export declare function checkRows({ num_rows: rows, row_groups: groups }: FileMetaData, { byteLength }: ParquetBytes): void;
export interface PageCheck {
    readonly root: SchemaTree;
    readonly compressors: Compressors;
}
/**
 * Looks at the headers of all pages of a column, and at the runs in them.
 *
 * @throws {RangeError} for pages that are cut off, or that hold more values than the column has.
 */
export declare function checkPages({ row_groups: groups }: FileMetaData, buffer: ParquetBytes, check: PageCheck): void;
/**
 * The same compressors, for one column: they refuse pages that would unpack to far more than there is.
 *
 * @throws {RangeError} from each of them.
 */
export declare function boundedCompressors(compressors: Compressors, byteLength: number): Compressors;
