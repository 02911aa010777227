import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOrder, rowsOfClass, seededMd5, textColumn } from '../../../src/dataset/index.ts'
import { rowsAtRanks } from '../../../src/split/plan/ranked_rows.ts'
import { countCodes } from '../../../src/split/plan/strata.ts'

test('every rank has the same row as in the full order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 300 }),
      fc.nat(),
      (labels, seed) => {
        const codes = Int32Array.from(labels)
        const ids = textColumn(labels.map((_, row) => `clip ${row}`))
        const sizes = countCodes(codes, 5)
        const strata = { codes, count: 5, sizes, total: labels.length }
        const order = hashOrder(ids, codes, 5, seededMd5(seed))
        const ranks = strata.sizes.flatMap((size, stratum) =>
          Array.from({ length: size }, (_, rank) => ({ stratum, rank })),
        )
        const expected = ranks.map(({ stratum, rank }) => rowsOfClass(order, stratum)[rank])
        expect(rowsAtRanks(ids, strata, seededMd5(seed), ranks)).toEqual(expected)
      },
    ),
  )
})
