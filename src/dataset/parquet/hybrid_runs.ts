/**
 * Counts the numbers of a run-length/bit-packed hybrid, the encoding of dictionary codes and levels in Parquet, without
 * keeping them.
 *
 * @param width The number of bits per number, 1 to 24.
 * @param wanted How many numbers there are, without those that pad the last group of 8.
 * @param counts The count per number, of length 2 ** width.
 * @returns Whether all numbers were found.
 */
export function countRuns(bytes: Uint8Array, width: number, wanted: number, counts: Uint32Array): boolean {
  const isAligned = 8 % width === 0
  const byBytes = new Uint32Array(isAligned ? 256 : 0)
  let at = 0
  let left = wanted
  while (left > 0) {
    let header = 0
    let byte = 128
    for (let shift = 0; byte >= 128; shift += 7) {
      if (at >= bytes.length || shift > 28) return false
      byte = bytes[at++] as number
      header |= (byte & 127) << shift
    }
    header >>>= 0
    const count = header >>> 1
    if (header % 2 === 0) {
      const size = (width + 7) >> 3
      if (count === 0 || at + size > bytes.length) return false
      let value = 0
      for (let place = 0; place < size; place++) value |= (bytes[at++] as number) << (8 * place)
      if (value >= counts.length) return false
      const numbers = Math.min(count, left)
      counts[value] = (counts[value] as number) + numbers
      left -= numbers
    } else {
      const numbers = Math.min(count * 8, left)
      const size = Math.ceil((numbers * width) / 8)
      if (count === 0 || at + size > bytes.length) return false
      const whole = isAligned ? Math.floor((numbers * width) / 8) : 0
      countBytes(bytes, at, at + whole, byBytes)
      const done = (whole * 8) / width
      if (done < numbers) countPacked(bytes, at + whole, { width, numbers: numbers - done }, counts)
      at += count * width
      left -= numbers
    }
  }
  if (isAligned) unfold(byBytes, width, counts)
  return true
}

interface Packed {
  readonly width: number
  readonly numbers: number
}

/** The hot loop, which counts numbers of `width` bits, lowest bits first. */
function countPacked(bytes: Uint8Array, start: number, { width, numbers }: Packed, counts: Uint32Array): void {
  const mask = (1 << width) - 1
  let held = 0
  let bits = 0
  let at = start
  for (let left = numbers; left > 0; left--) {
    while (bits < width) {
      held |= (bytes[at++] as number) << bits
      bits += 8
    }
    const value = held & mask
    counts[value] = (counts[value] as number) + 1
    held >>>= width
    bits -= width
  }
}

/**
 * Counts whole bytes first and the numbers in them at the end: writers make runs of only a few hundred numbers, and a
 * byte contains two numbers of the most common width.
 */
function countBytes(bytes: Uint8Array, start: number, end: number, byBytes: Uint32Array): void {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    byBytes[byte] = (byBytes[byte] as number) + 1
  }
}

function unfold(byBytes: Uint32Array, width: number, counts: Uint32Array): void {
  const mask = (1 << width) - 1
  for (const [byte, count] of byBytes.entries()) {
    for (let shift = 0; shift < 8; shift += width) {
      const value = (byte >> shift) & mask
      counts[value] = (counts[value] as number) + count
    }
  }
}
