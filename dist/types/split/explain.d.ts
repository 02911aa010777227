import { type LabelTable } from '../dataset/index.ts';
import { type SplitPlan } from './plan.ts';
/** Why a sample is in its split. */
export interface SampleExplanation {
    readonly id: string;
    /** 0-based position in the dataset. */
    readonly position: number;
    /** `null`: unlabelled, and so in no split. */
    readonly class: string | null;
    readonly split: string | null;
    /** What was hashed, and its md5 in hexadecimal. */
    readonly hashed: string;
    readonly hash: string;
    /** Samples of its class; of all classes where they are not looked at. */
    readonly classSize: number;
    /** 0-based place in its class by hash; -1 for an unlabelled sample. */
    readonly rank: number;
    /** What each split gets of its class, and from which rank up to which (exclusive). None with groups. */
    readonly quotas: readonly RankRange[];
    readonly group?: ExplainedGroup;
    /** In a rules file: the pair of cuts that decide, as 32 hexadecimal digits. */
    readonly cuts?: readonly [string | null, string | null];
    /**
     * `rank`: its rank lies in the split's quota; `group`: it goes where its group was placed; `cut`: by its hash against the
     * cuts; `kept`: it was there in the index file; `placed`: new since the index file, and put where most was lacking;
     * `follows`: it is another row of an id, and goes where the id's first row is.
     */
    readonly reason: 'unlabelled' | 'rank' | 'group' | 'cut' | 'kept' | 'placed' | 'follows';
    /** The first row of its id, where the sample is another one. */
    readonly follows?: string;
}
export interface RankRange {
    readonly split: string;
    readonly from: number;
    readonly to: number;
}
export interface ExplainedGroup {
    readonly name: string;
    readonly size: number;
    /** Where its samples are. */
    readonly splits: readonly {
        readonly split: string;
        readonly samples: number;
    }[];
}
export interface ExplainRequest {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly id: string;
}
/** @throws {InputError} where the dataset has no such id. */
export declare function explainSample({ table, plan, id }: ExplainRequest): SampleExplanation;
