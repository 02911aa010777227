import { type LabelSettings } from '../../config/index.ts';
import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** What a Croissant file says about the labels. */
interface CroissantLabels {
    /** The settings that read the table with the labels, if it is here. */
    readonly settings?: LabelSettings;
    /** Why the file could not be used. */
    readonly notes: readonly Note[];
}
/**
 * Reads from a Croissant file which table contains the labels, and which of its columns are the label and the split. Says
 * nothing if it has no label field, or if `labels.label` is set.
 *
 * @param file The path in the tree. The files that it describes are in the same folder or below.
 * @throws {InputError} if several columns are labels.
 */
export declare function croissantLabels(file: string, context: SourceContext): Promise<CroissantLabels>;
export {};
