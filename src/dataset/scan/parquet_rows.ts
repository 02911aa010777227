import type { FileMetaData } from 'hyparquet'

/** How many rows a Parquet file has: what its row groups say, since some writers leave the number in the footer at 0. */
export function rowsIn({ row_groups: groups }: FileMetaData): number {
  return groups.reduce((sum, { num_rows: rows }) => sum + Number(rows), 0)
}
