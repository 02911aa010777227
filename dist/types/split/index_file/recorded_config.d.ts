import { type BalancingSettings, type Config, type Decimal, type HashName, type SplitName, type Strategy } from '../../config/index.ts';
import { type Parts, type SplitPlan } from '../plan/index.ts';
/** The settings that an index file records. */
export interface RecordedConfig {
    /** The shares of `train`, `val` and `test`; left out in a file of folds. */
    readonly ratios?: readonly [Decimal, Decimal, Decimal];
    /** The seed. */
    readonly seed: number;
    /** The hash function that orders the samples. */
    readonly hash: HashName;
    /** The rounding rule that was applied. */
    readonly rounding: 'class' | 'joint';
    /** The group key; `null` if there are no groups. */
    readonly group: string | null;
    /** Whether each class was split separately. */
    readonly stratified: boolean;
    /** The splits that growth leaves alone; left out if there are none. */
    readonly frozen?: readonly SplitName[];
    /** How the training split was balanced. */
    readonly strategy: Strategy;
    /** The settings of `balancing`; left out if they are the defaults. */
    readonly balancing?: BalancingSettings;
}
interface RecordedFile {
    readonly config: RecordedConfig;
    readonly names: readonly string[];
}
/** The splits or folds of an index file. */
export declare function recordedParts({ config: { ratios }, names }: RecordedFile): Parts;
/** The number of folds of an index file. Returns nothing if it has train, val and test. */
export declare function foldsOf(file: RecordedFile): number | undefined;
/** The settings on one line, with spaces as in the documented example, for index files and rules files. */
export declare function recordedConfig({ settings, rounding, group }: SplitPlan, { data, balancing }: Config): string;
export {};
