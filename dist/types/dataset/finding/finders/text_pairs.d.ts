import { type Finder } from '../found/index.ts';
/** Finds pairs of files with texts and labels: one dataset per folder of pairs, or for its folders of splits. */
export declare const findTextPairs: Finder;
