import type { Manifest } from './manifest.ts';
export interface CsvOptions {
    readonly file: string;
    /** By the file's ending; what the header says goes above it unless the config names the format. */
    readonly format: 'csv' | 'tsv';
    readonly formatIsTold: boolean;
    /** The names of the columns of a file without header. */
    readonly columns?: readonly string[];
    /** Whether the first row is a sample and columns are numbers. */
    readonly headless: boolean;
}
/** What the first row of a CSV file tells. */
export interface CsvHeader {
    /** The byte between cells. */
    readonly separator: number;
    readonly columns: readonly string[];
    readonly hasHeader: boolean;
    /** Where the rows begin, and on which line. */
    readonly start: number;
    readonly line: number;
    readonly remarks: readonly string[];
}
/** @throws {InputError} for an empty file, bytes that are no UTF-8, and a header that cannot be read. */
export declare function openCsv(content: Uint8Array, options: CsvOptions): Manifest;
/** What a manifest tells of itself before its rows are read. */
export declare function csvLayout(file: string, header: CsvHeader): Omit<Manifest, 'read' | 'records'>;
/**
 * @param bytes Valid UTF-8 without byte order mark; the first row at least.
 * @throws {InputError} for an empty file and a first row that cannot be read.
 */
export declare function csvHeader(bytes: Uint8Array, options: CsvOptions): CsvHeader;
