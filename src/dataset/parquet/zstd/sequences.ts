import { backwardBits, damaged, takeBits } from './bits.ts'
import { constantTable, type FseTable, fseTable, readFseTable } from './entropy.ts'

/** The tables of a block's sequences, which the next block may use again. */
export interface SequenceTables {
  readonly literals: FseTable
  readonly offsets: FseTable
  readonly matches: FseTable
}

/** The output so far. */
export interface Output {
  readonly bytes: Uint8Array
  /** The start of the frame. Nothing before it is repeated. */
  start: number
  at: number
  /** The last three offsets. */
  recent: readonly [number, number, number]
}

const LITERAL_COUNTS = [
  4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1,
]
const MATCH_COUNTS = [1, 4, 3, 2, 2, 2, 2, 2, 2, ...new Array<number>(37).fill(1), ...new Array<number>(7).fill(-1)]
const OFFSET_COUNTS = [1, 1, 1, 1, 1, 1, 2, 2, 2, ...new Array<number>(15).fill(1), ...new Array<number>(5).fill(-1)]

const DEFAULT_TABLES: SequenceTables = {
  literals: fseTable(LITERAL_COUNTS, 6),
  offsets: fseTable(OFFSET_COUNTS, 5),
  matches: fseTable(MATCH_COUNTS, 6),
}

const LITERAL_BITS = [
  ...new Array<number>(16).fill(0),
  1,
  1,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
]
const MATCH_BITS = [
  ...new Array<number>(32).fill(0),
  ...[1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
]
const LITERAL_BASES = basesOf(LITERAL_BITS, 0)
const MATCH_BASES = basesOf(MATCH_BITS, 3)
const MAX_OFFSET_BITS = 30

function basesOf(bits: readonly number[], first: number): number[] {
  let base = first
  return bits.map((width) => {
    base += 2 ** width
    return base - 2 ** width
  })
}

const TABLES = [
  { name: 'literals', shift: 6, mostAccuracy: 9 },
  { name: 'offsets', shift: 4, mostAccuracy: 8 },
  { name: 'matches', shift: 2, mostAccuracy: 9 },
] as const

/** @param bytes The part of a block after its literals. */
export function writeSequences(
  bytes: Uint8Array,
  literals: Uint8Array,
  output: Output,
  previous: SequenceTables | undefined,
): SequenceTables | undefined {
  let { count, at } = sequenceCount(bytes)
  if (count === 0) {
    if (at !== bytes.length) throw damaged('a block is too long')
    write(output, literals)
    return previous
  }
  const modes = bytes[at++] ?? 0
  const tables = { ...(previous ?? DEFAULT_TABLES) }
  for (const { name, shift, mostAccuracy } of TABLES) {
    const mode = (modes >> shift) & 3
    if (mode === 0) tables[name] = DEFAULT_TABLES[name]
    else if (mode === 1) tables[name] = constantTable(bytes[at++] ?? 0)
    else if (mode === 2) {
      const { table, end } = readFseTable(bytes, at, mostAccuracy)
      tables[name] = table
      at = end
    } else if (previous === undefined) throw damaged('a table is missing')
  }
  runSequences(bytes.subarray(at), { count, tables, literals }, output)
  return tables
}

function sequenceCount(bytes: Uint8Array): { count: number; at: number } {
  const [first = 0, second = 0, third = 0] = bytes
  if (first < 128) return { count: first, at: 1 }
  if (first < 255) return { count: ((first - 128) << 8) + second, at: 2 }
  return { count: second + (third << 8) + 0x7f00, at: 3 }
}

interface Sequences {
  readonly count: number
  readonly tables: SequenceTables
  readonly literals: Uint8Array
}

/** Each sequence writes at least three bytes, so the size of the output limits the work. */
function runSequences(bytes: Uint8Array, { count, tables, literals: text }: Sequences, output: Output): void {
  const { literals, offsets, matches } = tables
  const bits = backwardBits(bytes)
  let literalState = takeBits(bits, literals.accuracy)
  let offsetState = takeBits(bits, offsets.accuracy)
  let matchState = takeBits(bits, matches.accuracy)
  let used = 0
  for (let left = count; left > 0; left--) {
    const offsetBits = offsets.symbols[offsetState] as number
    const matchCode = matches.symbols[matchState] as number
    const literalCode = literals.symbols[literalState] as number
    if (offsetBits > MAX_OFFSET_BITS || matchCode >= MATCH_BITS.length || literalCode >= LITERAL_BITS.length) {
      throw damaged('it contains an unknown code')
    }
    const offset = 2 ** offsetBits + takeBits(bits, offsetBits)
    const length = (MATCH_BASES[matchCode] as number) + takeBits(bits, MATCH_BITS[matchCode] as number)
    const before = (LITERAL_BASES[literalCode] as number) + takeBits(bits, LITERAL_BITS[literalCode] as number)
    if (used + before > text.length) throw damaged('literals are missing')
    write(output, text, used, used + before)
    used += before
    repeat(output, distanceOf(output, offset, before > 0), length)
    if (left === 1) break
    literalState = (literals.bases[literalState] as number) + takeBits(bits, literals.bits[literalState] as number)
    matchState = (matches.bases[matchState] as number) + takeBits(bits, matches.bits[matchState] as number)
    offsetState = (offsets.bases[offsetState] as number) + takeBits(bits, offsets.bits[offsetState] as number)
  }
  if (bits.left !== 0) throw damaged('sequences are left over')
  write(output, text, used)
}

/** Small values mean one of the last offsets. */
function distanceOf(output: Output, value: number, hasLiterals: boolean): number {
  const [first, second, third] = output.recent
  const place = value > 3 ? 4 : value - (hasLiterals ? 1 : 0)
  if (place === 0) return first
  const distance = place === 4 ? value - 3 : place === 1 ? second : place === 2 ? third : first - 1
  output.recent = [distance, first, place === 1 ? third : second]
  return distance
}

/** Shorter matches are copied faster byte by byte. */
const SHORT = 32

export function write(output: Output, bytes: Uint8Array, start = 0, end: number = bytes.length): void {
  const { bytes: target, at } = output
  const length = end - start
  if (at + length > target.length) throw tooLong()
  if (length > SHORT) target.set(bytes.subarray(start, end), at)
  else for (let i = 0; i < length; i++) target[at + i] = bytes[start + i] as number
  output.at = at + length
}

function repeat(output: Output, distance: number, length: number): void {
  const { bytes, at, start } = output
  const end = at + length
  if (end > bytes.length) throw tooLong()
  if (distance <= 0 || at - distance < start) throw damaged('it repeats bytes that do not exist')
  if (distance >= length && length > SHORT) bytes.copyWithin(at, at - distance, end - distance)
  else for (let to = at; to < end; to++) bytes[to] = bytes[to - distance] as number
  output.at = end
}

export function tooLong(): RangeError {
  return damaged('it is longer than its header states')
}
