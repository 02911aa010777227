import type { LabelTable, Note } from '../dataset/index.ts';
import { type IdInSeveralSplits, type SplitPlan } from '../split/index.ts';
interface SplitRows {
    /** The table before ids become groups. */
    readonly table: LabelTable;
    readonly plan: Pick<SplitPlan, 'assignment' | 'names' | 'group' | 'origin'>;
}
/** Reports that ids are the groups, or which ids an earlier index file has in more than one split. */
export declare function noteOnRowsOfOneId({ table, plan }: SplitRows): Note[];
export declare function noteOnIdsInSeveralSplits(ids: readonly IdInSeveralSplits[]): Note[];
export {};
