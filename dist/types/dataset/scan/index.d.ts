export { countCsv } from './count_csv.ts';
export { countFolders, type FolderFiles } from './count_folders.ts';
export { countParquet } from './count_parquet.ts';
export type { CountedColumns, ScanOptions } from './count_ranges.ts';
export type { CsvRows } from './csv_rows.ts';
export { hashPrefixes } from './hash_prefixes.ts';
export { countJsonl, type JsonLines, readJsonl, type WantedKeys } from './jsonl.ts';
export type { CodesRead, ColumnsRead } from './read_columns.ts';
export { readCsv, type WantedColumns } from './read_csv.ts';
