import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascending } from '../../../src/balance/draws/ascending.ts'

test('returns the rows of several lists in order, for few, many and all rows', () => {
  const rows = fc.oneof(
    fc.uniqueArray(fc.nat(100_000), { maxLength: 50 }),
    fc.shuffledSubarray(Array.from({ length: 200 }, (_, row) => row)),
  )
  fc.assert(
    fc.property(rows, fc.nat(200), (list, cut) => {
      const found = ascending([Int32Array.from(list.slice(0, cut)), Int32Array.from(list.slice(cut))])
      expect([...found]).toEqual(list.toSorted((a, b) => a - b))
    }),
  )
})
