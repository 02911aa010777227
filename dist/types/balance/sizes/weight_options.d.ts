import { type BalancingSettings, type WeightFormula } from '../../config/index.ts';
/** How class weights are computed. */
export interface WeightOptions {
    /**
     * The formula for a class of n samples, where N is the number of samples and k the number of classes that have any:
     * `inverse` is N / (k n), `sqrt` 1 / sqrt(n), `power` 1 / n^power, and `effective` (1 - beta) / (1 - beta^n) (Cui, Jia, Lin, Song
     * and Belongie, 2019, "Class-balanced loss based on effective number of samples"). All but `inverse` are scaled so that the
     * weights of the k classes sum to k. The default is `inverse`, or the formula of the parameter that is given.
     */
    readonly weights?: WeightFormula;
    /** The exponent of `power`, from 0 to 1. */
    readonly power?: number;
    /** The beta of `effective`, from 0 to 1. The default is 0.999. */
    readonly beta?: number;
}
type WeightSettings = Pick<BalancingSettings, 'weights' | 'power' | 'beta'>;
/** Returns the weight options of a config. */
export declare function weightOptions({ weights, power, beta }: WeightSettings): WeightOptions;
/** Returns the formula as a user would write it, such as `weights: power, power: 0.3`. */
export declare function weightsText({ weights, power, beta }: WeightSettings): string;
export {};
