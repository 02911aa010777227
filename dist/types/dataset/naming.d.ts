import { type LabelSettings } from '../config/index.ts';
import type { Naming } from './classes.ts';
import type { Note } from './dataset.ts';
import type { Tree } from './tree/tree.ts';
/** How labels of a source are called, which classes it declares, and what was seen on the way. */
export interface ClassNames {
    readonly nameOf: Naming;
    /** Classes that a file of names lists, even if no sample has them. */
    readonly declared: readonly string[];
    /** Call it once all labels are named. */
    readonly notes: () => Note[];
}
/**
 * From the text in the file over `labels.names` (the name on that line) and `labels.map` to the name of the class.
 *
 * @param listed Names of the codes that the label file itself declares; `labels.names` goes above them.
 */
export declare function classNames(settings: Pick<LabelSettings, 'map'>, listed?: readonly string[]): ClassNames;
/** Quotes at most five texts. */
export declare function firstFew(texts: readonly string[]): string;
/** At most 60 characters of a text, for messages. */
export declare function shortened(text: string): string;
/** The lines of the file that `labels.names` tells, from 0. */
export declare function readNames(tree: Tree, folder: string, names: string): Promise<readonly string[]>;
/** Points out class names with spaces around them, which nobody sees. */
export declare function noteSpaces(classes: readonly string[]): Note[];
