import { type Change } from '../analysis/index.ts';
import { type Config } from '../config/index.ts';
import { type Dataset, type LabelTable, type Tree } from '../dataset/index.ts';
import type { ComparedWithBase } from '../report/index.ts';
import type { Base } from './request.ts';
/** The base's samples beside the head's, or why they cannot be compared. */
export type BaseDataset = {
    readonly kind: 'read';
    readonly table: LabelTable;
    readonly change: Change;
    readonly sha: string;
    readonly name: string;
} | {
    readonly kind: 'none';
    readonly reason: string;
};
export declare function comparedWithBase(base: BaseDataset): ComparedWithBase;
interface BaseQuestion {
    readonly config: Config;
    readonly head: Tree;
    readonly dataset: Dataset;
    readonly base: Base;
}
/**
 * Reads the base with the head's `data` and `labels`, and with the base's own where that fails. A dataset that git does
 * not track has no base; one that the base does not have at all is new, and everything in it was added.
 */
export declare function readBaseDataset({ config, head, dataset, base }: BaseQuestion): Promise<BaseDataset>;
export {};
