import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** The splits of YOLO's images, and notes about them. */
interface YoloSplits {
    /** Usually one split. An image in several splits is leakage. */
    readonly splitsOf: (image: string) => readonly string[];
    readonly notes: readonly Note[];
}
/** The samples by the common part of the paths of an image and its labels. */
interface YoloImages {
    readonly images: ReadonlyMap<string, string>;
    readonly stemOf: (path: string) => string;
}
/**
 * Reads the splits from the YAML file (`train: images/train`, `val: val.txt`), otherwise from darknet's `obj.data`,
 * otherwise from lists such as `train.txt` at the top level, otherwise from folders named after splits.
 */
export declare function yoloSplits(files: readonly string[], found: YoloImages, context: SourceContext): Promise<YoloSplits>;
export {};
