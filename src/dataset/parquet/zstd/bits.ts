/** Bits that are read from the end to the start, as in Zstandard. */
interface BackwardBits {
  readonly bytes: Uint8Array
  /** The number of bits left to read. */
  left: number
}

/** @throws {RangeError} if the last byte has no bit that marks the end. */
export function backwardBits(bytes: Uint8Array): BackwardBits {
  const last = bytes[bytes.length - 1] ?? 0
  if (last === 0) throw damaged('its end marker is missing')
  return { bytes, left: bytes.length * 8 - 1 - (Math.clz32(last) - 24) }
}

/** @param count At most 31. */
export function takeBits(bits: BackwardBits, count: number): number {
  if (count > 16) return takeBits(bits, count - 16) * 2 ** 16 + takeBits(bits, 16)
  bits.left -= count
  if (bits.left < 0) throw damaged('its bits are cut off')
  return (wordAt(bits.bytes, bits.left >>> 3) >>> (bits.left & 7)) & ((1 << count) - 1)
}

/** Returns three bytes, the lowest first, with zeros after the end. */
export function wordAt(bytes: Uint8Array, at: number): number {
  if (at + 2 < bytes.length) {
    return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
  }
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

export function damaged(reason: string): RangeError {
  return new RangeError(`a page is not Zstandard: ${reason}`)
}
