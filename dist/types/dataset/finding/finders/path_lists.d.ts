import { type Finder } from '../found/index.ts';
/** Finds lists of paths and labels: one dataset per list, or per set of lists whose names differ only in the split. */
export declare const findPathLists: Finder;
