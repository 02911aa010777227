import { type LabelTable } from '../dataset/index.ts';
import type { SplitState } from '../gate/index.ts';
import type { Leak } from '../split/index.ts';
import type { SampleContent } from './sample_content.ts';
interface LeakageQuestion {
    /** The table with the groups that are kept together. */
    readonly table: LabelTable;
    readonly content: SampleContent;
    /** The leakage in the dataset's own split. */
    readonly ownLeaks: readonly Leak[];
}
/** Returns the kinds of leakage that can be found, and why the others cannot. */
export declare function findableLeaks({ table, content, ownLeaks, }: LeakageQuestion): Pick<SplitState, 'checkedLeaks' | 'whyNot' | 'whyNotAll'>;
/** Returns why the content of samples is unknown, and why that of only some of them. */
export declare function whyUnknown(table: LabelTable, content: SampleContent): {
    readonly whyNot: string | undefined;
    readonly whyNotAll: string | undefined;
};
export {};
