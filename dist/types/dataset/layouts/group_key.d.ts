import type { Groups } from '../table/index.ts';
/** EMOPIA's clip ids are `Q<quadrant>_<song>_<clip>`. A song id has 11 characters. */
export declare const EMOPIA_SONG = "^Q[1-4]_(.{11})_";
/** The key of the groups and what reports call them. */
export type GroupKey = Pick<Groups, 'key' | 'noun'>;
export declare function columnGroupKey(names: readonly string[]): GroupKey;
export declare function patternGroupKey(source: string): GroupKey;
export declare const CONTENT_KEY: GroupKey;
