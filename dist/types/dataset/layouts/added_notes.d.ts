import type { InputError } from '../../config/index.ts';
import type { Dataset, Note } from '../table/index.ts';
/** Adds warnings about label files that could not be read, because one of them may be the right one. */
export declare function withFailures(dataset: Dataset, failures: readonly InputError[]): Dataset;
export declare function withNotes(dataset: Dataset, notes: readonly Note[]): Dataset;
