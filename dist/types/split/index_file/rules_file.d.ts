import type { LabelTable } from '../../dataset/index.ts';
import { type RuleCuts, type SplitPlan } from '../plan/index.ts';
import type { RecordedConfig } from './recorded_config.ts';
/**
 * A rules file that was read. It holds cuts instead of lists, so that its size does not depend on the number of
 * samples.
 */
export interface RulesFile {
    /** Distinguishes it from a file that lists samples. */
    readonly kind: 'rules';
    /** How often the dataset has been split from scratch, starting from 1. */
    readonly generation: number;
    /** The names of the splits. */
    readonly names: readonly string[];
    /** The settings that the file was made with. */
    readonly config: RecordedConfig;
    /** The dataset that the file was made for. */
    readonly dataset: {
        /** The number of samples. */
        readonly samples: number;
        /** The number of samples of each class, by its name. */
        readonly counts: ReadonlyMap<string, number>;
    };
    /** Where the order of hashes is cut. */
    readonly cuts: RuleCuts;
}
interface RulesFileRequest {
    /** The number of all samples. */
    readonly size: number;
    /** The number of labelled samples by class, without empty classes. */
    readonly counts: ReadonlyMap<string, number>;
    readonly plan: SplitPlan;
    readonly cuts: RuleCuts;
    /** The value of `config`. */
    readonly recorded: string;
}
/** The bytes of a rules file. */
export declare function writeRulesFile({ size, counts, plan, cuts, recorded }: RulesFileRequest): Uint8Array;
/** The number of labelled samples by class, without empty classes. */
export declare function countsByClass({ classes, labels }: LabelTable): ReadonlyMap<string, number>;
export {};
