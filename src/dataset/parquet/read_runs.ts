/**
 * Reads the numbers of a run-length/bit-packed hybrid, the encoding of dictionary codes and levels in Parquet.
 *
 * @param width The number of bits per number, 0 to 32.
 * @param wanted How many numbers there are, without those that pad the last group of 8.
 * @throws {RangeError} if some of them are missing.
 */
export function readRuns(bytes: Uint8Array, width: number, wanted: number): Uint32Array {
  const numbers = new Uint32Array(wanted)
  if (width === 0) return numbers
  if (width > 32) throw new RangeError(`codes of ${width} bits are not supported`)
  const reader = { bytes, at: 0 }
  for (let filled = 0; filled < wanted; ) {
    const head = varint(reader)
    const count = Math.floor(head / 2) * (head % 2 === 0 ? 1 : 8)
    if (count === 0) throw new RangeError('a run of codes is empty')
    const end = Math.min(filled + count, wanted)
    if (head % 2 === 0) numbers.fill(repeated(reader, width), filled, end)
    else unpack(reader, width, numbers.subarray(filled, end))
    filled = end
  }
  return numbers
}

interface ByteCursor {
  readonly bytes: Uint8Array
  at: number
}

function nextByte(reader: ByteCursor): number {
  const byte = reader.bytes[reader.at++]
  if (byte === undefined) throw new RangeError('a page has fewer levels or codes than values')
  return byte
}

function varint(reader: ByteCursor): number {
  let value = 0
  for (let scale = 1; ; scale *= 128) {
    const byte = nextByte(reader)
    value += (byte & 127) * scale
    if (byte < 128) return value
    if (scale > 2 ** 28) throw new RangeError('a run of codes is too long')
  }
}

function repeated(reader: ByteCursor, width: number): number {
  let value = 0
  for (let place = 0; place < width; place += 8) value += nextByte(reader) * 2 ** place
  return value
}

/** Reads numbers of `width` bits, lowest bits first. Only the last run may have padding bits. */
function unpack(reader: ByteCursor, width: number, numbers: Uint32Array): void {
  const size = 2 ** width
  let held = 0
  let bits = 0
  for (let i = 0; i < numbers.length; i++) {
    while (bits < width) {
      held += nextByte(reader) * 2 ** bits
      bits += 8
    }
    const value = held % size
    numbers[i] = value
    held = (held - value) / size
    bits -= width
  }
}
