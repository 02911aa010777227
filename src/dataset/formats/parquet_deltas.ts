import type { DataReader } from 'hyparquet'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { readVarInt } from 'hyparquet/src/thrift.js'

/**
 * Reads numbers that are stored as differences.
 *
 * @throws {RangeError} for blocks that are not divided into equal parts, because the library would never end.
 */
export function readDeltas(reader: DataReader, count: number, numbers: Int32Array | BigInt64Array): void {
  const ahead = { ...reader }
  const blockSize = readVarInt(ahead)
  const parts = readVarInt(ahead)
  const isCut =
    blockSize > 0 && parts > 0 && parts <= blockSize && blockSize % parts === 0 && (blockSize / parts) % 8 === 0
  if (!isCut) throw new RangeError('a block of differences has no valid size')
  deltaBinaryUnpack(reader, count, numbers)
}

/** Reads texts that are stored after all of their lengths. */
export function readDeltaLengths(reader: DataReader, count: number): Uint8Array[] {
  const lengths = new Int32Array(count)
  if (count > 0) readDeltas(reader, count, lengths)
  return Array.from(lengths, (length) => nextBytes(reader, length))
}

/**
 * Reads texts that share a prefix with the previous text. A few bytes can make each of a million texts longer than the
 * one before.
 *
 * @param mostBytes the highest number of bytes of all texts together
 */
export function readDeltaTexts(reader: DataReader, count: number, mostBytes: number): Uint8Array[] {
  if (count === 0) return []
  const prefixes = new Int32Array(count)
  readDeltas(reader, count, prefixes)
  let left = mostBytes
  let previous: Uint8Array = new Uint8Array(0)
  return readDeltaLengths(reader, count).map((suffix, i) => {
    const prefix = prefixes[i] as number
    if (prefix < 0 || prefix > previous.length)
      throw new RangeError('the prefix that a text shares with the previous text is longer than that text')
    left -= prefix + suffix.length
    if (left < 0) throw new RangeError('texts with shared prefixes are far longer than the file')
    if (prefix === 0) previous = suffix
    else {
      const text = new Uint8Array(prefix + suffix.length)
      text.set(previous.subarray(0, prefix))
      text.set(suffix, prefix)
      previous = text
    }
    return previous
  })
}

function nextBytes(reader: DataReader, length: number): Uint8Array {
  const { view, offset } = reader
  if (length < 0 || offset + length > view.byteLength) throw new RangeError('values are cut off')
  reader.offset += length
  return new Uint8Array(view.buffer, view.byteOffset + offset, length)
}
