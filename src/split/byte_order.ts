import { compareRows, type TextColumn } from '../dataset/index.ts'

/** Below it, comparing is cheaper than making keys. */
const SMALL = 32

/** Rows `from` up to `to` that have their first `depth` bytes in common. */
interface Range {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/**
 * Sorts rows by the bytes of their ids, in place; equal ids keep their order. As many bytes as fit are packed in front of
 * a row's place into 64 bits, which sort in native code: a comparison sort of a million ids takes ten times as long, since
 * ids begin alike.
 */
export function sortByBytes(column: TextColumn, rows: Int32Array): Int32Array {
  if (isSorted(column, rows)) return rows
  const alphabet = alphabetOf(column)
  const packed = new Uint32Array(2 * rows.length)
  const ranges: Range[] = [{ from: 0, to: rows.length, depth: 0 }]
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const part = rows.subarray(range.from, range.to)
    if (part.length <= SMALL) {
      sortFew(column, part)
      continue
    }
    const depth = commonPrefix(column, part, range.depth)
    const room = keyRoom(alphabet, part.length)
    const keys = packed.subarray(0, 2 * part.length)
    packKeys(column, part, keys, { depth, alphabet, room })
    new BigUint64Array(keys.buffer, 0, part.length).sort()
    takeOrder(part, keys, room)
    for (const { from, to } of equalKeys(keys, room, alphabet)) {
      ranges.push({ from: range.from + from, to: range.from + to, depth: depth + room.high + room.low })
    }
  }
  return rows
}

function isSorted(column: TextColumn, rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) {
    if (compareRows(column, rows[i - 1] as number, rows[i] as number) > 0) return false
  }
  return true
}

function sortFew(column: TextColumn, rows: Int32Array): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number
    let place = i
    while (place > 0 && compareRows(column, rows[place - 1] as number, row) > 0) {
      rows[place] = rows[place - 1] as number
      place--
    }
    rows[place] = row
  }
}

/** How many bytes all rows have in common, at least `depth`. */
function commonPrefix({ bytes, offsets }: TextColumn, rows: Int32Array, depth: number): number {
  const first = offsets[rows[0] as number] as number
  let common = (offsets[(rows[0] as number) + 1] as number) - first
  for (let i = 1; i < rows.length && common > depth; i++) {
    const start = offsets[rows[i] as number] as number
    const length = Math.min(common, (offsets[(rows[i] as number) + 1] as number) - start)
    let same = depth
    while (same < length && bytes[first + same] === bytes[start + same]) same++
    common = same
  }
  return Math.max(common, depth)
}

/** The bytes that occur, numbered from 1 in their order; 0 is the end of an id. */
interface Alphabet {
  readonly numbers: Uint16Array
  /** What a number takes. */
  readonly bits: number
}

function alphabetOf({ bytes }: TextColumn): Alphabet {
  const numbers = new Uint16Array(256)
  for (let i = 0; i < bytes.length; i++) numbers[bytes[i] as number] = 1
  let count = 0
  for (let byte = 0; byte < numbers.length; byte++) if (numbers[byte]) numbers[byte] = ++count
  return { numbers, bits: Math.max(1, Math.ceil(Math.log2(count + 1))) }
}

/** How many bytes fit into the two halves of a key, the lower of which ends with the row's place. */
interface KeyRoom {
  readonly high: number
  readonly low: number
  readonly placeBits: number
}

function keyRoom({ bits }: Alphabet, rows: number): KeyRoom {
  const placeBits = Math.ceil(Math.log2(rows))
  return { high: Math.floor(32 / bits), low: Math.floor((32 - placeBits) / bits), placeBits }
}

interface Packing {
  readonly depth: number
  readonly alphabet: Alphabet
  readonly room: KeyRoom
}

function packKeys(
  { bytes, offsets }: TextColumn,
  rows: Int32Array,
  keys: Uint32Array,
  { depth, alphabet: { numbers, bits }, room: { high, low, placeBits } }: Packing,
): void {
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    const end = offsets[row + 1] as number
    let at = (offsets[row] as number) + depth
    let upper = 0
    for (let i = 0; i < high; i++, at++)
      upper = (upper << bits) | (at < end ? (numbers[bytes[at] as number] as number) : 0)
    let lower = 0
    for (let i = 0; i < low; i++, at++)
      lower = (lower << bits) | (at < end ? (numbers[bytes[at] as number] as number) : 0)
    keys[2 * place] = (lower << placeBits) | place
    keys[2 * place + 1] = upper
  }
}

function takeOrder(rows: Int32Array, keys: Uint32Array, { placeBits }: KeyRoom): void {
  const before = rows.slice()
  const mask = 2 ** placeBits - 1
  for (let i = 0; i < rows.length; i++) rows[i] = before[(keys[2 * i] as number) & mask] as number
}

/** Where keys are equal though their ids go on behind them. */
function equalKeys(keys: Uint32Array, { low, placeBits }: KeyRoom, { bits }: Alphabet): Omit<Range, 'depth'>[] {
  const ranges: Omit<Range, 'depth'>[] = []
  const lastByte = 2 ** bits - 1
  const lowerOf = (place: number) => (keys[2 * place] as number) >>> placeBits
  const size = keys.length / 2
  for (let from = 0, to = 1; from < size; from = to++) {
    const [upper, lower] = [keys[2 * from + 1] as number, lowerOf(from)]
    while (to < size && keys[2 * to + 1] === upper && lowerOf(to) === lower) to++
    if (to - from > 1 && ((low > 0 ? lower : upper) & lastByte) !== 0) ranges.push({ from, to })
  }
  return ranges
}
