import { type LabelTable } from '../dataset/index.ts';
import type { Change } from './change.ts';
/**
 * What the head makes of the base: samples are the same where their ids are equal, and have kept their label where it
 * has the same name (with several labels a sample: where the sets are equal). The order of rows does not matter.
 * Ids are unique on each side.
 */
export declare function compareTables(base: LabelTable, head: LabelTable): Change;
