import { type LabelSettings } from '../../config/index.ts';
import { type Manifest, type Rows } from '../formats/index.ts';
import type { Note } from '../table/index.ts';
/** Whether a column next to the detected label column may contain the names of the classes, judging by its name. */
export declare function mayHaveClassNames({ columns, declaredNames }: Pick<Manifest, 'columns' | 'declaredNames'>, label: readonly number[], settings: LabelSettings): boolean;
/** A note on a column that contains the names of the classes, if the label column only contains their codes. */
export declare function classNamesNote(columns: readonly string[], rows: Rows, { codes, taken }: {
    readonly codes: number;
    readonly taken: readonly number[];
}): Note[];
