import type { Look } from './found/index.ts';
import type { Inventory } from './offers/index.ts';
import type { TableLook } from './tables/index.ts';
/**
 * Returns the line that reads tables with the same file name and columns in different folders as one dataset, such as
 * `en/train.csv` and `de/train.csv`. Returns nothing for tables without a column that looks like classes.
 */
export declare function tablesTogether(looks: readonly TableLook[], { files, context }: Pick<Look, 'files' | 'context'>): Pick<Inventory, 'together'>;
