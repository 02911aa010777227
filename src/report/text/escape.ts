import { UNSEEN } from '../../config/index.ts'

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Replaces every character that has an effect instead of a visible form. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT.get(character) ?? codePoint(character))
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/**
 * Returns one line for a terminal or a log. It contains no commands for either: no control or bidi characters, no `::` at
 * the start, no `##[` anywhere and no line break.
 *
 * @example safeText('::error::a\nb') // '\\x3a:error::a\\nb'
 */
export function safeText(text: string): string {
  return showUnseen(text)
    .replace(/^(\s*):(?=:)/, '$1\\x3a')
    .replaceAll('##[', '#\\x23[')
}

/** An empty comment. It is invisible, and GitHub detects no mention, reference, emoji or address across it. */
const GAP = '<!-- -->'

const REFERENCES = /@|#|:(?=[\w+/-])|www(?=\.)|\b(?:GH|CVE|GHSA)-|[0-9a-f]{7,}/gi
const HTML = /[&<>$]/g
const HTML_ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['$', '<span>$</span>'],
])

/**
 * Escapes untrusted text for Markdown prose or a table cell: readers see its characters, and nothing in it becomes markup,
 * a link, a mention or a reference. The result is one line.
 *
 * @example escapeMarkdown('a|b') // 'a\\|b'
 */
export function escapeMarkdown(text: string): string {
  const literal = escapePieces(text, (piece) => piece.replace(/[\\`*_[\]|~]/g, '\\$&'))
  return literal.replace(/^(?:[-+](?=[\s-]|$)|=+$)/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** Escapes untrusted text for places where GitHub reads HTML but not Markdown, such as `<summary>` in a comment. */
export function escapeHtml(text: string): string {
  return escapePieces(text, (piece) => piece)
}

const MARKUP_ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** Noncharacters that XML 1.0 forbids. `showUnseen` replaces the other forbidden characters, such as control characters. */
const FORBIDDEN = /[\ufffe\uffff]/g

/** Escapes untrusted text for the content or a quoted attribute of an element of XML or of an HTML page. The result is one line. */
export function escapeMarkup(text: string): string {
  const legal = showUnseen(text).replace(FORBIDDEN, '\ufffd')
  const escaped = legal.replace(/[&<>"']/g, (character) => MARKUP_ENTITIES.get(character) ?? character)
  // A runner reads commands that start with these characters anywhere in a line.
  return escaped.replaceAll('##[', '#&#35;[')
}

/** Breaks up references first, so the replacement of a character is never read as part of a reference. */
function escapePieces(text: string, escapePiece: (piece: string) => string): string {
  const pieces = showUnseen(text).replace(REFERENCES, breakUp).split('\u0000')
  const escaped = pieces.map((piece) => escapePiece(piece).replace(HTML, (c) => HTML_ENTITIES.get(c) ?? c))
  return escaped
    .join(GAP)
    .replace(/^\s+|(?<!\s)\s+$/g, (blanks) => blanks.replace(/./g, (blank) => `&#${blank.charCodeAt(0)};`))
}

/** Marks gaps with NUL characters. The text has none after `showUnseen`. */
function breakUp(reference: string): string {
  return /^[0-9a-f]{7}/i.test(reference) ? reference.replace(/.{6}(?!$)/g, '$&\u0000') : `${reference}\u0000`
}

/** Renders an inline code span with the fence that the text needs. */
export function markdownCode(text: string): string {
  const shown = showUnseen(text)
  if (shown === '' || /\||##\[/.test(shown)) return `<code>${escapeMarkdown(text)}</code>`
  let longest = 0
  for (const [run] of shown.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  const padding = /^[` ]|[` ]$/.test(shown) && shown.trim() !== '' ? ' ' : ''
  return `${fence}${padding}${shown}${padding}${fence}`
}

const CHART_LOOKALIKES = new Map([
  ['"', "'"],
  ['`', "'"],
  ['#', '＃'],
  ['%', '％'],
  ['<', '‹'],
  ['>', '›'],
  ['\\', '＼'],
  ['&', '＆'],
  [';', '；'],
])

/**
 * Returns a text for the quotes of a Mermaid label. Mermaid has no escapes, so special characters become lookalikes.
 */
export function escapeChartLabel(text: string): string {
  const label = showUnseen(text).replace(/["`#%<>\\&;]/g, (character) => CHART_LOOKALIKES.get(character) ?? '')
  return label.trim() === '' ? '(empty)' : label
}

/** Returns at most `length` characters (by code point). The last one is an ellipsis if the text was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(text.slice(0, 2 * length + 2))
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** Returns the hidden first line of a comment, which identifies the comment. No key can close it or be read as a command. */
export function commentMarker(key: string): string {
  const hidden = showUnseen(key).replace(
    /[<>%]|-(?=-)|-$|#(?=#\[)/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `<!-- dataset-balance: ${hidden} -->`
}
