/** A suggested `labels.pattern`. Its result is shown, and the user decides. */
export interface ProposedPattern {
    readonly pattern: string;
    /** The classes with their numbers of files, sorted by name. */
    readonly classes: readonly {
        readonly name: string;
        readonly samples: number;
    }[];
    /** The number of groups, if the pattern has `(?<group>...)`. */
    readonly groups?: number;
    /** A description of the parts of the names. */
    readonly reason: string;
}
/**
 * Returns at most two patterns that read the classes from the names of files of one kind, the more likely one first.
 *
 * @param paths The files, relative to the folder that the patterns would be used for.
 * @returns an empty list if fewer than 95% of the names share a shape, or if no part of it looks like a class.
 * @example
 * proposePatterns(['0_george_0.wav', '0_george_1.wav', '0_jackson_0.wav', ...])
 * // [{ pattern: '^(?<label>\\d+)_(?<group>[a-z]+)_\\d+\\.wav$', classes: [{ name: '0', samples: 300 }, ...], ... }]
 */
export declare function proposePatterns(paths: readonly string[]): readonly ProposedPattern[];
