import type { Align } from '../markdown.ts';
/** How many columns of a terminal a text takes; colours take none. */
export declare function displayWidth(text: string): number;
/** Rows of cells as lines of aligned columns, two blanks apart. */
export declare function alignColumns(rows: readonly (readonly string[])[], align: readonly Align[]): string[];
/** Breaks a sentence at blanks so that no line is wider than `width`; further lines are indented. Its own indent stays. */
export declare function wrap(text: string, width: number, indent?: string): string;
