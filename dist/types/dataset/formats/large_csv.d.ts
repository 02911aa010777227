import { type CsvOptions } from './csv.ts';
import type { Manifest } from './manifest.ts';
/** Opens the same file for the plain reader, which judges what the scanner leaves to it. */
type OpenPlain = () => Promise<Manifest>;
/**
 * Opens a large CSV file by its header alone: rows are scanned from disk, block by block. None where the header is not
 * in reach, which is for the plain reader.
 */
export declare function openLargeCsv(path: string, options: CsvOptions, openPlain: OpenPlain): Manifest | undefined;
export {};
