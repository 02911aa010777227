import { type LabelTable } from '../../dataset/index.ts';
import { type SplitPlan } from '../plan/index.ts';
/** Why a sample is in its split. */
export interface SampleExplanation {
    readonly id: string;
    /** 0-based position in the dataset. */
    readonly position: number;
    /** `null`: unlabelled, so it is not in any split. */
    readonly class: string | null;
    /** Only if samples have several labels: those of this one. */
    readonly labels?: readonly string[];
    readonly split: string | null;
    /** What was hashed, and its md5 in hexadecimal. */
    readonly hashed: string;
    readonly hash: string;
    /** The number of samples in its class, or in all classes if classes are not considered. */
    readonly classSize: number;
    /** 0-based place in its class by hash; -1 for an unlabelled sample, and if samples have several labels. */
    readonly rank: number;
    /**
     * What each split gets of its class, and from which rank up to which (exclusive). None with groups, and if samples
     * have several labels.
     */
    readonly quotas: readonly RankRange[];
    readonly group?: ExplainedGroup;
    /** In a rules file: the pair of cuts that decide, as 32 hexadecimal digits. */
    readonly cuts?: readonly [string | null, string | null];
    /**
     * `rank`: its rank is within the split's quota; `group`: it is where its group was placed; `cut`: by its hash and
     * the cuts; `kept`: the index file already has it there; `placed`: new since the index file, and in the split that
     * lacked most; `follows`: it is another row of an id, and is where the id's first row is; `labels`: samples have
     * several labels and were divided together.
     */
    readonly reason: 'unlabelled' | 'rank' | 'labels' | 'group' | 'cut' | 'kept' | 'placed' | 'follows';
    /** The first row with its id, if the sample is another row. */
    readonly follows?: string;
}
interface RankRange {
    readonly split: string;
    readonly from: number;
    readonly to: number;
}
interface ExplainedGroup {
    readonly name: string;
    readonly size: number;
    /** Where its samples are. */
    readonly splits: readonly {
        readonly split: string;
        readonly samples: number;
    }[];
}
interface ExplainRequest {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly id: string;
}
/** @throws {InputError} if the dataset has no sample with this id. */
export declare function explainSample({ table, plan, id }: ExplainRequest): SampleExplanation;
export {};
