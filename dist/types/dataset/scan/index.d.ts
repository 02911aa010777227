export { type ByteReader, readWindow, withOpenFile } from './byte_reader.ts';
export { countCsv } from './count_csv.ts';
export type { CountedColumns } from './count_ranges.ts';
export type { CsvRows } from './csv_borders.ts';
export { countJsonl, type JsonLines } from './jsonl.ts';
export { readCsv } from './read_csv.ts';
export { newScanner } from './scanner.ts';
export { startThread } from './thread.ts';
