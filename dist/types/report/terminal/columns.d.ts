import type { Align } from '../text/index.ts';
/** Returns the number of terminal columns that a text takes. Colors take none. */
export declare function displayWidth(text: string): number;
/** Renders rows of cells as lines of aligned columns, separated by two spaces. */
export declare function alignColumns(rows: readonly (readonly string[])[], align: readonly Align[]): string[];
/**
 * Breaks a sentence at spaces to keep lines within `width`. Further lines get `indent`; the first keeps its own. A runner
 * would read a line that starts with `::` as a command.
 */
export declare function wrap(text: string, width: number, indent?: string): string;
