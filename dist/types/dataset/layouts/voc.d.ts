import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Reads Pascal VOC: one XML file per image, with the names of its objects. An image without an XML file in a folder of
 * annotated images is unlabelled. The lists in `ImageSets/Main` are splits, otherwise folders named after splits.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} with the line that is not XML.
 */
export declare function vocDataset(files: readonly string[], context: SourceContext, { detected }: {
    readonly detected: boolean;
}): Promise<Dataset>;
