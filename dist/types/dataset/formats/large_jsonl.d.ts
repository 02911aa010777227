import type { Manifest } from './manifest.ts';
/**
 * Opens a large JSONL file for counting: its keys are those of the first lines, and the values of one of them are counted
 * on disk. None where the first lines are not in reach. Rows are read by the plain reader.
 */
export declare function openLargeJsonl(path: string, file: string, openPlain: () => Promise<Manifest>): Manifest | undefined;
