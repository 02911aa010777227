import { type BalanceTarget, type BalancingSettings, InputError, type Strategy } from '../../config/index.ts';
import { type SizedClasses } from './words.ts';
/** Computes sizes of classes from the sizes of all classes. Classes that it leaves out keep theirs. */
export type TargetFunction = (sizes: Readonly<Record<string, number>>) => Readonly<Record<string, number>>;
/** What replaces or limits the sizes of a strategy, in the order in which it applies. */
export interface BalancingRules extends Partial<Pick<BalancingSettings, 'overRatio' | 'underRatio' | 'maxRepeat' | 'targetPlace' | 'isOfTraining' | 'isRecorded'>> {
    readonly target?: BalanceTarget | TargetFunction | undefined;
}
/** The sizes of the classes after balancing, parallel to the classes. */
interface ConfiguredSizes {
    readonly targets: number[];
    /** The classes that `max_repeat` keeps below their size, with the size that they would have. */
    readonly short: readonly {
        readonly name: string;
        readonly size: number;
        readonly wanted: number;
    }[];
    /** The classes without samples that the target names. They stay empty. */
    readonly absent: readonly string[];
}
/** Whether rules change the sizes of a strategy. Weights keep all sizes. */
export declare function hasRules(strategy: Strategy, { target, overRatio, underRatio, maxRepeat }: BalancingRules): boolean;
/** Returns the rules as a user would write them, such as `over_ratio: 0.5, max_repeat: 3`. */
export declare function rulesText({ target, overRatio, underRatio, maxRepeat }: BalancingRules): string;
/**
 * Returns the sizes of the classes with a strategy and its rules: `target`, then `over_ratio` of the largest class, then
 * `under_ratio` of the smallest class as it is then, then `max_repeat`. Any of the first three replaces the sizes of the strategy.
 *
 * @throws {InputError} if a target is impossible: an unknown class, fewer samples than there are when oversampling,
 * or more when undersampling.
 */
export declare function configuredSizes(strategy: Strategy, sized: SizedClasses, rules?: BalancingRules): ConfiguredSizes;
/** A size that a class cannot get with the strategy. */
export declare class ImpossibleSizes extends InputError {
}
export {};
