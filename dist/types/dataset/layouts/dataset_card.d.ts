import { type NamesByCode } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { CardText } from './card_text.ts';
/** The names of the codes of each column. */
type NamesByColumn = ReadonlyMap<string, NamesByCode>;
/** A subset (`config_name`) that the dataset card describes. */
export interface Subset {
    readonly name: string;
    /** The globs of its files, or an empty list if the card has none. */
    readonly files: readonly string[];
    readonly names: NamesByColumn;
    /** The splits with their numbers of examples. */
    readonly splits: readonly CardSplit[];
}
/** A split that the dataset card describes. */
export interface CardSplit {
    readonly name: string;
    /** The number of examples in the split. */
    readonly examples: number;
    /** The globs of its files, or an empty list if the card has none. */
    readonly files: readonly string[];
}
/**
 * Returns the class names that the dataset card declares for the files that are read.
 *
 * @param files Paths in the tree.
 * @throws {InputError} if the card describes several subsets with different names, the files do not belong to exactly one
 * of them, and `labels.map` does not name the classes.
 */
export declare function cardNames({ file, folder, text }: CardText, files: readonly string[], context: SourceContext): Promise<NamesByColumn>;
/**
 * Returns the files that `data_files` names in the card, per subset.
 *
 * @param files Paths below the dataset.
 */
export declare function cardFiles({ file, text }: CardText, files: readonly string[]): Promise<readonly (readonly string[])[]>;
/**
 * Returns the subset whose files are read. Returns `undefined` if that is not exactly one.
 *
 * @param paths The files that are read, relative to the folder of the card.
 */
export declare function subsetOfFiles({ file, text }: CardText, paths: readonly string[]): Promise<Subset | undefined>;
export {};
