import { visibleName } from '../../config/index.ts'
import type { Layout } from '../../dataset/index.ts'
import { escapeMarkdown, escapeMarkup, markdownCode, safeText, shorten } from './escape.ts'
import { type ChangePlace, lineLink } from './links.ts'
import { asStarted, TOOL } from './own_commands.ts'

/** How the result of a command is rendered. */
export interface RenderOptions {
  readonly format: 'text' | 'json' | 'markdown'
  readonly color: boolean
  /** The number of columns of the terminal. */
  readonly width: number
  /** The words that start this tool, for the commands in texts for a terminal. */
  readonly start?: string
}

/** How sentences are written for one kind of output. Untrusted text must go through `name`, `prose` or `code`. */
export interface Wording {
  /** Renders the name of a class, a split or a group. */
  readonly name: (name: string) => string
  /** Renders a sentence from another part of the tool, which may contain untrusted names. */
  readonly prose: (text: string) => string
  /** The same for a sentence that lists samples, which can be longer. */
  readonly listing: (text: string) => string
  /** Renders a path, a key or a command. */
  readonly code: (text: string) => string
  /** Renders a command of this tool to copy, such as `split --rebalance`. */
  readonly command: (text: string) => string
  /** Links what is written about a line of a file to that line, where there are links. */
  readonly atLine: (written: string, file: string | null, line: number) => string
  readonly strong: (written: string) => string
  /** Renders our own word in place of a name: `unlabelled`. */
  readonly placeholder: (written: string) => string
}

const PROSE_LENGTH = 400
const TEXT_LENGTH = 1000
/** Enough for ten samples with their paths. */
const LISTING_LENGTH = 2000
/** Longer than any path that a person writes. A name with 10,000 characters must not hide the sentence around it. */
const LONG_WORD = /[^ ]{200,}/g

function prose(text: string, length: number): string {
  return shorten(
    text.replace(LONG_WORD, (word) => shorten(word, 60)),
    length,
  )
}

/** Our own commands and options in messages, with quoted paths. Other text in backticks can come from a repository and stays escaped. */
const COMMAND =
  /^(?:(?:npx github:[\w./#-]+|dataset-balance) (?:split|verify)(?: (?:[\w./=:,-]+|(?:'|&apos;)[\w ./=:,-]+(?:'|&apos;)))*|split(?: --[a-z-]+)+|--[a-z-]+(?: REV)?)$/

function markdownProse(text: string, length: number): string {
  return escapeMarkdown(prose(text, length)).replace(/\\`(.*?)\\`/g, (whole, escaped: string) => {
    const command = escaped.replaceAll(/<!-- -->|\\/g, '')
    return COMMAND.test(command) ? `\`${command}\`` : whole
  })
}

function htmlProse(text: string, length: number): string {
  return escapeMarkup(prose(text, length)).replace(/`(.*?)`/g, (whole, command: string) =>
    COMMAND.test(command) ? `<code>${command}</code>` : whole,
  )
}

/** @param place Where lines are shown. Without it, they have no links. */
export function markdownWording(nameLength = 60, place?: ChangePlace): Wording {
  return {
    name: (name) => escapeMarkdown(shorten(visibleName(name), nameLength)),
    prose: (text) => markdownProse(text, PROSE_LENGTH),
    listing: (text) => markdownProse(text, LISTING_LENGTH),
    code: (text) => markdownCode(shorten(text, PROSE_LENGTH)),
    command: (text) => markdownCode(shorten(text, PROSE_LENGTH)),
    atLine: (written, file, line) => lineLink(written, place, file, line),
    strong: (written) => `**${written}**`,
    placeholder: (written) => `*${written}*`,
  }
}

/** @param start The words that start this tool, for the commands in messages. */
export function textWording(nameLength = 60, start = TOOL): Wording {
  return {
    name: (name) => safeText(shorten(visibleName(name), nameLength)),
    prose: (text) => safeText(asStarted(prose(text, TEXT_LENGTH), start)),
    listing: (text) => safeText(asStarted(prose(text, LISTING_LENGTH), start)),
    code: safeText,
    command: (text) => safeText(asStarted(`\`${text}\``, start)),
    atLine: (written) => written,
    strong: (written) => written,
    placeholder: (written) => `(${written})`,
  }
}

/** Renders text for the elements of a page. A name is isolated, so that its writing direction does not affect the sentence. */
export function htmlWording(nameLength = 60): Wording {
  return {
    name: (name) => `<bdi>${escapeMarkup(shorten(visibleName(name), nameLength))}</bdi>`,
    prose: (text) => htmlProse(text, TEXT_LENGTH),
    listing: (text) => htmlProse(text, LISTING_LENGTH),
    code: (text) => `<code>${escapeMarkup(shorten(text, PROSE_LENGTH))}</code>`,
    command: (text) => `<code>${escapeMarkup(shorten(text, PROSE_LENGTH))}</code>`,
    atLine: (written) => written,
    strong: (written) => `<strong>${written}</strong>`,
    placeholder: (written) => `<em>${written}</em>`,
  }
}

/** ` (label.csv:12)`, after a sentence about a line of a file; ` (label.csv, line 12)` with a link to the line. */
export function placeClause(file: string | null, line: number | null, say: Wording): string {
  if (file === null) return ''
  if (line === null) return ` (${say.code(file)})`
  const written = `line ${line}`
  const linked = say.atLine(written, file, line)
  return linked === written ? ` (${say.code(`${file}:${line}`)})` : ` (${say.code(file)}, ${linked})`
}

/** Says how a dataset was read, and where it was found if the place was not given. */
export function layoutSentence({ found, description }: Pick<Layout, 'found' | 'description'>): string {
  return found === undefined ? description : `${found.description}; ${description}`
}

/** Returns a sentence that starts with our own word as part of another one. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
