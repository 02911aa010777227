import { type Change } from '../analysis/index.ts';
import { type Config } from '../config/index.ts';
import { type Dataset, type LabelTable, type Layout, type Tree } from '../dataset/index.ts';
import type { ComparedWithBase } from '../report/index.ts';
import type { Base } from './request.ts';
/** The base's samples compared with the head's, or why they cannot be compared. */
export type BaseDataset = {
    readonly kind: 'read';
    readonly table: LabelTable;
    /** How it was read, unless the base has no dataset. */
    readonly layout?: Layout;
    /** The config that it was read with, unless the base has no dataset. */
    readonly config?: Config;
    readonly change: Change;
    readonly sha: string;
    readonly name: string;
} | {
    readonly kind: 'none';
    readonly reason: string;
    /** Whether there is a base that cannot be read. */
    readonly unreadable?: true;
};
export declare function comparedWithBase(base: BaseDataset): ComparedWithBase;
interface BaseQuestion {
    readonly config: Config;
    readonly head: Tree;
    readonly dataset: Dataset;
    readonly base: Base;
}
/**
 * Reads the base with the head's `data` and `labels`, then at the place where the head's dataset was found, and if that
 * fails, with the base's own settings. A dataset that Git does not track has no base, unless the base has a dataset at the
 * same place. If the base has no dataset, all samples of the head are new.
 */
export declare function readBaseDataset({ config, head, dataset, base }: BaseQuestion): Promise<BaseDataset>;
/**
 * Reads the base with its own settings, if the change edits those that determine how samples are read. Returns nothing if
 * the base was read with its own settings already, or if they cannot read it.
 */
export declare function readWithOwnSettings(base: Base, before: BaseDataset, head: Config): Promise<OwnBaseTable | undefined>;
/** The samples of the base, how they were read, and with which config. */
type OwnBaseTable = Required<BaseTable>;
type BaseTable = Pick<Extract<BaseDataset, {
    kind: 'read';
}>, 'table' | 'layout' | 'config'>;
/**
 * Reads a dataset with the first config that can. Returns the reason if there is a dataset that cannot be read, and
 * `undefined` if there is none.
 */
export declare function readFirst<T extends object>(tree: Tree, configs: readonly Config[], read: (config: Config) => Promise<T>): Promise<T | string | undefined>;
export {};
