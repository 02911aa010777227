import type { LabelTable } from '../dataset/index.ts';
import type { RuleCuts, SplitPlan } from './plan.ts';
import type { RecordedConfig } from './recorded_config.ts';
/** A rules file as it was read: cuts on the hash order in place of lists, of one size for any number of samples. */
export interface RulesFile {
    readonly kind: 'rules';
    readonly generation: number;
    readonly names: readonly string[];
    readonly config: RecordedConfig;
    readonly dataset: {
        readonly samples: number;
        readonly counts: ReadonlyMap<string, number>;
    };
    readonly cuts: RuleCuts;
}
export declare const RULES_VERSION = 1;
/** Whether a split index of that name holds cuts in place of lists. */
export declare function isRulesPath(path: string): boolean;
export interface RulesFileRequest {
    readonly table: LabelTable;
    readonly plan: SplitPlan;
    readonly cuts: RuleCuts;
    /** The `config` line. */
    readonly recorded: string;
}
/** The bytes of a rules file. */
export declare function writeRulesFile({ table, plan, cuts, recorded }: RulesFileRequest): Uint8Array;
/** Labelled samples by class, those without any left out. */
export declare function countsByClass({ classes, labels }: LabelTable): ReadonlyMap<string, number>;
