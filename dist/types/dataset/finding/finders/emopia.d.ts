import type { Find, Look } from '../found/index.ts';
/** Finds EMOPIA by its `label.csv`, whose columns are `ID` and `4Q` among others. */
export declare function findEmopia(look: Look): Promise<readonly Find[]>;
