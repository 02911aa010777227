/** A regular expression of a user, matched in time linear in the text (RE2: no look-around, no back references). */
export interface Pattern {
    readonly source: string;
    /** The number of instructions that it was compiled to. */
    readonly size: number;
    /** The names of `(?<name>...)`, in the order of their numbers. */
    readonly names: readonly string[];
    /** The number of capturing groups, named ones included. */
    readonly groupCount: number;
    /**
     * The first match anywhere in the text: the groups that took part, by name and by number (`'1'`; `'0'` is all of it).
     * None where nothing matches.
     *
     * @throws {InputError} where a large pattern was matched with so many long texts that it would take minutes
     */
    search(text: string): ReadonlyMap<string, string> | undefined;
}
/** @throws {InputError} where RE2 cannot compile the text; the message tells why, without a place. */
export declare function compilePattern(source: string): Promise<Pattern>;
