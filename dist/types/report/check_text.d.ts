import type { SplitsData } from './report_data.ts';
import { type Report } from './report_of_check.ts';
import { type Paint } from './text/paint.ts';
import { type Wording } from './wording.ts';
/** How the text of a check is drawn. */
export interface TextOptions {
    /** No colours where it is left out. */
    readonly color?: boolean;
    /** Columns of the terminal; 100 where it is left out. */
    readonly width?: number;
}
/** A check for a terminal: the verdict, what to do, classes, checks, strategies and splits. */
export declare function renderCheckText(report: Report, options?: TextOptions, ...more: never[]): string;
/** Classes by split, with shares. */
export declare function splitTableLines(splits: Pick<SplitsData, 'names' | 'classes' | 'cells' | 'totals'>, paint: Paint, say: Wording): string[];
