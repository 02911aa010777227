import type { Manifest } from '../formats/index.ts';
/**
 * Returns the manifest without its detected id column if the column does not identify the samples: all its cells are empty,
 * or it counts the rows of each file from the same number. The rows are then numbered, in the latter case per file.
 */
export declare function withoutUselessIds(manifest: Manifest, id: number): Promise<Manifest | undefined>;
