import type { TextStyle } from '../text/lines.ts';
/** Further columns between the class and its bar. */
export interface ClassBar {
    readonly name: string;
    readonly size: number;
    readonly cells: readonly string[];
}
/** The last row: all samples, with a word in place of the bar. */
export interface TotalBar {
    readonly cells: readonly string[];
    readonly tail: string;
}
/** A table of classes, the largest first, each with its share and a bar as long as the width allows. */
export declare function classBars(header: readonly string[], classes: readonly ClassBar[], { labelled, total }: {
    readonly labelled: number;
    readonly total?: TotalBar;
}, { paint, say, width }: TextStyle): string[];
/** What stands in the column of samples. */
export declare function samplesCell(size: number, before: number | undefined): string;
