import type { Find, Look } from '../found/index.ts';
import type { TableLook } from './table_looks.ts';
/**
 * Returns tables with the same columns in one folder as one dataset, which may be a table per day or per place. The user
 * is asked, because each of them may be the dataset.
 */
export declare function partsAsOne(looks: readonly TableLook[], { files, context }: Pick<Look, 'files' | 'context'>): Find[];
