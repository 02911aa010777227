import type { Compressors, FileMetaData, SchemaTree } from 'hyparquet';
import { type JsonValue } from './json_parser.ts';
import { type ValueOptions } from './parquet_values.ts';
/** A file whose columns are to be read. */
interface ParquetSource {
    readonly metadata: FileMetaData;
    readonly root: SchemaTree;
    readonly compressors: Compressors;
    readonly slice: (start: number, end: number) => Uint8Array;
    /** The size of the file in bytes. */
    readonly byteLength: number;
}
/**
 * Reads a column at the top of the schema, with only the requested parts of it.
 *
 * @param isWanted Whether the part at a path is read.
 * @throws {RangeError} if the file does not contain what it should.
 */
export declare function readParquetColumn(source: ParquetSource, column: SchemaTree, isWanted: (path: readonly string[]) => boolean, options: ValueOptions): JsonValue[];
export {};
