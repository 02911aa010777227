import type { Manifest } from './manifest.ts';
export interface CsvOptions {
    readonly file: string;
    /** The format by the file's extension. The header takes precedence unless the config sets the format. */
    readonly format: 'csv' | 'tsv';
    readonly formatIsGiven: boolean;
    /** The names of the columns of a file without a header. */
    readonly columns?: readonly string[];
    /** Whether the first row is a sample and columns are referred to by number. */
    readonly headless: boolean;
    /** The delimiter, if it was detected from the lines of a file with an unknown extension. */
    readonly separator?: number;
}
/** What the first row of a CSV file shows. */
export interface CsvHeader {
    /** The delimiter, as a byte. */
    readonly separator: number;
    readonly columns: readonly string[];
    readonly hasHeader: boolean;
    /** The position and the line where the rows start. */
    readonly start: number;
    readonly line: number;
    readonly remarks: readonly string[];
}
/** @throws {InputError} for an empty file, bytes that are not UTF-8, and a header that cannot be read. */
export declare function openCsv(content: Uint8Array, options: CsvOptions): Manifest;
/** Returns the properties of a manifest that are known before its rows are read. */
export declare function csvLayout(file: string, header: CsvHeader): Omit<Manifest, 'read' | 'records'>;
/**
 * @param bytes Valid UTF-8 without a byte order mark, with at least the first row.
 * @throws {InputError} for an empty file and a first row that cannot be read.
 */
export declare function csvHeader(bytes: Uint8Array, options: CsvOptions): CsvHeader;
