import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchSequences } from '../../../../src/split/audit/row_numbers/match_sequences.ts'

function matches(before: string, after: string) {
  const isSame = (i: number, j: number) => before[i] === after[j]
  const found = matchSequences({ before: before.length, after: after.length, isSame })
  return found && Array.from(found)
}

describe('matchSequences()', () => {
  test.each([
    ['abc', 'abc', [0, 1, 2]],
    ['abc', 'xabc', [1, 2, 3]],
    ['abc', 'abcx', [0, 1, 2]],
    ['abc', 'ac', [0, -1, 1]],
    ['abc', '', [-1, -1, -1]],
    ['', 'abc', []],
    // What is deleted and inserted at one place is edited.
    ['abc', 'axc', [0, 1, 2]],
    ['abc', 'axyc', [0, 1, 3]],
    ['abbc', 'axc', [0, 1, -1, 2]],
    ['abc', 'xbcd', [0, 1, 2]],
  ])('%j and %j', (before, after, expected) => {
    expect(matches(before, after)).toEqual(expected)
  })

  test('finds as many matches as the longest common subsequence, in order', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const found = matches(before, after) ?? []
        const kept = found.filter((to) => to >= 0)
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
        expect(found.filter((to, i) => to >= 0 && before[i] === after[to]).length).toBe(common(before, after))
      }),
    )
  })

  test('ends if too much differs', () => {
    const isSame = () => false
    expect(matchSequences({ before: 100_000, after: 100_000, isSame })).toBeUndefined()
    expect(matchSequences({ before: 100, after: 100, isSame })?.[99]).toBe(99)
  })
})

/** The length of the longest common subsequence. */
function common(before: string, after: string): number {
  let row = new Array<number>(after.length + 1).fill(0)
  for (const letter of before) {
    const next = [0]
    for (let j = 1; j <= after.length; j++) {
      const same = letter === after[j - 1] ? (row[j - 1] ?? 0) + 1 : 0
      next.push(Math.max(same, row[j] ?? 0, next[j - 1] ?? 0))
    }
    row = next
  }
  return row[after.length] ?? 0
}
