import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
/** Whether there are XML files as Pascal VOC has them. */
export declare function isVoc(files: readonly string[]): boolean;
/**
 * Pascal VOC: an XML file an image, with the names of its objects; an image without one is unlabelled. The lists in
 * `ImageSets/Main` are splits.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} with the line that is no XML.
 */
export declare function vocDataset(files: readonly string[], context: SourceContext, { detected }: {
    readonly detected: boolean;
}): Promise<Dataset>;
