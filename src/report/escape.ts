/**
 * Controls, line separators, marks of direction and what cannot be seen: shown as `\n`, `\x1b`, `\u202e` so that nobody is
 * fooled by what a terminal or a browser makes of them. Joiners stay, since scripts and emoji need them.
 */
export const UNSEEN: RegExp =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu
const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Replaces every character that acts instead of being seen. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT.get(character) ?? codePoint(character))
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/**
 * One line for a terminal or a log. Nothing in it is a command to either: no control or bidi character, no `::` at its
 * start, no `##[` anywhere, no line break.
 *
 * @example safeText('::error::a\nb') // '\\x3a:error::a\\nb'
 */
export function safeText(text: string): string {
  return showUnseen(text)
    .replace(/^(\s*):(?=:)/, '$1\\x3a')
    .replaceAll('##[', '#\\x23[')
}

/** An empty comment: nothing to see, but GitHub finds no mention, reference, emoji or address across it. */
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
 * Untrusted text inside Markdown prose or a table cell: a reader sees its characters, and nothing in it is markup, a
 * link, a mention or a reference. One line.
 *
 * @example escapeMarkdown('a|b') // 'a\\|b'
 */
export function escapeMarkdown(text: string): string {
  const literal = escapePieces(text, (piece) => piece.replace(/[\\`*_[\]|~]/g, '\\$&'))
  return literal.replace(/^(?:[-+](?=[\s-]|$)|=+$)/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** Untrusted text where GitHub reads HTML and no Markdown, as in `<summary>`. */
export function escapeHtml(text: string): string {
  return escapePieces(text, (piece) => piece)
}

/** References are broken up first, so that what stands for a character is never taken for a part of one. */
function escapePieces(text: string, escapePiece: (piece: string) => string): string {
  const pieces = showUnseen(text).replace(REFERENCES, breakUp).split('\u0000')
  const escaped = pieces.map((piece) => escapePiece(piece).replace(HTML, (c) => HTML_ENTITIES.get(c) ?? c))
  return escaped
    .join(GAP)
    .replace(/^\s+|(?<!\s)\s+$/g, (blanks) => blanks.replace(/./g, (blank) => `&#${blank.charCodeAt(0)};`))
}

/** A NUL marks where a gap comes: `showUnseen` has left none in the text. */
function breakUp(reference: string): string {
  return /^[0-9a-f]{7}/i.test(reference) ? reference.replace(/.{6}(?!$)/g, '$&\u0000') : `${reference}\u0000`
}

/** An inline code span with the fence that the text needs. */
export function markdownCode(text: string): string {
  const shown = showUnseen(text)
  if (shown === '' || shown.includes('|')) return `<code>${escapeMarkdown(text)}</code>`
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

/** The text between the quotes of a Mermaid label, which knows no escapes: what would end or act there gets a lookalike. */
export function escapeChartLabel(text: string): string {
  const label = showUnseen(text).replace(/["`#%<>\\&;]/g, (character) => CHART_LOOKALIKES.get(character) ?? '')
  return label.trim() === '' ? '(empty)' : label
}

/** At most `length` characters (by code point), the last of them an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(text.slice(0, 2 * length + 2))
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** A name in which blanks at the ends or in a row can be seen, and which is never empty. */
export function visibleName(name: string): string {
  if (name === '') return '(empty)'
  return name.replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length))
}

/** The hidden first line of a comment, by which it is found again. No key can close it. */
export function commentMarker(key: string): string {
  const hidden = showUnseen(key).replace(/[<>%]|-(?=-)|-$/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `<!-- dataset-balance: ${hidden} -->`
}
