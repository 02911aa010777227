import type { LabelTable, Note } from '../dataset/index.ts';
import { type Leak } from '../split/index.ts';
/** What is found about the split that the dataset itself has, such as a column `split`. */
export interface ExistingSplitFindings {
    readonly notes: readonly Note[];
    readonly leaks: readonly Leak[];
}
/** Audits the dataset's own split, where it has one; our splits do not follow it. */
export declare function auditOwnSplit(table: LabelTable, content: ((row: number) => string | undefined) | undefined): ExistingSplitFindings;
