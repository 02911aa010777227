import type { Note } from './dataset.ts';
import type { CodedColumn } from './formats/manifest.ts';
import type { Groups } from './label_table.ts';
import { type TextColumn } from './text_column.ts';
/** EMOPIA's clip ids are `Q<quadrant>_<song>_<clip>`, a song id has 11 characters. */
export declare const EMOPIA_SONG = "^Q[1-4]_(.{11})_";
/** What groups are called. */
export type GroupKey = Pick<Groups, 'key' | 'noun'>;
export declare function columnGroupKey(names: readonly string[]): GroupKey;
export declare function patternGroupKey(source: string): GroupKey;
/** Groups by one or more columns; a sample with an empty cell is a group of its own. */
export declare function columnGroups(columns: readonly CodedColumn[], names: readonly string[]): Groups;
/** What `group_pattern` finds in each text: `(?<group>...)`, else the first group, else the whole match. */
export declare function patternGroups(column: TextColumn | CodedColumn, source: string): Promise<Groups>;
/** What `pattern` finds in each path. */
export interface PathMatches {
    /** '' where the path does not match, or has no label. */
    readonly labels: readonly string[];
    readonly groups?: Groups;
    readonly unmatched: readonly string[];
}
/** @throws {InputError} where the pattern has no `(?<label>...)` though it is needed. */
export declare function matchPaths(paths: Iterable<string>, { source, needsLabel }: {
    readonly source: string;
    readonly needsLabel: boolean;
}): Promise<PathMatches>;
/** Tells how many samples are in no group, where a group key is set. */
export declare function noteUngrouped({ codes, noun }: Groups): Note[];
