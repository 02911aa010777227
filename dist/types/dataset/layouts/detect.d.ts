import type { Dataset } from '../dataset.ts';
import { type SourceContext } from '../source_context.ts';
/**
 * Finds out what a dataset's folder is: the layouts in the order of the documentation, the first kind that is there wins.
 *
 * @throws {InputError} where several of one kind are there, or none.
 */
export declare function detectDataset(context: SourceContext): Promise<Dataset>;
