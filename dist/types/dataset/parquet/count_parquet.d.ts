import { type CountedColumns } from '../scan/index.ts';
/**
 * Counts the distinct values of a column of a Parquet file by the codes of its dictionaries, without creating a value for
 * each row. Rows without a value count as empty text. Returns `undefined` if the column is not a plain column of texts or
 * integers, or has another encoding. The plain reader then returns the result or the error.
 *
 * @param column The name of a top-level column.
 */
export declare function countParquet(path: string, column: string): Promise<CountedColumns | undefined>;
