import type { LabelTable } from '../dataset/index.ts';
import type { SplitState } from '../gate/index.ts';
import type { Leak } from '../split/index.ts';
import type { SampleContent } from './sample_content.ts';
interface Lookout {
    /** The table with the groups that are kept together. */
    readonly table: LabelTable;
    readonly content: SampleContent;
    /** The leakage in the dataset's own split. */
    readonly ownLeaks: readonly Leak[];
}
/** Returns the kinds of leakage that can be found, and why the others cannot. */
export declare function lookedFor({ table, content, ownLeaks, }: Lookout): Pick<SplitState, 'lookedFor' | 'whyNot' | 'whyNotAll'>;
export {};
