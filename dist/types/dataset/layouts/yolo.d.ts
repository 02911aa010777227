import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Reads YOLO: `images/a.jpg` has its boxes in `labels/a.txt`, or next to it in `a.txt`, with one box per line, which starts
 * with a class number. An empty file is an image without objects. An image without a file is unlabelled.
 *
 * @param paths Neither hidden nor ignored.
 * @throws {InputError} with the line that does not start with a class number.
 */
export declare function yoloDataset(paths: readonly string[], context: SourceContext, { detected }: {
    readonly detected: boolean;
}): Promise<Dataset>;
