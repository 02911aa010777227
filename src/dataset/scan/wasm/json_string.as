/** Whether the last string contains escapes. */
export let hasEscapes: bool = false

/** Returns the closing quote of a string after its opening quote, or 0 if JSON does not allow the string. */
export function endOfString(start: usize): usize {
  hasEscapes = false
  let at = start
  while (true) {
    const bytes = v128.load(at)
    const isQuote = i8x16.eq(bytes, i8x16.splat(0x22))
    const isBackslash = i8x16.eq(bytes, i8x16.splat(0x5c))
    const isControl = i8x16.lt_u(bytes, i8x16.splat(0x20))
    const stops = i8x16.bitmask(v128.or(v128.or(isQuote, isBackslash), isControl))
    if (stops == 0) {
      at += 16
      continue
    }
    at += ctz(stops)
    const byte = load<u8>(at)
    if (byte == 0x22) return at
    if (byte != 0x5c) return 0
    hasEscapes = true
    const length = escapeLength(at)
    if (length == 0) return 0
    at += length
  }
}

/** The number of bytes of the escape whose backslash is at `at`, or 0 if there is no such escape. */
function escapeLength(at: usize): u32 {
  const byte = load<u8>(at + 1)
  if (byte != 0x75) return simpleEscape(byte) == 0 ? 0 : 2
  for (let place: usize = 2; place < 6; place++) if (hexDigit(load<u8>(at + place)) > 15) return 0
  return 6
}

/** The byte that a letter after a backslash means, or 0. */
function simpleEscape(letter: u8): u8 {
  switch (letter) {
    case 0x22:
    case 0x2f:
    case 0x5c:
      return letter
    case 0x62:
      return 0x08
    case 0x66:
      return 0x0c
    case 0x6e:
      return 0x0a
    case 0x72:
      return 0x0d
    case 0x74:
      return 0x09
    default:
      return 0
  }
}

function hexDigit(byte: u8): u32 {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : 16
}

/** Writes a string's text without escapes and returns where it ends, or 0 for half of a surrogate pair, which is not text. */
export function unescape(start: usize, end: usize, to: usize): usize {
  for (let at = start; at < end; ) {
    const byte = load<u8>(at)
    if (byte != 0x5c) {
      store<u8>(to++, byte)
      at++
    } else if (load<u8>(at + 1) != 0x75) {
      store<u8>(to++, simpleEscape(load<u8>(at + 1)))
      at += 2
    } else {
      const unit = hexUnit(at + 2)
      at += 6
      if (unit >> 11 != 0x1b) to = writeCharacter(unit, to)
      else {
        if (unit >= 0xdc00 || at + 6 > end || load<u16>(at) != 0x755c) return 0
        const low = hexUnit(at + 2)
        at += 6
        if (low >> 10 != 0x37) return 0
        to = writeCharacter(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), to)
      }
    }
  }
  return to
}

function hexUnit(at: usize): u32 {
  let unit: u32 = 0
  for (let place: usize = 0; place < 4; place++) unit = (unit << 4) | hexDigit(load<u8>(at + place))
  return unit
}

function writeCharacter(point: u32, to: usize): usize {
  if (point < 0x80) {
    store<u8>(to, point)
    return to + 1
  }
  const length: u32 = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  const lead: u32 = length == 2 ? 0xc0 : length == 3 ? 0xe0 : 0xf0
  store<u8>(to, lead | (point >> (6 * (length - 1))))
  for (let place: u32 = 1; place < length; place++) {
    store<u8>(to + place, 0x80 | ((point >> (6 * (length - 1 - place))) & 0x3f))
  }
  return to + length
}
