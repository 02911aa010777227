import { type LabelSettings } from '../../config/index.ts';
import { type NamesByCode } from '../formats/index.ts';
import { type Naming, type Note, type RowLabels } from '../table/index.ts';
import type { Tree } from '../tree/index.ts';
/** The class names of a source's labels, the classes that it declares, and the notes about them. */
interface ClassNames {
    readonly nameOf: Naming;
    /** Classes that a names file lists, even if no sample has them. */
    readonly declared: readonly string[];
    /** The notes about the labels. Call it after all labels are named. */
    readonly notes: () => Note[];
}
/**
 * Maps a text in the label file to a class name by `labels.names` (the name with that number) and then `labels.map`.
 * If there are names, `1.0` is number 1, and `-1` is no label.
 *
 * @param listed Names of codes that the label file itself declares. `labels.names` takes precedence.
 */
export declare function classNames(settings: Pick<LabelSettings, 'map'>, listed?: NamesByCode): ClassNames;
/** Lists at most five names without quotation marks. */
export declare function listedFew(names: readonly string[]): string;
/**
 * Reads the file that `labels.names` refers to: one name per line from 0, or a YAML or JSON file with names by number.
 */
export declare function readNames(tree: Tree, folder: string, names: string): Promise<NamesByCode>;
/** Warns about class names with spaces around them, which are easily overlooked. */
export declare function noteSpaces({ classes, labelSets }: Pick<RowLabels, 'classes' | 'labelSets'>): Note[];
export {};
