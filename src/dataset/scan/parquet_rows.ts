import type { FileMetaData } from 'hyparquet'

/** The number of rows of a Parquet file by its row groups, because some writers leave the number in the footer at 0. */
export function rowsIn({ row_groups: groups }: FileMetaData): number {
  return groups.reduce((sum, { num_rows: rows }) => sum + Number(rows), 0)
}
