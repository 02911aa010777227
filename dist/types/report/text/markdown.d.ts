export type Align = 'l' | 'r';
/** Renders a Markdown table of cells that are already escaped. */
export declare function table(header: readonly string[], align: readonly Align[], rows: readonly (readonly string[])[]): string;
/** Renders a folded part. The summary is HTML on one line. */
export declare function folded(summary: string, ...parts: readonly string[]): string;
/** Adds a full stop unless the text ends with a punctuation mark. */
export declare function endSentence(text: string): string;
/** Joins parts with a blank line between them. Empty parts are skipped. */
export declare function paragraphs(...parts: readonly string[]): string;
export declare function bullets(items: readonly string[]): string;
/** Renders lines as a code block with a fence that they cannot close. */
export declare function codeBlock(language: string, lines: readonly string[]): string;
/** Renders a link to an address from this tool or from GitHub. Anything but http(s) stays text. */
export declare function link(text: string, url: string): string;
