import type { SourceContext } from '../tree/index.ts';
/** Returns the splits of an image by its path, or that of its annotation, and its name without an extension. */
export type VocSplits = (path: string, stem: string) => readonly string[];
/**
 * Reads the lists in `ImageSets/Main`, otherwise those in `ImageSets`, otherwise lists such as `train.txt` in a parent
 * folder of the annotations. A list applies to the folder that contains its `ImageSets`.
 */
export declare function vocSplits(files: readonly string[], annotations: readonly string[], context: SourceContext): Promise<VocSplits>;
