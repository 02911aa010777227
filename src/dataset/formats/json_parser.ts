import { counted, InputError, shortened } from '../../config/index.ts'

/** JSON as data. A number is kept as its source text, so `0.0`, `275` and `1e3` remain unchanged. */
export type JsonValue = string | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
  /** The members in the order of the file. JavaScript would move keys such as '12' to the front. */
  readonly [ORDER]?: Members
}

type Members = readonly (readonly [string, JsonValue])[]

const ORDER: unique symbol = Symbol('order')

interface JsonOptions {
  readonly file: string
  /** The 1-based line at which the text starts. */
  readonly firstLine?: number
  /** Arrays at this nesting depth are returned as their source text. */
  readonly arrayTextDepth?: number
  /** Called for each object, and for each array inside another array, at most two levels deep. */
  readonly onRecord?: (value: JsonObject | readonly JsonValue[], line: number) => void
  /** The highest number of values, regardless of their size. By default, there is no limit. */
  readonly mostValues?: number
  /** The error if there are more values. */
  readonly tooMany?: InputError | undefined
}

const MAX_DEPTH = 500
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACES = /[ \t\r\n]*/y
const NEEDS_CARE = /[\0-\x1f\\]/

/**
 * Parses JSON like `JSON.parse`, except for numbers.
 *
 * @throws {InputError} with line and column.
 */
