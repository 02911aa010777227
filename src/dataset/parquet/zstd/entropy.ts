import { backwardBits, damaged, takeBits, wordAt } from './bits.ts'

/** A finite state entropy table: the meaning of each state, and how to find the next one. */
export interface FseTable {
  readonly accuracy: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
  readonly bases: Uint16Array
}

/** @param counts How often each symbol occurs among 2 to the power of `accuracy`, or -1 for less than once. */
export function fseTable(counts: ArrayLike<number>, accuracy: number): FseTable {
  const size = 1 << accuracy
  const symbols = new Uint8Array(size)
  const next = new Uint16Array(counts.length)
  let high = size
  for (let symbol = 0; symbol < counts.length; symbol++) {
    next[symbol] = Math.abs(counts[symbol] as number)
    if (counts[symbol] === -1) symbols[--high] = symbol
  }
  const step = (size >> 1) + (size >> 3) + 3
  let at = 0
  for (let symbol = 0; symbol < counts.length; symbol++) {
    for (let i = 0; i < (counts[symbol] as number); i++) {
      symbols[at] = symbol
      do at = (at + step) & (size - 1)
      while (at >= high)
    }
  }
  const bits = new Uint8Array(size)
  const bases = new Uint16Array(size)
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] as number
    const place = next[symbol] as number
    const width = accuracy - (31 - Math.clz32(place))
    next[symbol] = place + 1
    bits[state] = width
    bases[state] = (place << width) - size
  }
  return { accuracy, symbols, bits, bases }
}

/** A single symbol for all states. */
export function constantTable(symbol: number): FseTable {
  return { accuracy: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), bases: new Uint16Array(1) }
}

interface ReadTable {
  readonly table: FseTable
  /** The first byte after it. */
  readonly end: number
}

export function readFseTable(bytes: Uint8Array, start: number, mostAccuracy: number): ReadTable {
  const accuracy = ((bytes[start] ?? 0) & 15) + 5
  if (accuracy > mostAccuracy) throw damaged('a table is too large')
  const counts: number[] = []
  let at = start * 8 + 4
  const peek = (width: number) => (wordAt(bytes, at >>> 3) >>> (at & 7)) & ((1 << width) - 1)
  for (let left = 1 << accuracy; left > 0; ) {
    if (at > bytes.length * 8 || counts.length > 255) throw damaged('a table is cut off')
    const width = 32 - Math.clz32(left + 1)
    const threshold = (1 << width) - 2 - left
    const low = peek(width - 1)
    let value = low
    if (low < threshold) at += width - 1
    else {
      value = peek(width)
      if (value >= 1 << (width - 1)) value -= threshold
      at += width
    }
    counts.push(value - 1)
    left -= Math.abs(value - 1)
    if (value !== 1) continue
    for (let zeros = 3; zeros === 3 && counts.length < 256; at += 2) {
      zeros = peek(2)
      for (let i = 0; i < zeros; i++) counts.push(0)
    }
  }
  if (counts.length > 256 || at > bytes.length * 8) throw damaged('a table is cut off')
  return { table: fseTable(counts, accuracy), end: (at + 7) >>> 3 }
}

/** Symbols by the next bits of a stream, as many bits as the longest code has. */
export interface HuffmanTable {
  readonly width: number
  readonly symbols: Uint8Array
  readonly lengths: Uint8Array
}

const MAX_WIDTH = 11

export function readHuffmanTable(
  bytes: Uint8Array,
  start: number,
): { readonly table: HuffmanTable; readonly end: number } {
  const head = bytes[start] ?? 0
  const end = start + 1 + (head < 128 ? head : (head - 126) >> 1)
  if (end > bytes.length) throw damaged('a table is cut off')
  const packed = bytes.subarray(start + 1, end)
  const weights = head < 128 ? fseWeights(packed) : plainWeights(packed, head - 127)
  return { table: huffmanTable(weights), end }
}

function plainWeights(packed: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => ((packed[i >> 1] ?? 0) >> (i % 2 === 0 ? 4 : 0)) & 15)
}

/** Two states take turns until the bits are used up. */
function fseWeights(packed: Uint8Array): number[] {
  const { table, end } = readFseTable(packed, 0, 6)
  const bits = backwardBits(packed.subarray(end))
  const states = [takeBits(bits, table.accuracy), takeBits(bits, table.accuracy)]
  const weights: number[] = []
  for (let turn = 0; weights.length < 255; turn = 1 - turn) {
    const state = states[turn] as number
    weights.push(table.symbols[state] as number)
    const width = table.bits[state] as number
    if (width > bits.left) {
      weights.push(table.symbols[states[1 - turn] as number] as number)
      return weights
    }
    states[turn] = (table.bases[state] as number) + takeBits(bits, width)
  }
  throw damaged('a table has too many symbols')
}

/** The weight of the last symbol is the difference to the next power of two. */
function huffmanTable(weights: readonly number[]): HuffmanTable {
  let sum = 0
  for (const weight of weights) {
    if (weight > MAX_WIDTH) throw damaged('a code is too long')
    if (weight > 0) sum += 1 << (weight - 1)
  }
  const width = 32 - Math.clz32(sum)
  const missing = (1 << width) - sum
  if (sum === 0 || width > MAX_WIDTH || (missing & (missing - 1)) !== 0) throw damaged('codes are missing')
  const all = [...weights, 32 - Math.clz32(missing)]
  const symbols = new Uint8Array(1 << width)
  const lengths = new Uint8Array(1 << width)
  let at = 0
  for (let weight = 1; weight <= width; weight++) {
    for (let symbol = 0; symbol < all.length; symbol++) {
      if (all[symbol] !== weight) continue
      const end = at + (1 << (weight - 1))
      symbols.fill(symbol, at, end)
      lengths.fill(width + 1 - weight, at, end)
      at = end
    }
  }
  return { width, symbols, lengths }
}

/** Fills the output with the symbols of a stream and expects that they use all of it. */
export function readHuffman({ width, symbols, lengths }: HuffmanTable, packed: Uint8Array, output: Uint8Array): void {
  let { left } = backwardBits(packed)
  const mask = (1 << width) - 1
  for (let i = 0; i < output.length; i++) {
    const at = left - width
    const code = (at >= 0 ? wordAt(packed, at >>> 3) >>> (at & 7) : wordAt(packed, 0) << -at) & mask
    output[i] = symbols[code] as number
    left -= lengths[code] as number
    if (left < 0) throw damaged('its bits are cut off')
  }
  if (left !== 0) throw damaged('literals are left over')
}
