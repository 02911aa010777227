import { type CodedColumn, type Groups, type Note, type TextColumn } from '../table/index.ts';
/** Groups samples by one or more columns. A sample with an empty cell is a separate group. */
export declare function columnGroups(columns: readonly CodedColumn[], names: readonly string[]): Groups;
/** Groups texts by what `group_pattern` finds in them: `(?<group>...)`, otherwise the first group, otherwise the whole match. */
export declare function patternGroups(column: TextColumn | CodedColumn, source: string): Promise<Groups>;
/** What `pattern` finds in the paths. */
export interface PathMatches {
    /** The label of each path; '' if the path does not match or has no label. */
    readonly labels: readonly string[];
    readonly groups?: Groups;
    readonly unmatched: readonly string[];
}
/** @throws {InputError} if the pattern has no `(?<label>...)` although it is needed. */
export declare function matchPaths(paths: Iterable<string>, { source, needsLabel }: {
    readonly source: string;
    readonly needsLabel: boolean;
}): Promise<PathMatches>;
/** Notes how many samples have no group, if a group key is set. */
export declare function noteUngrouped({ codes, noun }: Groups): Note[];