export function parseJson(text: string, options: JsonOptions): JsonValue {
  const { file, firstLine = 1, arrayTextDepth = Number.POSITIVE_INFINITY, onRecord } = options
  const { mostValues = Number.POSITIVE_INFINITY } = options
  let at = 0
  let values = 0
  let currentLine = firstLine
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  let isInArray = false

  function lineAt(offset: number): number {
    while (lineEnd !== -1 && lineEnd < offset) {
      currentLine++
      lineStart = lineEnd + 1
      lineEnd = text.indexOf('\n', lineStart)
    }
    return currentLine
  }

  function fail(expected: string, offset: number = at): never {
    const found = offset < text.length ? `'${text.slice(offset, offset + 1)}'` : 'the end of the text'
    const place = { file, line: lineAt(offset), column: offset - lineStart + 1 }
    throw new InputError(`Cannot read this as JSON: expected ${expected}, found ${found}`, place)
  }

  function failAsTooMany(): never {
    if (options.tooMany !== undefined) throw options.tooMany
    const message = `Cannot read more than ${counted(mostValues, 'value')} from one JSON file. Write them as JSON Lines or CSV.`
    throw new InputError(message, { file, line: lineAt(at) })
  }

  function skipSpaces(): void {
    if (text.charCodeAt(at) > 0x20) return
    SPACES.lastIndex = at
    SPACES.exec(text)
    at = SPACES.lastIndex
  }

  function value(depth: number): JsonValue {
    skipSpaces()
    if (depth > MAX_DEPTH) fail(`at most ${MAX_DEPTH} levels of nesting`)
    if (++values > mostValues) failAsTooMany()
    switch (text[at]) {
      case '{':
        return object(depth)
      case '[':
        return array(depth)
      case '"':
        return string()
      case 't':
        return word('true', true)
      case 'f':
        return word('false', false)
      case 'n':
        return word('null', null)
      default:
        return number()
    }
  }

  function word<T>(expected: string, meaning: T): T {
    if (!text.startsWith(expected, at)) fail(`'${expected}'`)
    at += expected.length
    return meaning
  }

  function number(): string {
    NUMBER.lastIndex = at
    const found = NUMBER.exec(text)?.[0]
    if (found === undefined) return fail(text.startsWith('NaN', at) ? 'a value (write NaN as null)' : 'a value')
    at += found.length
    return found
  }

  function string(): string {
    const start = at + 1
    const end = text.indexOf('"', start)
    const plain = text.slice(start, end === -1 ? text.length : end)
    if (end !== -1 && !NEEDS_CARE.test(plain)) {
      at = end + 1
      return plain
    }
    return escapedString(start)
  }

  function escapedString(start: number): string {
    let end = start
    while (end < text.length && text[end] !== '"') {
      if (text.charCodeAt(end) < 0x20) fail('an escape sequence for the control character in a string', end)
      end += text[end] === '\\' ? 2 : 1
    }
    if (end >= text.length) fail("a closing '\"'", text.length)
    try {
      const parsed: string = JSON.parse(text.slice(start - 1, end + 1))
      at = end + 1
      return parsed
    } catch {
      return fail('an escape such as \\n or \\u00e9', text.indexOf('\\', start))
    }
  }

  function array(depth: number): JsonValue {
    const isRow = isInArray && onRecord !== undefined && depth <= 2
    const line = isRow ? lineAt(at) : 0
    const start = at++
    const items: JsonValue[] = []
    skipSpaces()
    if (text[at] === ']') at++
    else
      for (;;) {
        isInArray = true
        items.push(value(depth + 1))
        skipSpaces()
        const stop = text[at]
        if (stop !== ',' && stop !== ']') fail("',' or ']'")
        at++
        if (stop === ']') break
      }
    if (isRow) onRecord?.(items, line)
    return depth >= arrayTextDepth ? text.slice(start, at) : items
  }

  /** A key can be the id of a sample, which must not be lost. */
  function refuseTwice(key: string, offset: number): never {
    const line = lineAt(offset)
    const place = { file, line, column: offset - lineStart + 1 }
    throw new InputError(`Found the key '${shortened(key)}' twice in one object. Each key must occur only once.`, place)
  }

  function object(depth: number): JsonObject {
    const line = onRecord !== undefined && depth <= 2 ? lineAt(at) : 0
    at++
    const members: Record<string, JsonValue> = {}
    let numbered: [string, JsonValue][] | undefined
    skipSpaces()
    if (text[at] === '}') at++
    else
      for (;;) {
        skipSpaces()
        if (text[at] !== '"') fail("a key in '\"'")
        const keyAt = at
        const key = string()
        if (onRecord !== undefined && depth < 2 && Object.hasOwn(members, key)) refuseTwice(key, keyAt)
        skipSpaces()
        if (text[at] !== ':') fail("':'")
        at++
        isInArray = false
        const child = value(depth + 1)
        if (isIndex(key)) numbered ??= Object.entries(members)
        numbered?.push([key, child])
        set(members, key, child)
        skipSpaces()
        const stop = text[at]
        if (stop !== ',' && stop !== '}') fail("',' or '}'")
        at++
        if (stop === '}') break
      }
    if (numbered) keepOrder(members, numbered)
    if (onRecord !== undefined && depth <= 2) onRecord(members, line)
    return members
  }

  const parsed = value(0)
  skipSpaces()
  if (at < text.length) fail('the end of the text')
  return parsed
}

/**
 * Records the order. The property is not enumerable because an object that is spread into another one does not have
 * this order.
 */
function keepOrder(object: JsonObject, members: Members): void {
  Object.defineProperty(object, ORDER, { value: members })
}

function isIndex(key: string): boolean {
  const first = key.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** Returns the members in the order of the file, each key once with its last value. */
export function entriesOf(object: JsonObject): (readonly [string, JsonValue])[] {
  const order = object[ORDER]
  return order === undefined ? Object.entries(object) : [...new Map(order)]
}

/** Creates an object with these members, whatever their names. */
export function objectOf(members: Members): JsonObject {
  const object: JsonObject = Object.fromEntries(members)
  if (members.some(([key]) => isIndex(key))) keepOrder(object, members)
  return object
}

/** Assigning to the key `__proto__` would set the prototype. */
function set(members: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key !== '__proto__') members[key] = value
  else Object.defineProperty(members, key, { value, writable: true, enumerable: true, configurable: true })
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Returns the object's own member with that name. */
export function member(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
