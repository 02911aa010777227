import { type LabelSettings } from '../../config/index.ts';
import { type ColumnLook } from './column_looks.ts';
/** A guess at how to read a table without a known label column. */
export interface LabelGuess {
    readonly look: ColumnLook;
    /** One or two sets of flags to try next. */
    readonly flags: readonly (readonly string[])[];
    /** The flags for an unnamed column with only 0 and 1, if another column was guessed. */
    readonly otherFlags?: readonly string[];
    /** The `labels:` settings to use instead if no flag can express them: one column per class, or further labels in rows with more cells. */
    readonly settings?: Pick<LabelSettings, 'id' | 'label' | 'oneHot' | 'map' | 'ragged'>;
}
/**
 * Returns the column that most likely contains the classes of a table, with the flags that read it, or `undefined` if
 * there is no such column.
 */
export declare function guessLabel(looks: readonly ColumnLook[], isHeadless: boolean): LabelGuess | undefined;
/**
 * Returns what to suggest for a table: the likely column or, as a last resort, the only one whose values repeat,
 * whatever its name is.
 */
export declare function suggestLabel(looks: readonly ColumnLook[], isHeadless: boolean): LabelGuess | undefined;
/** Formats a column as the value of a flag: a comma would separate two columns, and a number would be a position. */
export declare function columnFlag(name: string): string;
/** Returns the `labels:` settings that are equivalent to flags. */
export declare function settingsOfFlags(flags: readonly string[]): Partial<LabelSettings>;
