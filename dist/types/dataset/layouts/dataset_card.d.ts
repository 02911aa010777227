import { type NamesByCode } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { CardText } from './card_text.ts';
/** The names of the codes of each column. */
type NamesByColumn = ReadonlyMap<string, NamesByCode>;
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
export {};
