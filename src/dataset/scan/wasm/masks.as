/** The positions of a byte in a chunk of 64, one bit each. */
// @ts-ignore: decorator
@inline
export function placesOf(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  const low = (i8x16.bitmask(i8x16.eq(a, byte)) | (i8x16.bitmask(i8x16.eq(b, byte)) << 16)) as u32
  const high = (i8x16.bitmask(i8x16.eq(c, byte)) | (i8x16.bitmask(i8x16.eq(d, byte)) << 16)) as u32
  return (low as u64) | ((high as u64) << 32)
}

/** Bit i is the parity of bits 0 to i: set from an opening quote up to before its closing one. */
// @ts-ignore: decorator
@inline
export function parityUpTo(bits: u64): u64 {
  bits ^= bits << 1
  bits ^= bits << 2
  bits ^= bits << 4
  bits ^= bits << 8
  bits ^= bits << 16
  return bits ^ (bits << 32)
}
