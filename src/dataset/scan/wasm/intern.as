/** A table that gives each distinct text a code, counted from 0 in the order of first appearance. */
@unmanaged
export class Interner {
  /** Slots of 4 bytes: code + 1, or 0 if free. Their number is a power of two. */
  slots: usize
  slotMask: u32
  entries: usize
  size: u32
  capacity: u32
}

/** One distinct text. The first 16 bytes are in the entry, so short labels are compared without another memory access. */
@unmanaged
export class Entry {
  head: u64
  tail: u64
  text: usize
  length: u32
  count: u64
}

const ENTRY_SIZE: usize = offsetof<Entry>()
const TEXT_BLOCK: usize = 1 << 16

let textFree: usize = 0
let textEnd: usize = 0

export function newInterner(): Interner {
  const interner = changetype<Interner>(heap.alloc(offsetof<Interner>()))
  interner.capacity = 64
  interner.entries = heap.alloc(64 * ENTRY_SIZE)
  interner.size = 0
  makeSlots(interner, 256)
  return interner
}

function makeSlots(interner: Interner, slots: u32): void {
  interner.slots = heap.alloc(slots << 2)
  memory.fill(interner.slots, 0, slots << 2)
  interner.slotMask = slots - 1
}

// @ts-ignore: decorator
@inline
export function entryAt(interner: Interner, code: u32): Entry {
  return changetype<Entry>(interner.entries + (code as usize) * ENTRY_SIZE)
}

/** Returns the code of the text from `start` to `end` and adds one to its count. */
export function intern(interner: Interner, start: usize, end: usize): u32 {
  const length = (end - start) as u32
  const head = lowBytes(start, length)
  const tail = length > 8 ? lowBytes(start + 8, length - 8) : 0
  const hash = hashOf(head, tail, start, length)
  let slot = hash & interner.slotMask
  while (true) {
    const code = load<u32>(interner.slots + (slot << 2))
    if (code == 0) return add(interner, slot, start, length, head, tail)
    const entry = entryAt(interner, code - 1)
    if (entry.head == head && entry.tail == tail && entry.length == length && sameRest(entry, start)) {
      entry.count++
      return code - 1
    }
    slot = (slot + 1) & interner.slotMask
  }
}

/** Up to 8 bytes as a number. It loads 8 whatever the length, because all texts are in blocks with room after them. */
// @ts-ignore: decorator
@inline
function lowBytes(start: usize, length: u32): u64 {
  const word = load<u64>(start)
  return length >= 8 ? word : word & (((1 as u64) << (length << 3)) - 1)
}

// @ts-ignore: decorator
@inline
function hashOf(head: u64, tail: u64, start: usize, length: u32): u32 {
  let hash: u64 = (head ^ rotl<u64>(tail, 31) ^ length) * 0x9e3779b97f4a7c15
  for (let place: u32 = 16; place < length; place += 8) {
    hash = (rotl<u64>(hash, 27) ^ lowBytes(start + place, length - place)) * 0x9e3779b97f4a7c15
  }
  return ((hash ^ (hash >> 32)) >> 8) as u32
}

// @ts-ignore: decorator
@inline
function sameRest(entry: Entry, start: usize): bool {
  return entry.length <= 16 || memory.compare(entry.text + 16, start + 16, entry.length - 16) == 0
}

function add(interner: Interner, slot: u32, start: usize, length: u32, head: u64, tail: u64): u32 {
  const code = interner.size
  if (code == interner.capacity) growEntries(interner)
  interner.size = code + 1
  store<u32>(interner.slots + (slot << 2), code + 1)
  const entry = entryAt(interner, code)
  entry.head = head
  entry.tail = tail
  entry.text = keepText(start, length)
  entry.length = length
  entry.count = 1
  if (interner.size * 2 > interner.slotMask) growSlots(interner)
  return code
}

function growEntries(interner: Interner): void {
  const larger = heap.alloc((interner.capacity as usize) * 2 * ENTRY_SIZE)
  memory.copy(larger, interner.entries, (interner.capacity as usize) * ENTRY_SIZE)
  interner.entries = larger
  interner.capacity *= 2
}

function growSlots(interner: Interner): void {
  makeSlots(interner, (interner.slotMask + 1) * 4)
  for (let code: u32 = 0; code < interner.size; code++) {
    const entry = entryAt(interner, code)
    let slot = hashOf(entry.head, entry.tail, entry.text, entry.length) & interner.slotMask
    while (load<u32>(interner.slots + (slot << 2)) != 0) slot = (slot + 1) & interner.slotMask
    store<u32>(interner.slots + (slot << 2), code + 1)
  }
}

/** Copies a text to permanent memory. 8 bytes after it are reserved as well. */
function keepText(start: usize, length: u32): usize {
  const needed = (length as usize) + 8
  if (textEnd - textFree < needed) {
    const size = max<usize>(TEXT_BLOCK, needed)
    textFree = heap.alloc(size)
    textEnd = textFree + size
  }
  const text = textFree
  memory.copy(text, start, length)
  textFree += length
  return text
}
