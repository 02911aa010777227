/**
 * Controls, line separators, marks of direction and what cannot be seen: shown as `\n`, `\x1b`, `\u202e` so that nobody is
 * fooled by what a terminal or a browser makes of them. Joiners stay, since scripts and emoji need them.
 */
export declare const UNSEEN: RegExp;
/** Replaces every character that acts instead of being seen. */
export declare function showUnseen(text: string): string;
/**
 * One line for a terminal or a log. Nothing in it is a command to either: no control or bidi character, no `::` at its
 * start, no `##[` anywhere, no line break.
 *
 * @example safeText('::error::a\nb') // '\\x3a:error::a\\nb'
 */
export declare function safeText(text: string): string;
/**
 * Untrusted text inside Markdown prose or a table cell: a reader sees its characters, and nothing in it is markup, a
 * link, a mention or a reference. One line.
 *
 * @example escapeMarkdown('a|b') // 'a\\|b'
 */
export declare function escapeMarkdown(text: string): string;
/** Untrusted text where GitHub reads HTML and no Markdown, as in `<summary>`. */
export declare function escapeHtml(text: string): string;
/** An inline code span with the fence that the text needs. */
export declare function markdownCode(text: string): string;
/** The text between the quotes of a Mermaid label, which knows no escapes: what would end or act there gets a lookalike. */
export declare function escapeChartLabel(text: string): string;
/** At most `length` characters (by code point), the last of them an ellipsis where something was cut. */
export declare function shorten(text: string, length: number): string;
/** A name in which blanks at the ends or in a row can be seen, and which is never empty. */
export declare function visibleName(name: string): string;
/** The hidden first line of a comment, by which it is found again. No key can close it. */
export declare function commentMarker(key: string): string;
