import { type Problem } from '../../config/index.ts';
import { type NamesByCode } from '../formats/index.ts';
import type { CardText } from './card_text.ts';
/** A path of keys and positions in the YAML of the card. */
export type CardPath = readonly (string | number)[];
/** The names of the codes of each column. */
export type NamesByColumn = ReadonlyMap<string, NamesByCode>;
/** Something that is wrong in the card, whatever the data is. */
interface CardMistake {
    readonly text: string;
    readonly at: CardPath;
}
/** A subset (`config_name`) that the dataset card describes. */
export interface Subset {
    readonly name: string;
    /** The globs of its files, or an empty list if the card has none. */
    readonly files: readonly string[];
    readonly names: NamesByColumn;
    readonly splits: readonly CardSplit[];
    /** The number of examples of all splits, if the card has one. */
    readonly total?: number;
    /** Where the card describes it. */
    readonly at: CardPath;
    readonly mistakes: readonly CardMistake[];
}
/** A split that the dataset card describes. */
export interface CardSplit {
    readonly name: string;
    /** The number of examples in the split. It is undefined if the card has none that can be read. */
    readonly examples: number | undefined;
    /** The globs of its files, or an empty list if the card has none. */
    readonly files: readonly string[];
    readonly at: CardPath;
}
/** What a dataset card contains. */
interface Card {
    readonly subsets: readonly Subset[];
    readonly mistakes: readonly CardMistake[];
    /** The line of the README at which a value is. */
    readonly lineOf: (at: CardPath) => number;
}
/** Reads the card. Returns the first problem if its YAML is broken or too large. */
export declare function parseCard({ text, file, isOpen }: CardText): Promise<Card | {
    readonly problem: Problem;
}>;
export {};
