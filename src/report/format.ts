import { UNSEEN } from './escape.ts'

/** How a command's result is shown. */
export interface RenderOptions {
  readonly format: 'text' | 'json' | 'markdown'
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/**
 * JSON as it is printed and written to files: indented, ending in a newline. A runner reads commands that begin with `##[`
 * anywhere in a line, and a terminal obeys marks of direction and controls, so that these stand as `\u0023\u0023[` and
 * `\u202e`, which is the same text to whoever parses it.
 */
export function toJson(data: object): string {
  return `${safeJson(data, 2)}\n`
}

/** As `toJson`, in one line unless it is indented. */
export function safeJson(data: object, indent?: number): string {
  const json = JSON.stringify(data, null, indent).replaceAll('##[', '\\u0023\\u0023[')
  return json.replace(UNSEEN_BUT_BREAKS, (found) => found.replace(/[\s\S]/g, escaped))
}

/** The line breaks of the indentation; those of texts are escaped. */
const UNSEEN_BUT_BREAKS = new RegExp(`(?!\\n)(?:${UNSEEN.source})`, 'gu')

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
