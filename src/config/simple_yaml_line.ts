import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './yaml.ts'

/** A line that says something. */
export type SimpleLine = {
  readonly number: number
  readonly indent: number
  /** Where its text ends, or the colon without a value. */
  readonly end: number
} & (
  | { readonly kind: 'entry'; readonly key: YamlScalar; readonly value: YamlNode | undefined }
  | { readonly kind: 'item'; readonly value: YamlNode | undefined }
  | { readonly kind: 'document'; readonly value: YamlNode }
)

export interface LineOptions {
  readonly file: string
  readonly number: number
  /** Called for each mapping in braces, inner ones first. */
  readonly onMap: (map: YamlMap) => void
}

/** Thrown for what needs the library, and caught by `readSimpleYaml`. */
export const NOT_SIMPLE: Error = new Error('not simple')

const LETTER = '\\w\\u00c0-\\u024f\\u0370-\\u1fff\\u3040-\\ud7a3'
const WORDS = `[${LETTER}()=./+-]*(?: +[${LETTER}()=./][${LETTER}()=./+-]*)*`
const SHOWN = '\\u0020-\\u007e\\u00a0-\\u2027\\u202a-\\ud7ff'
const QUOTED = `'(?:(?!')[${SHOWN}])*'|"(?:(?!["\\\\])[${SHOWN}])*"`
const KEY = new RegExp(`[${LETTER}]${WORDS}|${QUOTED}`, 'y')
const VALUE = new RegExp(`(?:[${LETTER}/]|\\./|[+-]?\\.?\\d)${WORDS}|${QUOTED}`, 'y')
const BLANKS = / */y
const REST = new RegExp(`(?: +#[${SHOWN}]*| *)$`, 'y')
const MAX_KEY_LENGTH = 1000
const MAX_DEPTH = 50

/**
 * An item that begins a mapping (`- key: value`) is two lines: an item without a value, and an entry.
 *
 * @throws {Error} NOT_SIMPLE
 */
export function readSimpleLine(source: string, options: LineOptions): readonly SimpleLine[] {
  const indent = blanksAt(source, 0)
  if (!source.startsWith('- ', indent)) return [lineFrom(source, indent, options)]
  const start = blanksAt(source, indent + 1)
  if (!isEntry(source, start)) return [{ ...lineFrom(source, start, options, 'item'), indent }]
  const item = { kind: 'item', number: options.number, indent, value: undefined, end: start } as const
  return [item, lineFrom(source, start, options)]
}

function lineFrom(source: string, indent: number, { file, number, onMap }: LineOptions, as?: 'item'): SimpleLine {
  let at = indent
  if (as === 'item') {
    const value = valueHere(0)
    return { kind: as, number, indent, value, end: endOfLine() }
  }
  if (source[at] === '{' || source[at] === '[') {
    const value = valueHere(0)
    return { kind: 'document', number, indent, value, end: endOfLine() }
  }
  const key = keyHere()
  const end = at
  if (isRest(source, at)) return { kind: 'entry', number, indent, key, value: undefined, end }
  if (source[at] !== ' ') throw NOT_SIMPLE
  at = blanksAt(source, at)
  const value = valueHere(0)
  return { kind: 'entry', number, indent, key, value, end: endOfLine() }

  function endOfLine(): number {
    if (!isRest(source, at)) throw NOT_SIMPLE
    return at
  }

  function keyHere(): YamlScalar {
    const start = at
    const key = scalarHere(KEY)
    at = blanksAt(source, at)
    if (source[at] !== ':' || at - start > MAX_KEY_LENGTH) throw NOT_SIMPLE
    at++
    return key
  }

  function valueHere(depth: number): YamlNode {
    if (depth > MAX_DEPTH) throw NOT_SIMPLE
    if (source[at] === '[') return listHere(depth)
    return source[at] === '{' ? mapHere(depth) : scalarHere(VALUE)
  }

  function listHere(depth: number): YamlNode {
    const place = { file, line: number, column: at + 1 }
    const items: YamlNode[] = []
    while (steppedToNext(items.length === 0, ']')) items.push(valueHere(depth + 1))
    return { kind: 'list', items, place }
  }

  function mapHere(depth: number): YamlMap {
    const place = { file, line: number, column: at + 1 }
    const entries: YamlEntry[] = []
    while (steppedToNext(entries.length === 0, '}')) {
      const key = keyHere()
      if (source[at] !== ' ') throw NOT_SIMPLE
      at = blanksAt(source, at)
      entries.push({ key: key.source, keyPlace: key.place, node: valueHere(depth + 1) })
    }
    const map: YamlMap = { kind: 'map', entries, place }
    onMap(map)
    return map
  }

  /** Steps over the opening bracket or a comma, and where no more follows over the closing bracket. */
  function steppedToNext(isFirst: boolean, closing: ']' | '}'): boolean {
    if (!isFirst) at = blanksAt(source, at)
    if (isFirst || source[at] === ',') at = blanksAt(source, at + 1)
    else if (source[at] !== closing) throw NOT_SIMPLE
    if (source[at] !== closing) return true
    at++
    return false
  }

  function scalarHere(pattern: RegExp): YamlScalar {
    pattern.lastIndex = at
    if (!pattern.test(source)) throw NOT_SIMPLE
    const place = { file, line: number, column: at + 1 }
    const text = source.slice(at, pattern.lastIndex)
    at = pattern.lastIndex
    if (text[0] !== "'" && text[0] !== '"') return { kind: 'scalar', value: meaningOf(text), source: text, place }
    const inner = text.slice(1, -1)
    return { kind: 'scalar', value: inner, source: inner, place }
  }
}

function blanksAt(source: string, at: number): number {
  BLANKS.lastIndex = at
  BLANKS.test(source)
  return BLANKS.lastIndex
}

/** Whether a key and a colon stand there. */
function isEntry(source: string, at: number): boolean {
  KEY.lastIndex = at
  if (!KEY.test(source)) return false
  const colon = blanksAt(source, KEY.lastIndex)
  return source[colon] === ':'
}

function isRest(source: string, at: number): boolean {
  REST.lastIndex = at
  return REST.test(source)
}

const NULL = /^(?:null|Null|NULL)$/
const TRUE = /^(?:true|True|TRUE)$/
const FALSE = /^(?:false|False|FALSE)$/
const NUMBER = /^(?:[-+]?\d+|[-+]?(?:\.\d+|\d+\.\d*)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+)$/
const OTHER_NUMBER = /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** By the core schema of YAML 1.2. */
function meaningOf(text: string): string | number | boolean | null {
  if (/^[A-Za-z]/.test(text)) return NULL.test(text) ? null : TRUE.test(text) ? true : FALSE.test(text) ? false : text
  if (OTHER_NUMBER.test(text)) throw NOT_SIMPLE
  return NUMBER.test(text) ? Number(text) : text
}
