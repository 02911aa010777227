import { int32List } from './growing.ts'
import type { LabelTable, RepeatedRows } from './label_table.ts'
import { compareRows, type TextColumn } from './text_column.ts'

const NONE: RepeatedRows = { rows: new Int32Array(), firsts: new Int32Array() }

/** The number of slots per row. With this many, few rows share a slot by chance. */
const SLOTS_PER_ROW = 8
const MOST_SLOT_BITS = 26

/**
 * Returns the rows whose text occurs in an earlier row. Bitmaps of hashes find the few candidates in a tenth of the
 * time and memory of a table of all texts.
 *
 * @param hashes One hash per row, equal for equal texts.
 */
export function repeatedRows(column: TextColumn, hashes: Uint32Array): RepeatedRows {
  const suspects = alike(hashes, likeEarlierOnes(hashes))
  const keys = Uint32Array.from(suspects, (row) => hashes[row] as number)
  const order = orderByKeys(keys)
  if (order.length === 0) return NONE
  const firstOf = new Int32Array(column.length).fill(-1)
  for (let start = 0, end = 1; start < order.length; start = end++) {
    const key = keys[order[start] as number]
    while (end < order.length && keys[order[end] as number] === key) end++
    if (end - start === 1) continue
    const rows = Array.from(order.subarray(start, end), (place) => suspects[place] as number)
    noteRepeated(column, rows, firstOf)
  }
  return listed(firstOf)
}

/** Returns a function that returns the first row with the id of a row. */
export function firstRows({ repeated }: Pick<LabelTable, 'repeated'>): (row: number) => number {
  const firstOf = new Map<number, number>()
  for (const [i, row] of repeated?.rows.entries() ?? []) firstOf.set(row, repeated?.firsts[i] as number)
  return (row) => firstOf.get(row) ?? row
}

function noteRepeated(column: TextColumn, rows: number[], firstOf: Int32Array): void {
  rows.sort((a, b) => compareRows(column, a, b) || a - b)
  let first = rows[0] as number
  for (const row of rows.slice(1)) {
    if (compareRows(column, first, row) === 0) firstOf[row] = first
    else first = row
  }
}

function listed(firstOf: Int32Array): RepeatedRows {
  const rows = int32List()
  for (let row = 0; row < firstOf.length; row++) if (firstOf[row] !== -1) rows.push(row)
  const found = rows.done()
  return { rows: found, firsts: found.map((row) => firstOf[row] as number) }
}

/**
 * Returns the rows whose slot, given by the first bits of the hash, is already taken by an earlier row. A few of them
 * are false positives.
 */
function likeEarlierOnes(hashes: Uint32Array): Int32Array {
  const bits = Math.min(MOST_SLOT_BITS, Math.ceil(Math.log2(Math.max(hashes.length, 2) * SLOTS_PER_ROW)))
  const taken = new Uint8Array(2 ** (bits - 3))
  const shift = 32 - bits
  const rows = int32List()
  for (let row = 0; row < hashes.length; row++) {
    const slot = (hashes[row] as number) >>> shift
    const before = taken[slot >>> 3] as number
    const bit = 1 << (slot & 7)
    if (before & bit) rows.push(row)
    else taken[slot >>> 3] = before | bit
  }
  return rows.done()
}

/**
 * Returns all rows whose hash ends like that of a row in `some`. The last bits are independent of the first ones, so
 * few false positives remain.
 */
function alike(hashes: Uint32Array, some: Int32Array): Int32Array {
  if (some.length === 0) return some
  const slots = new Uint8Array(2 ** (END_BITS - 3))
  for (const row of some) {
    const slot = (hashes[row] as number) & END_MASK
    slots[slot >>> 3] = (slots[slot >>> 3] as number) | (1 << (slot & 7))
  }
  const rows = int32List()
  for (let row = 0; row < hashes.length; row++) {
    const slot = (hashes[row] as number) & END_MASK
    if ((slots[slot >>> 3] as number) & (1 << (slot & 7))) rows.push(row)
  }
  return rows.done()
}

const END_BITS = 24
const END_MASK = 2 ** END_BITS - 1

/**
 * Returns the numbers from 0 in the order of their keys, with equal keys in the order of the numbers. Each number is
 * packed after its key into 64 bits. These are sorted in native code without callbacks, in a fifth of the time of a
 * comparison sort.
 */
function orderByKeys(keys: Uint32Array): Uint32Array {
  const packed = new Uint32Array(2 * keys.length)
  for (let i = 0; i < keys.length; i++) {
    packed[2 * i] = i
    packed[2 * i + 1] = keys[i] as number
  }
  new BigUint64Array(packed.buffer).sort()
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i++) order[i] = packed[2 * i] as number
  return order
}
