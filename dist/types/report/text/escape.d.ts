/**
 * Control characters, line separators, direction marks and invisible characters. They are shown as `\n`, `\x1b` or `\u202e`,
 * so a terminal or a browser cannot use them to mislead readers. Joiners stay because scripts and emoji need them.
 */
export declare const UNSEEN: RegExp;
/** Replaces every character that has an effect instead of a visible form. */
export declare function showUnseen(text: string): string;
/**
 * Returns one line for a terminal or a log. It contains no commands for either: no control or bidi characters, no `::` at
 * the start, no `##[` anywhere and no line break.
 *
 * @example safeText('::error::a\nb') // '\\x3a:error::a\\nb'
 */
export declare function safeText(text: string): string;
/**
 * Escapes untrusted text for Markdown prose or a table cell: readers see its characters, and nothing in it becomes markup,
 * a link, a mention or a reference. The result is one line.
 *
 * @example escapeMarkdown('a|b') // 'a\\|b'
 */
export declare function escapeMarkdown(text: string): string;
/** Escapes untrusted text for places where GitHub reads HTML but not Markdown, such as `<summary>`. */
export declare function escapeHtml(text: string): string;
/** Renders an inline code span with the fence that the text needs. */
export declare function markdownCode(text: string): string;
/**
 * Returns a text for the quotes of a Mermaid label. Mermaid has no escapes, so special characters become lookalikes.
 */
export declare function escapeChartLabel(text: string): string;
/** Returns at most `length` characters (by code point). The last one is an ellipsis if the text was cut. */
export declare function shorten(text: string, length: number): string;
/** Returns a name that is never empty and in which leading, trailing and repeated spaces are visible. */
export declare function visibleName(name: string): string;
/** Returns the hidden first line of a comment, which identifies the comment. No key can close it. */
export declare function commentMarker(key: string): string;
