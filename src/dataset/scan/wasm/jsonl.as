import {
  addCode,
  addColumn,
  addRow,
  CODES,
  columnAt,
  columnCount,
  fail,
  scratch,
  startColumns,
  startRows,
} from './columns'
import { endOfString, hasEscapes, unescape } from './json_string'
import { endOfArray, endOfLiteral, endOfNumber, endOfObject, skipSpace } from './json_value'
import { continuesUtf8, isInsideCharacter, startUtf8 } from './utf8'

/** A requested key, and how its value is written. */
@unmanaged
class Key {
  text: usize
  length: u32
  /** The value is a string with escapes. */
  escaped: bool
}

/**
 * How the n-th key of the last object was written, up to its value: `"emotion": `. The next object usually has the same
 * bytes there, which one comparison of 16 bytes shows.
 */
@unmanaged
class Member {
  length: u32
  /** The key's column, or -1. */
  place: i32
}

const KEY_SIZE: usize = offsetof<Key>()
const MEMBERS: usize = 32
const MEMBER_SIZE: usize = 48
const MEMBER_BYTES: usize = 16
const MEMBER_MASK: usize = 32
const members: usize = memory.data(32 * 48, 16)
const keys: usize = memory.data(64 * 16, 16)

export function jsonlStart(longestCell: u32): void {
  memory.fill(members, 0, MEMBERS * MEMBER_SIZE)
  startColumns(longestCell)
}

/** Requests the number of rows per distinct value of a top-level key. Returns the index of the column. */
export function jsonlWantCounts(text: usize, length: u32): u32 {
  const place = addColumn(CODES)
  const key = keyAt(place)
  key.text = text
  key.length = length
  return place
}

// @ts-ignore: decorator
@inline
function keyAt(place: u32): Key {
  return changetype<Key>(keys + (place as usize) * KEY_SIZE)
}

/**
 * Reads the whole lines of a block that begins with one, and returns where the last one ends. Every line is checked
 * for valid JSON. A line that is not an object, a requested value that is a list or an object, and bytes that are not
 * UTF-8 set `hasFailed`. The plain reader then reports the error.
 */
export function jsonlScan(begin: usize, end: usize): usize {
  startRows()
  let limit = end
  while (limit > begin && load<u8>(limit - 1) != 0x0a) limit--
  if (!isUtf8(begin, limit)) return fail(begin)
  for (let start = begin; start < limit; ) {
    let place = skipSpace(start)
    if (load<u8>(place) != 0x0a) {
      if (load<u8>(place) != 0x7b) return fail(start)
      place = readObject(place + 1)
      if (place == 0) return fail(start)
      place = skipSpace(place)
      if (load<u8>(place) != 0x0a || !finishRow()) return fail(start)
    }
    start = place + 1
  }
  return limit
}

/** Whether whole lines are UTF-8; looks closely only if a byte is not ASCII. */
function isUtf8(begin: usize, end: usize): bool {
  startUtf8()
  let chunk = begin
  for (; chunk + 64 <= end; chunk += 64) {
    const low = v128.or(v128.load(chunk), v128.load(chunk, 16))
    const high = v128.or(v128.load(chunk, 32), v128.load(chunk, 48))
    const isAscii = i8x16.bitmask(v128.or(low, high)) == 0
    if ((isInsideCharacter() || !isAscii) && !continuesUtf8(chunk, chunk + 64)) return false
  }
  return continuesUtf8(chunk, end)
}

/** Keeps the requested values of an object after its `{`. Returns where it ends, or 0. */
function readObject(start: usize): usize {
  for (let place: u32 = 0; place < columnCount; place++) columnAt(place).start = 0
  let at = skipSpace(start)
  if (load<u8>(at) == 0x7d) return at + 1
  let member = members
  while (true) {
    at = isSameMember(member, at) ? at + changetype<Member>(member).length : readKey(member, at)
    if (at == 0) return 0
    const place = changetype<Member>(member).place
    at = place < 0 ? endOfValue(at) : readValue(place as u32, at)
    if (at == 0) return 0
    at = skipSpace(at)
    const byte = load<u8>(at)
    if (byte == 0x7d) return at + 1
    if (byte != 0x2c) return 0
    at = skipSpace(at + 1)
    if (member < LAST_MEMBER) member += MEMBER_SIZE
  }
}

