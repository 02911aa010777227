import type { Dataset } from '../dataset.ts';
import type { JsonDocument } from '../formats/json.ts';
import type { SourceContext } from '../source_context.ts';
import { type AnnotatedFiles } from './annotated_images.ts';
/** COCO's detection files have these three lists. */
export declare function isCoco({ value }: JsonDocument): boolean;
/**
 * Images with the set of their categories.
 *
 * @throws {InputError} for an annotation whose image or category is not listed.
 */
export declare function cocoDataset(documents: readonly JsonDocument[], context: SourceContext, finding: Pick<AnnotatedFiles, 'detected'>): Promise<Dataset>;
