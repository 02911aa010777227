import type { Look } from './found/index.ts';
import { type Conversion } from './offers/index.ts';
import { type TableLook } from './tables/index.ts';
/** Tables with the same columns, each of which may contain the samples of one class: `Fake.csv` and `True.csv`. */
interface ClassFiles {
    readonly tables: readonly TableLook[];
    /** Whether their names or a column with one value per file show it. */
    readonly isCertain: boolean;
    /** The line of the config that reads them, if a column contains the class. */
    readonly line?: string;
    /** How to make the names of the files the classes, if no column contains them. */
    readonly conversion?: Conversion;
}
/** Returns the largest group of such tables, unless one column is named like labels. */
export declare function classFiles(looks: readonly TableLook[], look: Pick<Look, 'files' | 'context'>): ClassFiles | undefined;
export {};
