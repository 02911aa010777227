import { type LabelSettings } from '../../config/index.ts';
import { type Manifest } from '../formats/index.ts';
import { type CodedColumn } from '../table/index.ts';
/** The settings to read `_classes.csv`, which has one column per class after the image names. `undefined` for any other file. */
export declare function oneHotSettings({ files, columns }: Manifest): OneHotSettings | undefined;
type OneHotSettings = Required<Pick<LabelSettings, 'id' | 'label' | 'oneHot'>>;
interface OneHotColumns {
    readonly names: readonly string[];
    readonly columns: readonly CodedColumn[];
    readonly file: string;
    readonly lines?: Uint32Array;
    /** What other values mean: `{ '-1.0': '0', '': '0' }`. */
    readonly map?: ReadonlyMap<string, string>;
}
/**
 * Turns one column per class into a list of classes per row. A row of zeros is an empty list. A row with an empty cell is
 * unlabelled.
 *
 * @throws {InputError} for cells that are neither on nor off, with all their values.
 */
export declare function oneHotLists(oneHot: OneHotColumns): CodedColumn & {
    readonly offsets: Uint32Array;
};
/** The part of `labels.map` that applies to class names, not to cell values. Returns `undefined` if it is empty. */
export declare function mapOfClasses(map: ReadonlyMap<string, string> | undefined, classes: readonly string[]): ReadonlyMap<string, string> | undefined;
export {};
