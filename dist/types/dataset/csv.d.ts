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
/** @throws {InputError} for an empty file, bytes that are no UTF-8, and a header that cannot be read. */
export declare function openCsv(content: Uint8Array, options: CsvOptions): Manifest;
