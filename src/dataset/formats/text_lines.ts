import { utf8Text } from '../utf8.ts'

/** The lines of a text file; its last line may end or not. A lone carriage return ends lines only where nothing else does. */
export function textLines(bytes: Uint8Array, file: string): string[] {
  return linesOf(utf8Text(bytes, file))
}

/** The lines of the first bytes of a file that are whole. */
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
