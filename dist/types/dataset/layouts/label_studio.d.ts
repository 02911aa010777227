import { type JsonDocument } from '../formats/index.ts';
import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type AnnotatedFiles } from './annotated_images.ts';
/** Whether a document is Label Studio's JSON export: a list of tasks with `data` and `annotations`. */
export declare function isLabelStudio({ value }: JsonDocument): boolean;
/**
 * Makes each task a sample. Its labels are those of all its annotations, or of the ground truth if one is marked. Canceled
 * annotations do not count. If each task has one choice, it has one label, otherwise a set.
 */
export declare function labelStudioDataset(document: JsonDocument, context: SourceContext, finding: Pick<AnnotatedFiles, 'detected'>): Promise<Dataset>;
