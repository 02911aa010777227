import { type FileKind, kindOfFile } from './finding/media.ts'

const KINDS: ReadonlySet<FileKind> = new Set(['image', 'audio', 'midi', 'video', 'text', 'data', 'annotation', 'table'])
const MOST_CHARACTERS = 400
const NAME = /[^/\\\s.][^/\\.]*\.\w[\w.]*$/

/** Whether a value looks like the name of a file that could be a sample. URLs of web pages do not. */
export function looksLikeFile(value: string): boolean {
  if (value.length > MOST_CHARACTERS || !NAME.test(value) || /[\r\n]|:\/\//.test(value)) return false
  return KINDS.has(kindOfFile(value))
}
