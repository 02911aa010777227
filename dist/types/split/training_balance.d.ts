import type { Config } from '../config/index.ts';
import { type LabelTable } from '../dataset/index.ts';
import type { SplitPlan } from './plan.ts';
/** What `train_balanced` or `train_weights` holds. */
export type TrainingBalance = {
    readonly kind: 'rows';
    readonly rows: Int32Array;
}
/** One weight per sample of `train`, in its order. */
 | {
    readonly kind: 'weights';
    readonly weights: Float64Array;
};
export interface TrainingBalanceRequest {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly config: Config;
}
/** The training split balanced by the config's strategy; none for folds, or where `balance_emotions` is false. */
export declare function trainingBalance({ table, plan, config }: TrainingBalanceRequest): TrainingBalance | undefined;
