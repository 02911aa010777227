import { type Strategy } from '../config/index.ts';
/** Options of an `EmotionBalancer`. */
export interface EmotionBalancerOptions {
    /** How the classes are balanced. The default is `oversample`. */
    readonly strategy?: Strategy;
    /** The seed of the random draw, a safe integer. The default is 42. */
    readonly seed?: number;
    /** The key of a sample's label. The default is `emotion`. */
    readonly labelKey?: string;
}
/**
 * Balances the classes of sample objects.
 *
 * The seed and the samples' ids (`id`, otherwise `path`, otherwise the index) decide which samples are copied or
 * dropped, so the order of the samples does not matter if they have ids. A sample without a label belongs to no
 * class and is not in any result; `unlabelled` returns such samples.
 *
 * @example
 * const balancer = new EmotionBalancer({ strategy: 'oversample', seed: 42 })
 * balancer.balance([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }]).length // 4
 */
export declare class EmotionBalancer {
    #private;
    /** How the classes are balanced. */
    readonly strategy: Strategy;
    /** The seed of the random draw. */
    readonly seed: number;
    /** The key of a sample's label. */
    readonly labelKey: string;
    /**
     * @throws {TypeError} if the options are not an object, or one is unknown or has another type.
     * @throws {RangeError} if the strategy is unknown or the seed is not a safe integer.
     */
    constructor(options?: EmotionBalancerOptions, ...more: never[]);
    /**
     * Balances samples.
     *
     * With `weighted`, all labelled samples are returned, each as a shallow copy with its `weight`, `N / (k n_c)`.
     *
     * @returns A new array of the same objects: first the kept samples in their own order, then the copies by round,
     * class and position.
     * @throws {TypeError} if the samples are not an array of objects, none has the label key, or a label is not a string,
     * a number or a boolean.
     */
    balance<Sample extends object>(samples: readonly Sample[], ...more: never[]): (Sample & {
        /** The weight of the sample, `N / (k n_c)`; only with `weighted`. */
        weight?: number;
    })[];
    /**
     * Computes the weight of one sample of each class, `N / (k n_c)`, whatever the strategy is.
     *
     * @returns The weights by class.
     * @throws {TypeError} as `balance` does.
     *
     * @example
     * new EmotionBalancer().classWeights([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }])
     * // { calm: 2, joy: 0.6666666666666666 }
     */
    classWeights(samples: readonly object[], ...more: never[]): Record<string, number>;
    /** Returns the samples that `balance` leaves out because they have no label. */
    unlabelled<Sample extends object>(samples: readonly Sample[], ...more: never[]): Sample[];
}
