import { endOfString } from './json_string'

/** Deeper values are left to the plain reader. */
const DEEPEST: u32 = 256

// @ts-ignore: decorator
@inline
export function skipSpace(at: usize): usize {
  while (true) {
    const byte = load<u8>(at)
    if (byte != 0x20 && byte != 0x09 && byte != 0x0d) return at
    at++
  }
}

/** Returns where a value that is not needed ends, or 0. */
function endOfAny(at: usize, depth: u32): usize {
  const byte = load<u8>(at)
  if (byte == 0x22) {
    const end = endOfString(at + 1)
    return end == 0 ? 0 : end + 1
  }
  if (byte == 0x7b) return endOfObject(at + 1, depth + 1)
  if (byte == 0x5b) return endOfArray(at + 1, depth + 1)
  return byte == 0x2d || byte - 0x30 < 10 ? endOfNumber(at) : endOfLiteral(at)
}

export function endOfObject(start: usize, depth: u32): usize {
  if (depth > DEEPEST) return 0
  let at = skipSpace(start)
  if (load<u8>(at) == 0x7d) return at + 1
  while (true) {
    if (load<u8>(at) != 0x22) return 0
    const keyEnd = endOfString(at + 1)
    if (keyEnd == 0) return 0
    at = skipSpace(keyEnd + 1)
    if (load<u8>(at) != 0x3a) return 0
    const valueEnd = endOfAny(skipSpace(at + 1), depth)
    if (valueEnd == 0) return 0
    at = skipSpace(valueEnd)
    const byte = load<u8>(at)
    if (byte == 0x7d) return at + 1
    if (byte != 0x2c) return 0
    at = skipSpace(at + 1)
  }
}

export function endOfArray(start: usize, depth: u32): usize {
  if (depth > DEEPEST) return 0
  let at = skipSpace(start)
  if (load<u8>(at) == 0x5d) return at + 1
  while (true) {
    const valueEnd = endOfAny(at, depth)
    if (valueEnd == 0) return 0
    at = skipSpace(valueEnd)
    const byte = load<u8>(at)
    if (byte == 0x5d) return at + 1
    if (byte != 0x2c) return 0
    at = skipSpace(at + 1)
  }
}

export function endOfNumber(start: usize): usize {
  let at = start
  if (load<u8>(at) == 0x2d) at++
  const whole = endOfDigits(at)
  if (whole == at || (load<u8>(at) == 0x30 && whole > at + 1)) return 0
  at = whole
  if (load<u8>(at) == 0x2e) {
    const fraction = endOfDigits(at + 1)
    if (fraction == at + 1) return 0
    at = fraction
  }
  if ((load<u8>(at) | 0x20) != 0x65) return at
  at++
  const sign = load<u8>(at)
  if (sign == 0x2b || sign == 0x2d) at++
  const exponent = endOfDigits(at)
  return exponent == at ? 0 : exponent
}

// @ts-ignore: decorator
@inline
function endOfDigits(at: usize): usize {
  while (load<u8>(at) - 0x30 < 10) at++
  return at
}

/** `true`, `false` and `null`, read as little-endian words. */
export function endOfLiteral(at: usize): usize {
  const word = load<u32>(at)
  if (word == 0x65757274 || word == 0x6c6c756e) return at + 4
  return word == 0x736c6166 && load<u8>(at + 4) == 0x65 ? at + 5 : 0
}
