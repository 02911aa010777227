/** A user's regular expression, matched in linear time (RE2: no lookaround and no backreferences). */
export interface Pattern {
    readonly source: string;
    /** The number of instructions that it was compiled to. */
    readonly size: number;
    /** The names of `(?<name>...)`, in the order of their numbers. */
    readonly names: readonly string[];
    /** The number of capturing groups, named ones included. */
    readonly groupCount: number;
    /**
     * Returns the groups of the first match anywhere in the text, by name and by number (`'1'`; `'0'` is the whole match).
     * Returns undefined if nothing matches.
     *
     * @throws {InputError} if a large pattern was matched with so many long texts that it would take minutes.
     */
    search(text: string): ReadonlyMap<string, string> | undefined;
}
/** @throws {InputError} if RE2 cannot compile the text. The message states the reason, without a place. */
export declare function compilePattern(source: string): Promise<Pattern>;
