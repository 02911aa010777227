import type { Config } from '../config/index.ts';
import type { LabelTable, TextColumn } from '../dataset/index.ts';
import type { ComingOrder } from './order_beside.ts';
import type { SplitPlan } from './plan.ts';
import { type RecordedConfig } from './recorded_config.ts';
import type { RulesFile } from './rules_file.ts';
import { type TrainingBalance } from './training_balance.ts';
/** A split index file as it was read: lists of samples, or the cuts of a rules file. */
export type IndexFile = ListFile | RulesFile;
export interface ListFile {
    readonly kind: 'list';
    readonly generation: number;
    /** `train`, `val`, `test`, or `0` ... `k-1` for folds. */
    readonly names: readonly string[];
    /** 0-based positions in the dataset's order, by split. */
    readonly positions: readonly Int32Array[];
    /** Ids by split. */
    readonly ids: readonly TextColumn[];
    readonly config: RecordedConfig;
    readonly dataset: {
        readonly samples: number;
        readonly classes: readonly string[];
        readonly digest: string;
    };
    readonly balance?: TrainingBalance;
}
export declare const INDEX_VERSION = 1;
export interface IndexFileRequest {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly config: Config;
}
/**
 * The bytes of `split_indices.json`, or of a rules file where the plan was made by cuts: the same for the same dataset,
 * config and earlier file, on every runtime.
 */
export declare function writeIndexFile(request: IndexFileRequest): Uint8Array;
/**
 * As `writeIndexFile`, piece by piece, so that one can be written while the next is made.
 *
 * @param order Where another thread may be sorting the ids already; it serves unless they were told apart since.
 */
export declare function indexFilePieces(request: IndexFileRequest, order?: ComingOrder): AsyncGenerator<Uint8Array, void, void>;
