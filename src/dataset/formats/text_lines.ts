import { utf8Text } from './utf8.ts'

/**
 * Returns the lines of a text file. The line break at the end is optional. A single carriage return ends a line only
 * if there are no other line breaks.
 */
export function textLines(bytes: Uint8Array, file: string): string[] {
  return linesOf(utf8Text(bytes, file))
}

/** Returns the complete lines in the first bytes of a file. */
export function firstLines({ bytes, isWhole }: { readonly bytes: Uint8Array; readonly isWhole: boolean }): string[] {
  const text = new TextDecoder().decode(bytes)
  if (text.includes('\0')) return []
  const lines = linesOf(text)
  return isWhole ? lines : lines.slice(0, -1)
}

function linesOf(text: string): string[] {
  const lines = text.split(text.includes('\n') ? /\r?\n/ : /\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
