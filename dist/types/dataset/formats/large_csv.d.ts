import { type CsvOptions } from './csv.ts';
import type { Manifest } from './manifest.ts';
/** Opens the same file with the plain reader, which handles what the scanner does not. */
type OpenPlain = () => Promise<Manifest>;
/**
 * Opens a large CSV file by its header. Rows are scanned from disk, block by block. Returns `undefined` if the header
 * is too long, so the plain reader is used.
 */
export declare function openLargeCsv(path: string, options: CsvOptions, openPlain: OpenPlain): Manifest | undefined;
export {};