const LAST_MEMBER: usize = members + (MEMBERS - 1) * MEMBER_SIZE

// @ts-ignore: decorator
@inline
function isSameMember(member: usize, at: usize): bool {
  if (changetype<Member>(member).length == 0) return false
  const difference = v128.xor(v128.load(at), v128.load(member, MEMBER_BYTES))
  return !v128.any_true(v128.and(difference, v128.load(member, MEMBER_MASK)))
}

/** Reads a key up to its value and keeps how it was written. Returns 0 if there is no key. */
function readKey(member: usize, start: usize): usize {
  if (load<u8>(start) != 0x22) return 0
  const keyEnd = endOfString(start + 1)
  if (keyEnd == 0) return 0
  const place = hasEscapes ? placeOfEscaped(start + 1, keyEnd) : placeOf(start + 1, keyEnd)
  const colon = skipSpace(keyEnd + 1)
  if (load<u8>(colon) != 0x3a) return 0
  const value = skipSpace(colon + 1)
  const length = value - start
  const kept = changetype<Member>(member)
  kept.place = place
  kept.length = length > 16 ? 0 : (length as u32)
  memory.copy(member + MEMBER_BYTES, start, 16)
  memory.fill(member + MEMBER_MASK, 0, 16)
  memory.fill(member + MEMBER_MASK, 0xff, min<usize>(length, 16))
  return value
}

/** The column of a key, or -1. */
// @ts-ignore: decorator
@inline
function placeOf(start: usize, end: usize): i32 {
  for (let place: u32 = 0; place < columnCount; place++) {
    const key = keyAt(place)
    if (key.length == ((end - start) as u32) && isSameText(key.text, start, key.length)) return place as i32
  }
  return -1
}

// @ts-ignore: decorator
@inline
function isSameText(a: usize, b: usize, length: u32): bool {
  const rest = length >= 8 ? 0 : 64 - (length << 3)
  if (length > 0 && (load<u64>(a) ^ load<u64>(b)) << rest != 0) return false
  return length <= 8 || memory.compare(a, b, length) == 0
}

function placeOfEscaped(start: usize, end: usize): i32 {
  const unescaped = unescape(start, end, scratch)
  return unescaped == 0 ? -1 : placeOf(scratch, unescaped)
}

// @ts-ignore: decorator
@inline
function endOfValue(at: usize): usize {
  const byte = load<u8>(at)
  if (byte == 0x22) {
    const end = endOfString(at + 1)
    return end == 0 ? 0 : end + 1
  }
  if (byte == 0x7b) return endOfObject(at + 1, 1)
  if (byte == 0x5b) return endOfArray(at + 1, 1)
  return byte == 0x2d || byte - 0x30 < 10 ? endOfNumber(at) : endOfLiteral(at)
}

/** Keeps a value: a string without its quotes, a number or a Boolean as it is written, null as nothing. */
// @ts-ignore: decorator
@inline
function readValue(place: u32, at: usize): usize {
  const column = columnAt(place)
  const byte = load<u8>(at)
  if (byte == 0x22) {
    const end = endOfString(at + 1)
    if (end == 0) return 0
    keyAt(place).escaped = hasEscapes
    column.start = at + 1
    column.end = end
    return end + 1
  }
  if (byte == 0x7b || byte == 0x5b) return 0
  const end = endOfValue(at)
  keyAt(place).escaped = false
  column.start = at
  column.end = byte == 0x6e ? at : end
  return end
}

/** Counts the values of the row. A missing key is not reported. */
// @ts-ignore: decorator
@inline
function finishRow(): bool {
  addRow(0)
  for (let place: u32 = 0; place < columnCount; place++) {
    const column = columnAt(place)
    if (column.start == 0) continue
    let start = column.start
    let end = column.end
    if (keyAt(place).escaped) {
      end = unescape(start, end, scratch)
      start = scratch
      if (end == 0) return false
    }
    addCode(column, start, end)
  }
  return true
}
