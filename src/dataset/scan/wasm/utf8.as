/** Continuation bytes still to come, and what the next one must lie between. */
let missing: u32 = 0
let lowest: u32 = 0x80
let highest: u32 = 0xbf

export function startUtf8(): void {
  missing = 0
}

// @ts-ignore: decorator
@inline
export function isInsideCharacter(): bool {
  return missing != 0
}

/** Whether the bytes go on as UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF). */
export function continuesUtf8(start: usize, end: usize): bool {
  for (let place = start; place < end; place++) {
    const byte = load<u8>(place) as u32
    if (missing == 0) {
      if (byte >= 0x80 && !leads(byte)) return false
    } else {
      if (byte < lowest || byte > highest) return false
      lowest = 0x80
      highest = 0xbf
      missing--
    }
  }
  return true
}

function leads(byte: u32): bool {
  if (byte < 0xc2 || byte > 0xf4) return false
  missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
  lowest = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80
  highest = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf
  return true
}
