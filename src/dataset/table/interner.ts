import { grown } from './growing.ts'

/** Gives equal texts equal codes, from 0 in the order in which they are first seen. */
export interface Interner {
  code(bytes: Uint8Array, start: number, end: number): number
  codeOf(text: string): number
  /** The texts by their codes. */
  values(): string[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Interns texts by their bytes. No string is created before `values()`. */
export function createInterner(): Interner {
  let block = new Uint8Array(4096)
  let used = 0
  let slots = new Int32Array(256).fill(-1)
  let starts = new Uint32Array(256)
  let lengths = new Uint32Array(256)
  let codeHashes = new Uint32Array(256)
  let count = 0

  function code(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
    hash ^= hash >>> 15
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] as number
      if (found === -1) return add(bytes, start, end, hash, slot)
      if (codeHashes[found] === hash >>> 0 && isSame(found, bytes, start, end)) return found
    }
  }

  function isSame(found: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (lengths[found] !== end - start) return false
    const from = starts[found] as number
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== block[j]) return false
    return true
  }

  function add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    if (count === starts.length) growCodes()
    if (block.length - used < end - start) block = grown(block, used + end - start)
    block.set(bytes.subarray(start, end), used)
    starts[count] = used
    lengths[count] = end - start
    codeHashes[count] = hash
    used += end - start
    slots[slot] = count++
    if (count * 2 > slots.length) growSlots()
    return count - 1
  }

  function growCodes(): void {
    starts = grown(starts)
    lengths = grown(lengths)
    codeHashes = grown(codeHashes)
  }

  function growSlots(): void {
    slots = new Int32Array(slots.length * 4).fill(-1)
    const mask = slots.length - 1
    for (let known = 0; known < count; known++) {
      let slot = (codeHashes[known] as number) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = known
    }
  }

  return {
    code,
    codeOf(text) {
      const bytes = encoder.encode(text)
      return code(bytes, 0, bytes.length)
    },
    values: () =>
      Array.from({ length: count }, (_, i) => {
        const start = starts[i] as number
        return decoder.decode(block.subarray(start, start + (lengths[i] as number)))
      }),
  }
}
