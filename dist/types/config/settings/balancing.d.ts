import { type Place } from '../problems/index.ts';
import type { Decimal } from './decimal.ts';
/** How the classes of a training split are balanced. */
export type Strategy = 'oversample' | 'undersample' | 'hybrid' | 'weighted';
export declare const STRATEGIES: readonly Strategy[];
/** How samples with several labels are balanced. */
export type BalanceMethod = 'rare_labels' | 'label_sets' | 'repeat_factor';
export declare const BALANCE_METHODS: readonly BalanceMethod[];
/** How class weights are computed from class sizes. */
export type WeightFormula = 'inverse' | 'sqrt' | 'power' | 'effective';
export declare const WEIGHT_FORMULAS: readonly WeightFormula[];
/** The words of imbalanced-learn for the classes that are resampled. */
export type TargetWord = 'auto' | 'minority' | 'not minority' | 'majority' | 'not majority' | 'all';
export declare const TARGET_WORDS: readonly TargetWord[];
/** What `balancing.target` can be: a word, the classes to resample, or the size of each class. */
export type BalanceTarget = TargetWord | readonly string[] | ReadonlyMap<string, number>;
/** The `balancing:` block: how the strategy is applied. Its `strategy` is in the `data:` block. */
export interface BalancingSettings {
    /**
     * How samples with several labels are balanced: by their rare labels (ML-ROS and ML-RUS), by label set (LP-ROS and LP-RUS),
     * or by repeat factor (LVIS).
     */
    readonly by: BalanceMethod;
    /** The sizes of classes: exact, or the classes that the strategy resamples. */
    readonly target?: BalanceTarget | undefined;
    /** The place of the target in the config file, for errors; left out if it is not from a file. */
    readonly targetPlace?: Place;
    /** Whether the settings come from an index file. */
    readonly isRecorded?: boolean;
    /** Whether the training split is balanced and not the whole dataset, for errors. */
    readonly isOfTraining?: boolean;
    /** Smaller classes grow to this share of the largest class, above 0 and at most 1, rounded down. */
    readonly overRatio?: Decimal | undefined;
    /** Larger classes shrink to the smallest class divided by this number, above 0 and at most 1, rounded down. */
    readonly underRatio?: Decimal | undefined;
    /** How often a sample may occur in the result, at least 1. */
    readonly maxRepeat?: number | undefined;
    /** How class weights are computed. */
    readonly weights: WeightFormula;
    /** The exponent of `weights: power`, from 0 to 1. */
    readonly power?: Decimal | undefined;
    /** The beta of `weights: effective`, from 0 to 1. */
    readonly beta: Decimal;
}
/** Returns why a target has no meaning with a strategy. `weighted` ignores targets. */
export declare function targetProblem(strategy: Strategy, target: unknown, name?: string): string | undefined;
/** The formula that uses each parameter. */
export declare const FORMULA_OF: Readonly<Record<'power' | 'beta', WeightFormula>>;
interface BalancingProblem {
    readonly key: string;
    readonly message: string;
}
/** Returns the settings that contradict each other. */
export declare function balancingProblems(strategy: Strategy, { target, weights, power }: BalancingSettings, isGiven: (key: 'power' | 'beta') => boolean): readonly BalancingProblem[];
/** A formula that is not named follows from its parameter. */
export declare function formulaOf(given: {
    readonly weights?: unknown;
    readonly power?: unknown;
    readonly beta?: unknown;
}): WeightFormula;
/** Returns a target as a user would write it. */
export declare function showTarget(target: BalanceTarget): string;
/** What sizes and a list of classes may be, for messages. */
export declare const SIZES_ALLOWED = "the size of at least one class, such as { joy: 200 }";
export declare const CLASSES_ALLOWED = "a list of at least one class, such as [joy, sadness]";
/** What a target may be, for messages. */
export declare const TARGET_ALLOWED: string;
/** The settings of the block `balancing`, in the order of the file. `table.ts` checks their type. */
export declare const BALANCING: {
    readonly strategy: {
        readonly kind: 'word';
        readonly words: readonly Strategy[];
        readonly description: 'How the training split is balanced. It overrides data.balancing_strategy.';
    };
    readonly target: {
        readonly kind: 'target';
        readonly words: readonly TargetWord[];
        readonly description: "The sizes of classes, such as { joy: 200 }, or the classes to resample: a list, or a word of imbalanced-learn's samplers.";
    };
    readonly overRatio: {
        readonly kind: 'positive share';
        readonly description: 'Smaller classes grow to this share of the largest class.';
    };
    readonly underRatio: {
        readonly kind: 'positive share';
        readonly description: 'Larger classes shrink to the size of the smallest class divided by this number.';
    };
    readonly maxRepeat: {
        readonly kind: 'repeats';
        readonly description: 'How often a sample may occur in the balanced training split.';
    };
    readonly weights: {
        readonly kind: 'word';
        readonly words: readonly WeightFormula[];
        readonly initial: 'inverse';
        readonly description: 'The formula of class weights. inverse (the default): N / (k n). sqrt: 1 / sqrt(n). power: 1 / n^power. effective: (1 - beta) / (1 - beta^n). The last three are scaled to the sum k.';
    };
    readonly power: {
        readonly kind: 'fraction';
        readonly description: 'The exponent of weights: power.';
    };
    readonly beta: {
        readonly kind: 'fraction';
        readonly initial: 0.999;
        readonly description: 'The beta of weights: effective.';
    };
    readonly by: {
        readonly kind: 'word';
        readonly words: readonly BalanceMethod[];
        readonly initial: 'rare_labels';
        readonly description: 'How samples with several labels are balanced: by their rare labels (ML-ROS, ML-RUS), by label set (LP-ROS, LP-RUS) or by repeat factor (LVIS; only oversample and weighted).';
    };
};
/** The flags that set them. */
export declare const BALANCING_OVERRIDES: {
    readonly balanceBy: {
        readonly of: 'balancing.by';
        readonly flag: '--by <method>';
    };
    readonly target: {
        readonly of: 'balancing.target';
        readonly flag: '--target <class=size>';
        readonly says: "Size of a class, repeatable; or the classes to resample: their names, or a word such as 'not majority'";
        readonly for: 'balance';
    };
    readonly overRatio: {
        readonly of: 'balancing.over_ratio';
        readonly flag: '--over-ratio <ratio>';
        readonly says: 'Smaller classes grow to this share of the largest';
        readonly for: 'balance';
    };
    readonly underRatio: {
        readonly of: 'balancing.under_ratio';
        readonly flag: '--under-ratio <ratio>';
        readonly says: 'Larger classes shrink to the smallest divided by this number';
        readonly for: 'balance';
    };
    readonly maxRepeat: {
        readonly of: 'balancing.max_repeat';
        readonly flag: '--max-repeat <times>';
        readonly says: 'How often a sample may occur';
        readonly for: 'balance';
    };
    readonly weights: {
        readonly of: 'balancing.weights';
        readonly flag: '--weights <formula>';
        readonly says: 'Class weights: inverse, sqrt, power or effective (default: inverse)';
        readonly for: 'balance';
    };
    readonly power: {
        readonly of: 'balancing.power';
        readonly flag: '--power <exponent>';
        readonly says: 'Exponent of --weights power';
        readonly for: 'balance';
    };
    readonly beta: {
        readonly of: 'balancing.beta';
        readonly flag: '--beta <number>';
        readonly says: 'Beta of --weights effective (default: 0.999)';
        readonly for: 'balance';
    };
};
export {};
