/** Bits that are read from the end to the start, as Zstandard writes them. */
export interface BackwardBits {
  readonly bytes: Uint8Array
  /** How many bits are not read yet. */
  left: number
}

/** @throws {RangeError} where the last byte has no bit that marks the end */
export function backwardBits(bytes: Uint8Array): BackwardBits {
  const last = bytes[bytes.length - 1] ?? 0
  if (last === 0) throw damaged('its bits have no end')
  return { bytes, left: bytes.length * 8 - 1 - (Math.clz32(last) - 24) }
}

/** @param count At most 31. */
export function takeBits(bits: BackwardBits, count: number): number {
  if (count > 16) return takeBits(bits, count - 16) * 2 ** 16 + takeBits(bits, 16)
  bits.left -= count
  if (bits.left < 0) throw damaged('its bits are cut off')
  return (wordAt(bits.bytes, bits.left >>> 3) >>> (bits.left & 7)) & ((1 << count) - 1)
}

/** Three bytes, the lowest first; zeros behind the end. */
export function wordAt(bytes: Uint8Array, at: number): number {
  if (at + 2 < bytes.length) {
    return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
  }
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

export function damaged(reason: string): RangeError {
  return new RangeError(`a page is not Zstandard: ${reason}`)
}
