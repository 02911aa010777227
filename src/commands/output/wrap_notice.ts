import { wrap } from '../../report/index.ts'

/** Lines to copy: commands, and keys of a config. */
const TO_COPY = /^\s*(?:dataset-balance|npx|node|deno|bun|labels:|data:)(?: |$)/

/**
 * Wraps the lines of a notice. Lines to copy, and code in backticks, stay on one line.
 *
 * @param width The number of columns of the terminal; 0 if it is not known.
 */
export function wrapNotice(text: string, width: number): string {
  if (!(width > 0)) return text
  const wrapped = (line: string) => (TO_COPY.test(line) ? line : wrap(line, width, '  '))
  return text.split('\n').map(wrapped).join('\n')
}
