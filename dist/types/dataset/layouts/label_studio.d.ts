import type { Dataset } from '../dataset.ts';
import type { JsonDocument } from '../formats/json.ts';
import type { SourceContext } from '../source_context.ts';
import { type AnnotatedFiles } from './annotated_images.ts';
/** Label Studio's JSON export: a list of tasks with `data` and `annotations`. */
export declare function isLabelStudio({ value }: JsonDocument): boolean;
/**
 * A task is a sample. Its labels are those of all its annotations, or of the ground truth where one is marked; cancelled
 * ones do not count. Tasks with one choice each have one label, others a set.
 */
export declare function labelStudioDataset(document: JsonDocument, context: SourceContext, finding: Pick<AnnotatedFiles, 'detected'>): Promise<Dataset>;
