import { compareRows, type TextColumn } from '../../dataset/index.ts'

/** The rows from `from` to before `to`, which have their first `depth` bytes in common. */
interface Range {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/**
 * How ids become keys with two halves, where the lower half ends with the row's place. A byte takes as many bits as the
 * number of its different values needs, so it takes none if all values are equal.
 */
interface KeyFormat {
  /** The place of the first byte in the ids, and the place after the last one. */
  readonly depth: number
  readonly end: number
  /** The number of bits of each byte. The bytes from `lower` onward go into the lower half. */
  readonly bits: Uint8Array
  readonly lower: number
  /** The number of each value by byte, from 0, or from 1 if an id can end there, which is 0. */
  readonly numbers: Uint16Array
  readonly placeBits: number
}

/**
 * Sorts rows by the bytes of their ids, in place. Equal ids keep their order. As many bytes as possible are packed with
 * the row's place into 64 bits, which are sorted in native code. A comparison sort of a million ids takes ten times as
 * long, because ids often begin with the same bytes.
 */
export function sortByBytes(column: TextColumn, rows: Int32Array): Int32Array {
  return byteOrder(column, rows, compareRows)
}

/** Like `sortByBytes`. A thread runs its source text, so it uses only its arguments. */
export function byteOrder(column: TextColumn, rows: Int32Array, compare: typeof compareRows): Int32Array {
  /** Below this number of rows, comparing is cheaper than making keys. */
  const SMALL = 32
  /** The number of bytes of an id that are examined for one key. */
  const MOST_BYTES = 24
  const BYTE_VALUES = 256

  if (isSorted(column, rows)) return rows
  const packed = new Uint32Array(2 * rows.length)
  const ranges: Range[] = [{ from: 0, to: rows.length, depth: 0 }]
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const part = rows.subarray(range.from, range.to)
    if (part.length <= SMALL) sortFew(column, part)
    else for (const undecided of sortByKeys(column, part, packed, range)) ranges.push(undecided)
  }
  return rows

  /** Sorts rows by their next bytes. Returns the rows that these bytes do not distinguish. */
  function sortByKeys(column: TextColumn, rows: Int32Array, packed: Uint32Array, { from, depth }: Range): Range[] {
    const format = keyFormat(column, rows, commonPrefix(column, rows, depth))
    const keys = packed.subarray(0, 2 * rows.length)
    packKeys(column, rows, keys, format)
    new BigUint64Array(keys.buffer, 0, rows.length).sort()
    takeOrder(rows, keys, format)
    return equalKeys(column, rows, keys, format).map((range) => ({
      from: from + range.from,
      to: from + range.to,
      depth: range.depth,
    }))
  }

  function isSorted(column: TextColumn, rows: Int32Array): boolean {
    for (let i = 1; i < rows.length; i++) {
      if (compare(column, rows[i - 1] as number, rows[i] as number) > 0) return false
    }
    return true
  }

  function sortFew(column: TextColumn, rows: Int32Array): void {
    for (let i = 1; i < rows.length; i++) {
      const row = rows[i] as number
      let place = i
      while (place > 0 && compare(column, rows[place - 1] as number, row) > 0) {
        rows[place] = rows[place - 1] as number
        place--
      }
      rows[place] = row
    }
  }

  /** The number of bytes that all rows have in common, at least `depth`. */
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

  function keyFormat(column: TextColumn, rows: Int32Array, depth: number): KeyFormat {
    const { numbers, counts } = numberBytes(column, rows, depth)
    const placeBits = Math.ceil(Math.log2(rows.length))
    const bits = new Uint8Array(MOST_BYTES)
    let room = 32
    let lower = MOST_BYTES
    let end = 0
    for (; end < MOST_BYTES; end++) {
      bits[end] = Math.ceil(Math.log2(Math.max(1, counts[end] as number)))
      if ((bits[end] as number) > room) {
        if (lower < MOST_BYTES) break
        lower = end
        room = 32 - placeBits
        if ((bits[end] as number) > room) break
      }
      room -= bits[end] as number
    }
    return { depth, end: depth + end, bits, lower, numbers, placeBits }
  }

  /** Numbers the values of each byte in their order, and counts them. */
  function numberBytes({ bytes, offsets }: TextColumn, rows: Int32Array, depth: number) {
    const numbers = new Uint16Array(MOST_BYTES * BYTE_VALUES)
    let shortest = MOST_BYTES
    for (const row of rows) {
      const start = (offsets[row] as number) + depth
      const length = Math.min((offsets[row + 1] as number) - start, MOST_BYTES)
      if (length < shortest) shortest = length
      for (let i = 0; i < length; i++) numbers[i * BYTE_VALUES + (bytes[start + i] as number)] = 1
    }
    const counts = new Uint16Array(MOST_BYTES)
    for (let i = 0; i < MOST_BYTES; i++) {
      let count = i < shortest ? 0 : 1
      for (let at = i * BYTE_VALUES; at < (i + 1) * BYTE_VALUES; at++) if (numbers[at] === 1) numbers[at] = count++
      counts[i] = count
    }
    return { numbers, counts }
  }

  function packKeys({ bytes, offsets }: TextColumn, rows: Int32Array, keys: Uint32Array, format: KeyFormat): void {
    const { depth, bits, numbers, placeBits } = format
    const places = bytesThatTell(format)
    const upperCount = places.findLastIndex((i) => i < format.lower) + 1
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number
      const start = (offsets[row] as number) + depth
      const length = (offsets[row + 1] as number) - start
      let half = 0
      for (let j = 0; j < places.length; j++) {
        if (j === upperCount) {
          keys[2 * place + 1] = half
          half = 0
        }
        const i = places[j] as number
        const number = i < length ? (numbers[i * BYTE_VALUES + (bytes[start + i] as number)] as number) : 0
        half = (half << (bits[i] as number)) | number
      }
      if (places.length > upperCount) keys[2 * place] = (half << placeBits) | place
      else {
        keys[2 * place] = place
        keys[2 * place + 1] = half
      }
    }
  }

  /** The bytes that differ between ids. */
  function bytesThatTell({ depth, end, bits }: KeyFormat): Int32Array {
    return Int32Array.from({ length: end - depth }, (_, i) => i).filter((i) => bits[i] !== 0)
  }

  function takeOrder(rows: Int32Array, keys: Uint32Array, { placeBits }: KeyFormat): void {
    const before = rows.slice()
    const mask = 2 ** placeBits - 1
    for (let i = 0; i < rows.length; i++) rows[i] = before[(keys[2 * i] as number) & mask] as number
  }

  /** The rows whose keys are equal although the ids continue. */
  function equalKeys(
    { offsets }: TextColumn,
    rows: Int32Array,
    keys: Uint32Array,
    { end, placeBits }: KeyFormat,
  ): Range[] {
    const ranges: Range[] = []
    const lowerOf = (place: number) => (keys[2 * place] as number) >>> placeBits
    const goesOn = (row: number) => (offsets[row + 1] as number) - (offsets[row] as number) > end
    for (let from = 0, to = 1; from < rows.length; from = to++) {
      const upper = keys[2 * from + 1]
      const lower = lowerOf(from)
      while (to < rows.length && keys[2 * to + 1] === upper && lowerOf(to) === lower) to++
      if (to - from > 1 && rows.subarray(from, to).some(goesOn)) ranges.push({ from, to, depth: end })
    }
    return ranges
  }
}
