import { type Strategy } from '../config/index.ts';
export interface EmotionBalancerOptions {
    /** `oversample` unless told. */
    readonly strategy?: Strategy;
    /** A safe integer; 42 unless told. */
    readonly seed?: number;
    /** The key of a sample's label; `emotion` unless told. */
    readonly labelKey?: string;
}
/**
 * Balances the classes of sample objects. Which samples are copied or dropped is decided by the seed and the samples'
 * ids (`id`, else `path`, else the index), so that the order of the samples does not matter where they have ids.
 *
 * A sample without a label is in no class and so in no result; `unlabelled` gives those that are left out.
 *
 * @example
 * const balancer = new EmotionBalancer({ strategy: 'oversample', seed: 42 })
 * balancer.balance([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }]).length // 4
 */
export declare class EmotionBalancer {
    #private;
    readonly strategy: Strategy;
    readonly seed: number;
    readonly labelKey: string;
    /**
     * @throws {TypeError} where the options are no object, one is unknown, or of another type.
     * @throws {RangeError} where the strategy is unknown or the seed is no safe integer.
     */
    constructor(options?: EmotionBalancerOptions, ...more: never[]);
    /**
     * A new array of the same objects: those that are kept in their order, then the copies by round, class and place.
     * With `weighted` all labelled samples, each a shallow copy with its `weight`, N / (k n_c).
     *
     * @throws {TypeError} where the samples are no array of objects, none has the label's key, or a label is no text, number
     * or boolean.
     */
    balance<Sample extends object>(samples: readonly Sample[], ...more: never[]): (Sample & {
        weight?: number;
    })[];
    /**
     * The weight of a sample of each class, N / (k n_c), whatever the strategy.
     *
     * @example
     * new EmotionBalancer().classWeights([{ emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'joy' }, { emotion: 'calm' }])
     * // { calm: 2, joy: 0.6666666666666666 }
     */
    classWeights(samples: readonly object[], ...more: never[]): Record<string, number>;
    /** The samples that `balance` leaves out, since they have no label. */
    unlabelled<Sample extends object>(samples: readonly Sample[], ...more: never[]): Sample[];
}
