import type { TextColumn } from '../dataset/index.ts'

/**
 * A hash table from ids to rows that compares bytes only, because decoding a million ids to strings takes longer than the
 * rest of a comparison. It uses linear probing. A free slot contains -1.
 */
export interface IdTable {
  readonly ids: TextColumn
  readonly slots: Int32Array
  /** The longest distance from the first slot of an id to its actual slot. */
  readonly longestProbe: number
}

/** With at most half of the slots in use, normal ids stay far below this. */
const LONGEST_PROBE = 512

/** Indexes the rows from `start`. Returns undefined if ids collide so often that probing would be slow. */
export function indexIds(ids: TextColumn, start: number): IdTable | undefined {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * (ids.length - start))))).fill(-1)
  const mask = slots.length - 1
  let longestProbe = 0
  for (let row = start; row < ids.length; row++) {
    const first = hashText(ids, row) & mask
    let probe = 0
    while (slots[(first + probe) & mask] !== -1) probe++
    if (probe > LONGEST_PROBE) return undefined
    if (probe > longestProbe) longestProbe = probe
    slots[(first + probe) & mask] = row
  }
  return { ids, slots, longestProbe }
}

/** Returns the row of the table with the same id as a row of another column, or -1. */
export function rowOfText({ ids, slots, longestProbe }: IdTable, other: TextColumn, row: number): number {
  const mask = slots.length - 1
  const first = hashText(other, row) & mask
  for (let probe = 0; probe <= longestProbe; probe++) {
    const candidate = slots[(first + probe) & mask] as number
    if (candidate === -1) return -1
    if (isSameText(ids, candidate, other, row)) return candidate
  }
  return -1
}

export function isSameText(a: TextColumn, rowA: number, b: TextColumn, rowB: number): boolean {
  const startA = a.offsets[rowA] as number
  const startB = b.offsets[rowB] as number
  const length = (a.offsets[rowA + 1] as number) - startA
  if (length !== (b.offsets[rowB + 1] as number) - startB) return false
  for (let i = 0; i < length; i++) if (a.bytes[startA + i] !== b.bytes[startB + i]) return false
  return true
}

/** FNV-1a, with its high bits folded into the low bits that select the slot. */
function hashText({ bytes, offsets }: TextColumn, row: number): number {
  const end = offsets[row + 1] as number
  let hash = 0x811c9dc5
  for (let i = offsets[row] as number; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
