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

export function markdownWording(nameLength = 60): Wording {
  return {
    name: (name) => escapeMarkdown(shorten(visibleName(name), nameLength)),
    prose: (text) => escapeMarkdown(shorten(text, PROSE_LENGTH)),
    code: (text) => markdownCode(shorten(text, PROSE_LENGTH)),
    strong: (written) => `**${written}**`,
    placeholder: (written) => `*${written}*`,
  }
}

export function textWording(nameLength = 60): Wording {
  return {
    name: (name) => safeText(shorten(visibleName(name), nameLength)),
    prose: safeText,
    code: safeText,
    strong: (written) => written,
    placeholder: (written) => `(${written})`,
  }
}

/** ` (label.csv:12)` behind a sentence that is about a line of a file. */
export function placeClause(file: string | null, line: number | null, say: Wording): string {
  return file === null ? '' : ` (${say.code(line === null ? file : `${file}:${line}`)})`
}
