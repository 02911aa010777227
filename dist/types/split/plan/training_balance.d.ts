import type { Config } from '../../config/index.ts';
import { type LabelTable } from '../../dataset/index.ts';
import type { SplitPlan } from './plan.ts';
/** The balanced training split: the positions to train on, or one weight per sample. */
export type TrainingBalance = {
    readonly kind: 'rows';
    /** The 0-based positions of the kept samples, ascending, followed by the copies. */
    readonly rows: Int32Array;
}
/** One weight per sample of `train`, in its order. */
 | {
    readonly kind: 'weights';
    /** The weight of each sample of `train`, in the order of `train`. */
    readonly weights: Float64Array;
};
interface TrainingBalanceRequest {
    readonly table: LabelTable;
    readonly plan: Pick<SplitPlan, 'assignment' | 'settings'> & Partial<Pick<SplitPlan, 'group'>>;
    readonly config: Config;
}
/**
 * The training split, balanced with the config's strategy; samples with several labels by the config's method. Returns nothing for folds or if `balance_emotions` is false.
 */
export declare function trainingBalance({ table, plan, config }: TrainingBalanceRequest): TrainingBalance | undefined;
export {};
