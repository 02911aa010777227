import type { CountedColumns } from './count_ranges.ts';
/**
 * Counts the distinct values of a column of a Parquet file by the codes of its dictionaries, without making a value of
 * each row; rows without value count as the empty text. Nothing where the column is no plain column of texts or whole
 * numbers, or is encoded otherwise: the plain reader then gives the answer or the error.
 *
 * @param column A top-level column's name.
 */
export declare function countParquet(path: string, column: string): Promise<CountedColumns | undefined>;
