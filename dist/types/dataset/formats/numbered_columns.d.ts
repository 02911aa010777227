import { type Column } from '../../config/index.ts';
/** A column that a setting names. */
export interface ChosenColumn {
    /** The setting, such as `labels.id`. */
    readonly key: string;
    readonly column: Column;
}
/**
 * Checks column numbers, which are only for files without a header.
 *
 * @param cells The first row of the file.
 * @throws {InputError} if another setting names a column of this row, or if the row is a header because it contains the
 * name of a label column.
 */
export declare function checkNumbers(cells: readonly string[], chosen: readonly ChosenColumn[], file: string): void;
