import type { Problem } from './errors.ts';
import type { YamlMap } from './yaml.ts';
export interface Blocks {
    /** The mapping with our blocks alone. */
    readonly ours: YamlMap;
    readonly notes: readonly string[];
    readonly problems: readonly Problem[];
}
/**
 * Parts our blocks from somebody else's. In a training config theirs are left alone and named in one note, unless one is
 * nearly ours; in a file of our own name there are none but ours.
 */
export declare function foreignBlocks(root: YamlMap, file: string): Blocks;
