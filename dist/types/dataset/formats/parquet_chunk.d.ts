import type { ColumnMetaData, Compressors, SchemaTree } from 'hyparquet';
import type { JsonValue } from './json_parser.ts';
import type { ColumnBudget } from './parquet_bounds.ts';
import type { ValueReader } from './parquet_values.ts';
/** A column chunk to be read. */
interface ChunkSource {
    readonly chunk: ColumnMetaData;
    /** The path from the root of the schema to the leaf. */
    readonly schemaPath: readonly SchemaTree[];
    readonly readValue: ValueReader;
    /** The number of rows in the row group. */
    readonly rows: number;
    readonly compressors: Compressors;
    /** Returns bytes of the file, or fewer at its end. */
    readonly slice: (start: number, end: number) => Uint8Array;
    readonly budget: ColumnBudget;
}
/**
 * The values of a chunk and their positions. A column without lists and structs has a value for each row, null if
 * there is none, and no levels. Other columns have levels unless all of them are the highest (or 0).
 */
export interface ChunkValues {
    readonly values: JsonValue[];
    readonly definitions: number[];
    readonly repetitions: number[];
}
/**
 * Reads all pages of a column chunk and verifies them: each row must have its levels, each value its bytes, each code
 * its entry in the dictionary.
 *
 * @throws {RangeError} if the pages do not contain what they should.
 */
export declare function readChunk(source: ChunkSource): ChunkValues;
export {};
