import type { ByteReader } from './byte_reader.ts';
import type { ScanOptions } from './count_ranges.ts';
import { type CsvRows } from './csv_borders.ts';
import type { CountJob } from './scan_ranges.ts';
export declare function isWithinReach({ fields, delimiter }: CsvRows, columns: readonly number[]): boolean;
export declare function csvJob(file: ByteReader, rows: CsvRows, { coded, texts }: {
    readonly coded: readonly number[];
    readonly texts: readonly number[];
}, { blockSize, longestRow, rangeSize }: ScanOptions): CountJob;
