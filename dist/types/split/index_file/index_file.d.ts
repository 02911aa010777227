import type { Config } from '../../config/index.ts';
import type { LabelTable, TextColumn } from '../../dataset/index.ts';
import { type SplitPlan, type TrainingBalance } from '../plan/index.ts';
import { type RecordedConfig } from './recorded_config.ts';
import { type RulesFile } from './rules_file.ts';
import type { ComingOrder } from './threaded_order.ts';
/** A split index file that was read: either lists of samples, or the cuts of a rules file. */
export type IndexFile = ListFile | RulesFile;
/** An index file that lists the samples of each split. */
export interface ListFile {
    /** Distinguishes it from a rules file. */
    readonly kind: 'list';
    /** How often the dataset has been split from scratch, starting from 1. */
    readonly generation: number;
    /** The names of the splits: `train`, `val` and `test`, or `0` to `k-1` for folds. */
    readonly names: readonly string[];
    /** The 0-based positions of each split's samples in the dataset's own order, parallel to `names`. */
    readonly positions: readonly Int32Array[];
    /** The ids of each split's samples, parallel to `names`. */
    readonly ids: readonly TextColumn[];
    /** The settings that the file was made with. */
    readonly config: RecordedConfig;
    /** The dataset that the file was made for. */
    readonly dataset: {
        /** The number of samples. */
        readonly samples: number;
        /** The names of the classes. */
        readonly classes: readonly string[];
        /** `sha256:` and the digest over the ids in dataset order. */
        readonly digest: string;
    };
    /** The balanced training split, if the file has one. */
    readonly balance?: TrainingBalance;
}
export declare const INDEX_VERSION = 1;
interface IndexFileRequest {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly config: Config;
}
/**
 * The bytes of `split_indices.json`, or of a rules file if the plan has cut points. They are the same for the same
 * dataset, config and earlier file on every runtime.
 */
export declare function writeIndexFile(request: IndexFileRequest): Uint8Array;
/**
 * Like `writeIndexFile`, but in pieces, so that one can be written while the next is made.
 *
 * @param order The order of the ids from another thread. It is only used if the ids have not changed since.
 */
export declare function indexFilePieces(request: IndexFileRequest, order?: ComingOrder): AsyncGenerator<Uint8Array, void, void>;
export {};
