import { type JsonDocument } from '../formats/index.ts';
import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type AnnotatedFiles } from './annotated_images.ts';
/** Whether a document has the three lists of COCO's detection files. */
export declare function isCoco({ value }: JsonDocument): boolean;
/**
 * Reads images with the set of their categories.
 *
 * @throws {InputError} if the image or category of an annotation is not listed.
 */
export declare function cocoDataset(documents: readonly JsonDocument[], context: SourceContext, finding: Pick<AnnotatedFiles, 'detected'>): Promise<Dataset>;
