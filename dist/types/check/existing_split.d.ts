import { type Config } from '../config/index.ts';
import type { LabelTable, Note } from '../dataset/index.ts';
import type { OwnSplit } from '../gate/index.ts';
import { type Leak } from '../split/index.ts';
/** The findings about the dataset's own split, such as a column `split`. */
export interface ExistingSplitFindings {
    readonly notes: readonly Note[];
    readonly leaks: readonly Leak[];
    /** The split that `max_split_deviation` checks; absent if the config does not name it and it has only one split. */
    readonly own?: OwnSplit;
    /** Why `max_split_deviation` cannot check the split that the config names. */
    readonly shareless?: string;
    /** Why the split that the config names cannot be read. */
    readonly unreadable?: string;
}
/** Audits the dataset's own split, if it has one. The splits of this tool do not follow it. */
export declare function auditOwnSplit(table: LabelTable, content: ((row: number) => string | undefined) | undefined, config: Config): ExistingSplitFindings;
/** Says how to fix it in the dataset's own split, which this tool does not change. */
export declare function inOwnSplit(leak: Leak): Leak;
