const QUOTE = 34
const COMMA = 44
const COLON = 58
const BACKSLASH = 92
const OPEN_LIST = 91
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const MAX_DEPTH = 500

/** The result of the functions below if the bytes are not JSON. */
export const NO_JSON = -1

/*
 * Functions that skip JSON in bytes that are valid UTF-8. Each takes the position where something starts and returns
 * the position after it, or NO_JSON. The parser, which reads the same text again, reports what is wrong.
 */

export function skipSpaces(bytes: Uint8Array, start: number): number {
  let at = start
  for (;;) {
    const byte = bytes[at]
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return at
    at++
  }
}

export function skipValue(bytes: Uint8Array, at: number, depth: number = 0): number {
  const byte = bytes[at]
  if (byte === QUOTE) return skipString(bytes, at)
  if (byte === OPEN_OBJECT) return depth > MAX_DEPTH ? NO_JSON : skipObject(bytes, at, depth)
  if (byte === OPEN_LIST) return depth > MAX_DEPTH ? NO_JSON : skipList(bytes, at, depth)
  if (byte === 116) return skipWord(bytes, at, TRUE)
  if (byte === 102) return skipWord(bytes, at, FALSE)
  if (byte === 110) return skipWord(bytes, at, NULL)
  return skipNumber(bytes, at)
}

const TRUE: readonly number[] = [116, 114, 117, 101]
const FALSE: readonly number[] = [102, 97, 108, 115, 101]
const NULL: readonly number[] = [110, 117, 108, 108]

function skipWord(bytes: Uint8Array, at: number, word: readonly number[]): number {
  return word.every((byte, i) => bytes[at + i] === byte) ? at + word.length : NO_JSON
}

function skipString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE) return at + 1
    if (byte < 32) return NO_JSON
    if (byte === BACKSLASH) {
      at = skipEscape(bytes, at)
      if (at === NO_JSON) return NO_JSON
    }
  }
  return NO_JSON
}

/** Returns the position of the last byte of the escape sequence. */
function skipEscape(bytes: Uint8Array, backslash: number): number {
  const kind = bytes[backslash + 1]
  if (kind !== 117)
    return kind !== undefined && '"\\/bfnrt'.includes(String.fromCharCode(kind)) ? backslash + 1 : NO_JSON
  for (let at = backslash + 2; at < backslash + 6; at++) if (!isHexDigit(bytes[at] ?? 0)) return NO_JSON
  return backslash + 5
}

function isHexDigit(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102)
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

function skipNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === 45 ? start + 1 : start
  if (!isDigit(bytes[at])) return NO_JSON
  at = bytes[at] === 48 ? at + 1 : skipDigits(bytes, at)
  if (bytes[at] === 46) {
    if (!isDigit(bytes[at + 1])) return NO_JSON
    at = skipDigits(bytes, at + 1)
  }
  if (bytes[at] !== 69 && bytes[at] !== 101) return at
  at++
  if (bytes[at] === 43 || bytes[at] === 45) at++
  return isDigit(bytes[at]) ? skipDigits(bytes, at) : NO_JSON
}

function skipDigits(bytes: Uint8Array, start: number): number {
  let at = start
  while (isDigit(bytes[at])) at++
  return at
}

function skipList(bytes: Uint8Array, start: number, depth: number): number {
  let at = skipSpaces(bytes, start + 1)
  if (bytes[at] === CLOSE_LIST) return at + 1
  for (;;) {
    at = skipValue(bytes, skipSpaces(bytes, at), depth + 1)
    if (at === NO_JSON) return NO_JSON
    at = skipSpaces(bytes, at)
    if (bytes[at] === CLOSE_LIST) return at + 1
    if (bytes[at] !== COMMA) return NO_JSON
    at++
  }
}

function skipObject(bytes: Uint8Array, start: number, depth: number): number {
  return visitObject(bytes, start, (_, __, value) => skipValue(bytes, value, depth + 1))
}

/**
 * Receives the position of a member's value and the bytes of its key between the quotes, and returns the position
 * after the value.
 */
type MemberVisit = (keyStart: number, keyEnd: number, value: number) => number

export function visitObject(bytes: Uint8Array, start: number, visit: MemberVisit): number {
  let at = skipSpaces(bytes, start + 1)
  if (bytes[at] === CLOSE_OBJECT) return at + 1
  for (;;) {
    at = skipSpaces(bytes, at)
    if (bytes[at] !== QUOTE) return NO_JSON
    const keyStart = at + 1
    at = skipString(bytes, at)
    if (at === NO_JSON) return NO_JSON
    const keyEnd = at - 1
    at = skipSpaces(bytes, at)
    if (bytes[at] !== COLON) return NO_JSON
    at = visit(keyStart, keyEnd, skipSpaces(bytes, at + 1))
    if (at === NO_JSON) return NO_JSON
    at = skipSpaces(bytes, at)
    if (bytes[at] === CLOSE_OBJECT) return at + 1
    if (bytes[at] !== COMMA) return NO_JSON
    at++
  }
}

export function isObjectAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OPEN_OBJECT
}

export function isListAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OPEN_LIST
}

export function isNullAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 110
}

/** Returns the position of the closing quote of a text without escape sequences, or NO_JSON for any other value. */
export function plainTextEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) return NO_JSON
  for (let at = start + 1; ; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) return at
    if (byte === BACKSLASH || byte === undefined) return NO_JSON
  }
}

export function isTextAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === QUOTE
}
