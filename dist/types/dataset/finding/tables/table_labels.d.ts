import type { LabelSettings } from '../../../config/index.ts';
import type { TableStart } from './table_start.ts';
/** The columns of a table whose names are typical of labels, and whether their values look like classes. */
export interface TableLabels {
    readonly places: readonly number[];
    /** Whether there is one column per class. */
    readonly oneHot: boolean;
    /** Why the values are not classes, such as `'target' contains decimal numbers`; undefined if they may be classes. */
    readonly problem?: string;
    /** Whether the only problem is that all rows have the same class, as in boxes around one kind of object. */
    readonly isOneClass?: true;
    /** Whether the only problem is that no value repeats in a few rows, which may be samples if they name files. */
    readonly isUnrepeated?: true;
}
/** Returns undefined if no column has a name that is typical of labels. */
export declare function tableLabels({ manifest, isWhole, columns: looks }: TableStart, { label }: Pick<LabelSettings, 'label'>): TableLabels | undefined;
