import fc from 'fast-check'
import seedrandom from 'seedrandom'
import { expect, it } from 'vitest'
import { indexIds, rowOfText } from '../../src/analysis/id_table.ts'
import { matchRows } from '../../src/analysis/match_rows.ts'
import { textColumn } from '../../src/dataset/table/text_column.ts'

const plainly = (base: readonly string[], head: readonly string[]) => head.map((id) => base.indexOf(id))
const match = (base: readonly string[], head: readonly string[]) => [...matchRows(textColumn(base), textColumn(head))]

/** FNV-1a as the table computes it, continued from a state. */
function hashOn(state: number, text: string): number {
  let hash = state
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Two different texts of 6 letters that lead from one state to the same state. */
function collidingPair(state: number): readonly [string, string] {
  const seen = new Map<number, string>()
  const random = seedrandom('collisions')
  for (;;) {
    const text = Math.floor(random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0')
    const hash = hashOn(state, text)
    const earlier = seen.get(hash)
    if (earlier !== undefined && earlier !== text) return [earlier, text]
    seen.set(hash, text)
  }
}

/** 2^blocks ids with the same hash: each block can be either text of a colliding pair. */
function collidingIds(blocks: number): string[] {
  let ids = ['']
  for (let block = 0; block < blocks; block++) {
    const pair = collidingPair(hashOn(0x811c9dc5, ids[0] as string))
    ids = ids.flatMap((id) => [id + pair[0], id + pair[1]])
  }
  return ids
}

it('finds the row with the same id at any position', () => {
  expect(match(['a', 'b', 'c'], ['a', 'c', 'd', 'b'])).toEqual([0, 2, -1, 1])
  expect(match([], ['a'])).toEqual([-1])
  expect(match(['a'], [])).toEqual([])
})

it('agrees with a row-by-row search', () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 2, unit: 'binary' }), { maxLength: 30 })
  fc.assert(
    fc.property(ids, ids, (base, head) => {
      expect(match(base, head)).toEqual(plainly(base, head))
    }),
  )
})

it('stops using the table for ids with crafted collisions, and still finds the right rows', () => {
  const ids = collidingIds(10)
  expect(new Set(ids).size).toBe(1024)
  expect(indexIds(textColumn(ids), 0)).toBeUndefined()
  const head = [...ids.slice(1).reverse(), 'new']
  expect(match(ids, head)).toEqual(plainly(ids, head))
})

it('searches no further than the longest probe of the table', () => {
  const ids = collidingIds(5)
  const column = textColumn(ids.slice(0, 16))
  const table = indexIds(column, 0)
  if (table === undefined) throw new Error('16 ids fit')
  expect(table.longestProbe).toBe(15)
  expect(rowOfText(table, textColumn(ids), 15)).toBe(15)
  expect(rowOfText(table, textColumn(ids), 16)).toBe(-1)
})
