import type { Manifest } from './manifest.ts';
/**
 * Opens a large JSON Lines file for counting: its keys are those of the first lines, and the values of one key are
 * counted on disk. Returns `undefined` if the first lines are too long. Rows are read by the plain reader.
 */
export declare function openLargeJsonl(path: string, file: string, openPlain: () => Promise<Manifest>): Manifest | undefined;
