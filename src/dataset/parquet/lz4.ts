/*
 * Decodes LZ4 blocks, as in Parquet's LZ4_RAW codec, and the frames that Hadoop puts around them.
 *
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
 */

/** @throws {RangeError} if the bytes are not a block of this size. */
export function unpackLz4(packed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size)
  if (unpackBlock(packed, output) !== size) throw damaged()
  return output
}

const FRAME_HEADER = 8

/** Decodes the codec named LZ4: blocks after their two sizes, or a single block if the writer was not Hadoop. */
export function unpackLz4Frames(packed: Uint8Array, size: number): Uint8Array {
  const blocks = framedBlocks(packed, size)
  if (blocks === undefined) return unpackLz4(packed, size)
  const output = new Uint8Array(size)
  let at = 0
  for (const { block, length } of blocks) {
    if (unpackBlock(block, output.subarray(at, at + length)) !== length) return unpackLz4(packed, size)
    at += length
  }
  return output
}

interface FramedBlock {
  readonly block: Uint8Array
  readonly length: number
}

/** Returns `undefined` if the sizes before the blocks do not add up. */
function framedBlocks(packed: Uint8Array, size: number): readonly FramedBlock[] | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const blocks: FramedBlock[] = []
  let at = 0
  let left = size
  while (at + FRAME_HEADER <= packed.length) {
    const length = view.getUint32(at)
    const end = at + FRAME_HEADER + view.getUint32(at + 4)
    if (length > left || end > packed.length) return undefined
    blocks.push({ block: packed.subarray(at + FRAME_HEADER, end), length })
    left -= length
    at = end
  }
  return at === packed.length && left === 0 ? blocks : undefined
}

/** @returns How many bytes of the output were written, or -1 if the bytes are not a block. */
function unpackBlock(packed: Uint8Array, output: Uint8Array): number {
  let at = 0
  let to = 0

  function lengthOf(nibble: number): number {
    let length = nibble
    if (nibble < 15) return length
    for (let byte = 255; byte === 255; length += byte) byte = packed[at++] ?? 0
    return length
  }

  while (at < packed.length) {
    const token = packed[at++] ?? 0
    const literals = lengthOf(token >> 4)
    if (at + literals > packed.length || to + literals > output.length) return -1
    output.set(packed.subarray(at, at + literals), to)
    at += literals
    to += literals
    // The last sequence has only literals.
    if (at === packed.length) return to
    const offset = (packed[at++] ?? 0) | ((packed[at++] ?? 0) << 8)
    const end = to + lengthOf(token & 15) + 4
    if (offset === 0 || offset > to || end > output.length) return -1
    for (; to < end; to++) output[to] = output[to - offset] as number
  }
  return to
}

function damaged(): RangeError {
  return new RangeError('a page is not LZ4 data of the size that its header states')
}
