import { damaged } from './bits.ts'
import { type HuffmanTable, readHuffman, readHuffmanTable } from './entropy.ts'
import { type Output, type SequenceTables, tooLong, write, writeSequences } from './sequences.ts'

/*
 * Decodes Zstandard into memory of a known size. Node.js has its own decoder only since versions 22.15 and 23.8, and
 * decoders in JavaScript follow lengths in damaged data wherever they lead.
 *
 * https://datatracker.ietf.org/doc/html/rfc8878
 */

const MAGIC = 0xfd2fb528
const SKIPPABLE = 0x184d2a5
const MAX_BLOCK = 128 << 10

/** @throws {RangeError} if the bytes are not frames of this size. */
export function unpackZstd(packed: Uint8Array, size: number): Uint8Array {
  const output: Output = { bytes: new Uint8Array(size), start: 0, at: 0, recent: [1, 4, 8] }
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  for (let at = 0; at < packed.length; ) {
    if (at + 8 > packed.length) throw damaged('a frame is cut off')
    const magic = view.getUint32(at, true)
    if (magic >>> 4 === SKIPPABLE) at += 8 + view.getUint32(at + 4, true)
    else if (magic === MAGIC) at = readFrame(packed, at + 4, output)
    else throw damaged('it does not start with a frame')
  }
  if (output.at !== size) throw damaged('it is shorter than its header states')
  return output.bytes
}

/** @returns The first byte after the frame. */
function readFrame(packed: Uint8Array, start: number, output: Output): number {
  const flags = packed[start] ?? 0
  const isSingle = (flags & 32) !== 0
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0
  const content = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  const ids = start + (isSingle ? 1 : 2)
  if (packed.subarray(ids, ids + dictionary).some((byte) => byte !== 0)) throw damaged('it needs a dictionary')
  output.start = output.at
  output.recent = [1, 4, 8]
  const tables: BlockTables = {}
  let at = ids + dictionary + content
  for (let isLast = false; !isLast; ) {
    if (at + 3 > packed.length) throw damaged('a block is cut off')
    const head = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8) | ((packed[at + 2] ?? 0) << 16)
    isLast = (head & 1) === 1
    at = readBlock(packed, at + 3, { type: (head >> 1) & 3, size: head >> 3 }, { output, tables })
  }
  // A checksum of the content may follow.
  return at + ((flags & 4) === 0 ? 0 : 4)
}

interface BlockTables {
  huffman?: HuffmanTable
  sequences?: SequenceTables | undefined
}

interface Target {
  readonly output: Output
  readonly tables: BlockTables
}

const RAW = 0
const REPEATED = 1
const COMPRESSED = 2

/** @returns The first byte after the block. */
function readBlock(
  packed: Uint8Array,
  start: number,
  { type, size }: { readonly type: number; readonly size: number },
  { output, tables }: Target,
): number {
  const end = start + (type === REPEATED ? 1 : size)
  if (size > MAX_BLOCK || end > packed.length) throw damaged('a block is cut off')
  const bytes = packed.subarray(start, end)
  if (type === RAW) write(output, bytes)
  else if (type === REPEATED) {
    if (output.at + size > output.bytes.length) throw tooLong()
    output.bytes.fill(bytes[0] ?? 0, output.at, output.at + size)
    output.at += size
  } else if (type === COMPRESSED) {
    const { literals, end: behind } = readLiterals(bytes, tables)
    tables.sequences = writeSequences(bytes.subarray(behind), literals, output, tables.sequences)
  } else throw damaged('a block is of an unknown type')
  return end
}

/** How the literals of a block are stored: raw, repeated, Huffman coded, or coded with the table of the previous block. */
function readLiterals(bytes: Uint8Array, tables: BlockTables): { readonly literals: Uint8Array; readonly end: number } {
  const head = bytes[0] ?? 0
  const kind = head & 3
  const format = (head >> 2) & 3
  // Up to five bytes, which is more than 32 bits, so this multiplies.
  const word = (count: number) => bytes.subarray(0, count).reduceRight((sum, byte) => sum * 256 + byte, 0)
  if (kind === RAW || kind === REPEATED) {
    const length = [1, 2, 1, 3][format] ?? 1
    const size = Math.floor(word(length) / (length === 1 ? 8 : 16))
    const end = length + (kind === RAW ? size : 1)
    if (size > MAX_BLOCK || end > bytes.length) throw damaged('literals are cut off')
    return { literals: kind === RAW ? bytes.subarray(length, end) : new Uint8Array(size).fill(bytes[length] ?? 0), end }
  }
  const length = [3, 3, 4, 5][format] ?? 3
  const bits = [10, 10, 14, 18][format] ?? 10
  const sizes = Math.floor(word(length) / 16)
  const size = sizes % 2 ** bits
  const end = length + Math.floor(sizes / 2 ** bits)
  if (size > MAX_BLOCK || end > bytes.length) throw damaged('literals are cut off')
  let start = length
  if (kind === COMPRESSED) {
    const read = readHuffmanTable(bytes.subarray(0, end), length)
    tables.huffman = read.table
    start = read.end
  }
  if (tables.huffman === undefined) throw damaged('a table is missing')
  const literals = new Uint8Array(size)
  readStreams(tables.huffman, bytes.subarray(start, end), literals, format !== 0)
  return { literals, end }
}

function readStreams(table: HuffmanTable, packed: Uint8Array, literals: Uint8Array, areFour: boolean): void {
  if (!areFour) {
    readHuffman(table, packed, literals)
    return
  }
  const part = (literals.length + 3) >> 2
  let at = 6
  for (let stream = 0; stream < 4; stream++) {
    const length = (packed[2 * stream] ?? 0) | ((packed[2 * stream + 1] ?? 0) << 8)
    const end = stream === 3 ? packed.length : at + length
    if (end > packed.length || at > end) throw damaged('literals are cut off')
    const to = stream === 3 ? literals.length : (stream + 1) * part
    readHuffman(table, packed.subarray(at, end), literals.subarray(stream * part, to))
    at = end
  }
}
