import type { TextStyle } from './lines.ts';
/** A class, with the cells of the columns between its name and its bar. */
export interface ClassBar {
    readonly name: string;
    readonly size: number;
    readonly cells: readonly string[];
}
/** The last row: all samples, with a text instead of the bar. */
interface TotalBar {
    readonly cells: readonly string[];
    readonly tail: string;
}
/**
 * Renders a table of classes, the largest first, each with its share and a bar that uses the remaining width. Shares are
 * those of `of` samples.
 */
export declare function classBars(header: readonly string[], classes: readonly ClassBar[], { of, total }: {
    readonly of: number;
    readonly total?: TotalBar;
}, { paint, say, width }: TextStyle): string[];
/** Formats the cell of the column of samples. */
export declare function samplesCell(size: number, before: number | undefined): string;
export {};
