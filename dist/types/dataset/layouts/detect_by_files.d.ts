import type { Dataset } from '../dataset.ts';
import { type SourceContext } from '../source_context.ts';
/**
 * Finds out by all of its files what a dataset's folder is, where it is not EMOPIA.
 *
 * @throws {InputError} where several of one kind are there, or none.
 */
export declare function detectByFiles(context: SourceContext): Promise<Dataset>;
