import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
/** Whether there are files of labels beside images, as YOLO has them. */
export declare function isYolo(files: readonly string[]): boolean;
/**
 * YOLO: `images/a.jpg` has its boxes in `labels/a.txt`, a line a box, which begins with the number of a class. An empty
 * file is an image of nothing, an image without file is unlabelled.
 *
 * @param paths Neither hidden nor ignored.
 * @throws {InputError} with the line that does not begin with the number of a class.
 */
export declare function yoloDataset(paths: readonly string[], context: SourceContext, { detected }: {
    readonly detected: boolean;
}): Promise<Dataset>;
