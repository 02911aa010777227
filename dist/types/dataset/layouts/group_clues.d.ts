import { type GroupClues } from '../table/index.ts';
import { type Reading } from './manifest_reading.ts';
/** Looks for group keys in the first rows of a manifest: in its columns and in the ids. */
export declare function groupClues(reading: Reading): Promise<GroupClues>;
