import { type Column } from '../../config/index.ts';
import { type Manifest } from '../formats/index.ts';
import { type CodedColumn, type Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { LabelColumns } from './label_column_choice.ts';
import { type LabelPlace } from './label_values.ts';
/** @throws {InputError} if the user must choose the column. */
export declare function labelColumns(manifest: Manifest, context: SourceContext): Promise<LabelColumns>;
/** The columns that are named like labels, or contain objects and are named like labels. */
export declare function labelLikePlaces(columns: readonly string[]): readonly number[];
/** Whether a manifest has the label columns that the config names. */
export declare function hasLabelColumns({ columns }: Manifest, label: Column | readonly Column[]): boolean;
/** Combines the label columns into one: a composite, or lists if a cell contains several labels. */
export declare function labelColumn(columns: readonly CodedColumn[], separator: string | undefined, place: LabelPlace): Promise<LabelColumn>;
/** The labels of each row, and what to know about them. */
export interface LabelColumn {
    readonly column: CodedColumn;
    readonly notes: readonly Note[];
}
