import { type Config, type Decimal, type Strategy } from '../config/index.ts';
import { type Parts, type SplitPlan } from './plan.ts';
/** The settings that an index file was made with. */
export interface RecordedConfig {
    /** None in a file of folds. */
    readonly ratios?: readonly [Decimal, Decimal, Decimal];
    readonly seed: number;
    readonly rounding: 'class' | 'joint';
    readonly group: string | null;
    /** Written only where it is false: `use_stratified_split`. */
    readonly stratified: boolean;
    readonly strategy: Strategy;
}
interface RecordedFile {
    readonly config: RecordedConfig;
    readonly names: readonly string[];
}
/** What an index file cuts into. */
export declare function recordedParts({ config: { ratios }, names }: RecordedFile): Parts;
/** How many folds an index file has; none where it has train, val and test. */
export declare function foldsOf(file: RecordedFile): number | undefined;
/** On one line, with spaces as in the documented example; shared by index files and rules files. */
export declare function recordedConfig({ settings, rounding, group }: SplitPlan, { data }: Config): string;
export {};
