import { type HashName, lastAnswer, type SeededHash } from '../../config/index.ts'
import { computePrefixes, hashPrefixes, type TextColumn } from '../../dataset/index.ts'

/**
 * Finds the row of each wanted id, or -1, for each list. If several rows have the id, returns the first of them. The last
 * answer is kept, because growth and its report both need it.
 *
 * @param seeded Both sides are hashed with it. The split already has the hashes of `ids` with its own.
 */
export function matchLists(
  lists: readonly TextColumn[],
  ids: TextColumn,
  { seed, hash }: SeededHash,
): readonly Int32Array[] {
  return keptMatches(lists, ids, seed, hash)
}

const keptMatches = lastAnswer((lists: readonly TextColumn[], ids: TextColumn, seed: number, hash: HashName) => {
  const table = slotsOf(ids, hashPrefixes(ids, { seed, hash }))
  return lists.map((wanted) => findRows(table, wanted, { seed, hash }))
})

/** Like `matchLists`, for one list. */
export function matchIds(ids: TextColumn, wanted: TextColumn, seeded: SeededHash): Int32Array {
  return findRows(slotsOf(ids, hashPrefixes(ids, seeded)), wanted, seeded)
}

function findRows(table: Slots, wanted: TextColumn, seeded: SeededHash): Int32Array {
  const hashes = computePrefixes(wanted, seeded)
  const found = new Int32Array(wanted.length)
  for (let i = 0; i < wanted.length; i++) found[i] = findRow(table, wanted, i, hashes[i] as number)
  return found
}

/** A hash table with open addressing: row + 1 is in the first free slot from the slot of its hash. */
interface Slots {
  readonly ids: TextColumn
  readonly hashes: Uint32Array
  readonly rows: Int32Array
  readonly mask: number
}

function slotsOf(ids: TextColumn, hashes: Uint32Array): Slots {
  const mask = 2 ** Math.ceil(Math.log2(ids.length * 2 + 2)) - 1
  const rows = new Int32Array(mask + 1)
  for (let row = 0; row < ids.length; row++) {
    let slot = ((hashes[row] as number) & mask) >>> 0
    while (rows[slot] !== 0) slot = (slot + 1) & mask
    rows[slot] = row + 1
  }
  return { ids, hashes, rows, mask }
}

function findRow({ ids, hashes, rows, mask }: Slots, wanted: TextColumn, i: number, hash: number): number {
  for (let slot = (hash & mask) >>> 0; rows[slot] !== 0; slot = (slot + 1) & mask) {
    const row = (rows[slot] as number) - 1
    if (hashes[row] === hash && sameText(ids, row, wanted, i)) return row
  }
  return -1
}

function sameText(a: TextColumn, rowA: number, b: TextColumn, rowB: number): boolean {
  const startA = a.offsets[rowA] as number
  const startB = b.offsets[rowB] as number
  const length = (a.offsets[rowA + 1] as number) - startA
  if ((b.offsets[rowB + 1] as number) - startB !== length) return false
  for (let i = 0; i < length; i++) if (a.bytes[startA + i] !== b.bytes[startB + i]) return false
  return true
}
