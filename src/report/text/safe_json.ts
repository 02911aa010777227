import { UNSEEN } from '../../config/index.ts'

/**
 * Returns JSON for output and files: indented, with a newline at the end. A runner reads commands that start with `##[`
 * anywhere in a line, and a terminal obeys direction marks and control characters. Such characters are written as
 * `\u0023\u0023[` and `\u202e`, which parsers read as the same text.
 */
export function toJson(data: object): string {
  return `${safeJson(data, 2)}\n`
}

/** The same as `toJson`, but on one line unless an indentation is given. */
export function safeJson(data: object, indent?: number): string {
  const json = JSON.stringify(data, null, indent).replaceAll('##[', '\\u0023\\u0023[')
  return json.replace(UNSEEN_BUT_BREAKS, (found) => found.replace(/[\s\S]/g, escaped))
}

/** The same for a `<script>` element, which a text could otherwise close. */
export function scriptJson(data: object): string {
  return safeJson(data).replace(/[<>&]/g, escaped)
}

/** All of these characters except the line breaks of the indentation. Line breaks in texts are escaped. */
const UNSEEN_BUT_BREAKS = new RegExp(`(?!\\n)(?:${UNSEEN.source})`, 'gu')

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
