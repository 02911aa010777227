import type { ClassNoun } from '../../dataset/index.ts';
import { type Report, type SplitsData } from '../data/index.ts';
import { type TextStyle } from './lines.ts';
/** Options of `renderCheckText`. */
export interface TextOptions {
    /** Whether to use ANSI colors. The default is `false`. */
    readonly color?: boolean;
    /** The width of the terminal, in columns. The default is 100. */
    readonly width?: number;
    /** The words that start the tool, for the commands in the text. The default is `dataset-balance`. */
    readonly start?: string;
}
/**
 * Renders the result of a check as text for a terminal: the verdict, what to do, and tables of classes, checks,
 * strategies and splits.
 *
 * @throws {TypeError} if it is not the result of a check, or an option is unknown or has another type.
 */
export declare function renderCheckText(report: Report, options?: TextOptions, ...more: never[]): string;
/** Renders the classes by split, with shares. */
export declare function splitTableLines(splits: Pick<SplitsData, 'names' | 'classes' | 'cells' | 'totals'>, { one }: ClassNoun, { paint, say, width }: TextStyle): string[];
