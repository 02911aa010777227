export type Align = 'l' | 'r';
/** A Markdown table of cells that are escaped already. */
export declare function table(header: readonly string[], align: readonly Align[], rows: readonly (readonly string[])[]): string;
/** A folded part. The summary is HTML and stands in one line. */
export declare function folded(summary: string, ...parts: readonly string[]): string;
/** Parts with a blank line between them; empty ones are left out. */
export declare function paragraphs(...parts: readonly string[]): string;
export declare function bullets(items: readonly string[]): string;
/** Lines as a code block whose fence they cannot close. */
export declare function codeBlock(language: string, lines: readonly string[]): string;
/** How many backticks follow each other at most. */
export declare function longestFence(text: string): number;
/** A link to an address that we made or were given by GitHub; anything but http(s) stays text. */
export declare function link(text: string, url: string): string;
export declare function capital(text: string): string;
