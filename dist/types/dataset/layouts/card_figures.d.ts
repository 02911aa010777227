import { type Dataset, type Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { CardText } from './card_text.ts';
/**
 * Compares the dataset card with the data: the number of examples per split, and the names of the classes. Returns at
 * most one warning. If the card describes several subsets, only the one whose files are read counts.
 */
export declare function cardDifferences(card: CardText, dataset: Dataset, context: SourceContext): Promise<Note[]>;
