import { escapeMarkdown, markdownCode, safeText, shorten, visibleName } from './escape.ts'

/** How a sentence is written for one kind of reader. Untrusted text goes through `name`, `prose` or `code`. */
export interface Wording {
  /** A class, a split, a group. */
  readonly name: (name: string) => string
  /** A sentence from another part of the tool; it may hold untrusted names. */
  readonly prose: (text: string) => string
  /** A path, a key, a command. */
  readonly code: (text: string) => string
  readonly strong: (written: string) => string
  /** Our own word where a name would stand: `unlabelled`. */
  readonly placeholder: (written: string) => string
}

const PROSE_LENGTH = 400
const TEXT_LENGTH = 1000
/** Longer than any path that a person writes: a name of 10,000 characters must not hide the sentence that it stands in. */
const LONG_WORD = /[^ ]{200,}/g

function prose(text: string, length: number): string {
  return shorten(
    text.replace(LONG_WORD, (word) => shorten(word, 60)),
    length,
  )
}

export function markdownWording(nameLength = 60): Wording {
  return {
    name: (name) => escapeMarkdown(shorten(visibleName(name), nameLength)),
    prose: (text) => escapeMarkdown(prose(text, PROSE_LENGTH)),
    code: (text) => markdownCode(shorten(text, PROSE_LENGTH)),
    strong: (written) => `**${written}**`,
    placeholder: (written) => `*${written}*`,
  }
}

export function textWording(nameLength = 60): Wording {
  return {
    name: (name) => safeText(shorten(visibleName(name), nameLength)),
    prose: (text) => safeText(prose(text, TEXT_LENGTH)),
    code: safeText,
    strong: (written) => written,
    placeholder: (written) => `(${written})`,
  }
}

/** ` (label.csv:12)` behind a sentence that is about a line of a file. */
export function placeClause(file: string | null, line: number | null, say: Wording): string {
  return file === null ? '' : ` (${say.code(line === null ? file : `${file}:${line}`)})`
}
