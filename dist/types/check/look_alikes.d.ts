import { type Change, type LookAlike, type Renames } from '../analysis/index.ts';
import type { Config } from '../config/index.ts';
import { type ClassCounts, type LabelTable } from '../dataset/index.ts';
import type { Rename } from '../report/index.ts';
/** Classes that look like another class. */
export interface LookAlikes {
    /**
     * The misspelled classes: new classes that look like a class that exists on the base, is listed in the config or is far
     * larger. Without a base, all classes are new. All advice assumes that these classes are renamed.
     */
    readonly misspelt: readonly LookAlike[];
    readonly others: readonly LookAlike[];
}
interface LookAlikesQuestion {
    readonly counts: ClassCounts;
    readonly change?: Change | undefined;
    /** The configs whose class names are intended. */
    readonly configs: readonly Config[];
}
export declare function lookAlikesOf({ counts, change, configs }: LookAlikesQuestion): LookAlikes;
export declare function renamesOf(misspelt: readonly LookAlike[]): Renames;
/** Adds the lines of the first samples to the misspelled classes. */
export declare function placedRenames(misspelt: readonly LookAlike[], table: LabelTable): Rename[];
export {};
