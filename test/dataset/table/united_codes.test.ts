import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitedCodes } from '../../../src/dataset/table/index.ts'

const united = (first: readonly number[], second: readonly number[]) => [
  ...unitedCodes(Int32Array.from(first), Int32Array.from(second)),
]

test('rows have equal codes if they are equal by either list, or connected by other rows', () => {
  const [a, b, c, d, e] = united([0, 0, 1, 2, -1], [-1, 5, 5, 3, -1])
  expect(b).toBe(a)
  expect(c).toBe(a)
  expect(d).not.toBe(a)
  expect(e).toBe(-1)
})

test('a row with a code in the first list only keeps it', () => {
  expect(united([3, 1, -1], [-1, -1, -1])).toEqual([3, 1, -1])
})

test('the codes are those of the connected components', () => {
  const code = fc.integer({ min: -1, max: 6 })
  const rows = fc.array(fc.tuple(code, code), { maxLength: 30 })
  fc.assert(
    fc.property(rows, (pairs) => {
      const codes = united(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      )
      const expected = pairs.map((_, row) => row)
      const areEqual = (i: number, j: number) =>
        [0, 1].some((k) => (pairs[i]?.[k] ?? -1) >= 0 && pairs[i]?.[k] === pairs[j]?.[k])
      for (let round = 0; round < pairs.length; round++)
        for (let i = 0; i < pairs.length; i++)
          for (let j = 0; j < pairs.length; j++)
            if (areEqual(i, j)) expected[i] = Math.min(expected[i] ?? 0, expected[j] ?? 0)
      for (let i = 0; i < pairs.length; i++) {
        const known = Math.max(...(pairs[i] ?? [-1])) >= 0
        expect((codes[i] ?? -1) >= 0).toBe(known)
        for (let j = 0; j < i; j++) if (known) expect(codes[i] === codes[j]).toBe(expected[i] === expected[j])
      }
    }),
  )
})
