import type { SourceContext } from '../tree/index.ts';
/** The YAML at the start of the dataset card, which is its `README.md`. */
export interface CardText {
    readonly file: string;
    /** The folder of the card: the dataset's or a parent folder. Paths in the card are relative to it. */
    readonly folder: string;
    readonly text: string;
}
/**
 * Returns the card in the dataset's folder, else in a parent folder of the same tree.
 *
 * @returns `undefined` if there is no README, or if it does not describe a dataset.
 */
export declare function readCardText({ tree, folder }: SourceContext): Promise<CardText | undefined>;
