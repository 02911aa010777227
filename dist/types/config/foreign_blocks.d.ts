import { type Problem } from './problems/index.ts';
import type { YamlMap } from './yaml/index.ts';
interface Blocks {
    /** The mapping with only our blocks. */
    readonly ours: YamlMap;
    readonly notes: readonly string[];
    readonly problems: readonly Problem[];
}
/**
 * Separates our blocks from those of other tools. In a training config, other blocks are ignored and listed in one note,
 * unless a name is almost one of ours. In a file with our own name, other blocks are errors.
 */
export declare function foreignBlocks(root: YamlMap, file: string): Blocks;
export {};
