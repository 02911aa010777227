import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computePrefixes } from '../../../src/dataset/hash/hash_order.ts'
import { seededMd5 } from '../../../src/dataset/hash/hasher.ts'
import { repeatedRows } from '../../../src/dataset/table/repeated_rows.ts'
import { textColumn } from '../../../src/dataset/table/text_column.ts'

test('hashes are the same whether computed four at a time or individually', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), fc.maxSafeInteger(), (ids, seed) => {
      const column = textColumn(ids)
      expect(computePrefixes(column, seededMd5(seed), 0)).toEqual(
        computePrefixes(column, seededMd5(seed), Number.POSITIVE_INFINITY),
      )
    }),
  )
})

test('a row is repeated if an earlier one has the same text, even among texts with equal hashes', () => {
  const text = fc.constantFrom('', 'a', 'b', 'ab', 'é')
  fc.assert(
    fc.property(fc.array(text), fc.array(fc.nat(0xffffffff), { minLength: 5, maxLength: 5 }), (ids, values) => {
      for (const choices of [values, [values[0], values[0], values[1], values[1], values[1]]]) {
        const hashOf = new Map(['', 'a', 'b', 'ab', 'é'].map((id, place) => [id, choices[place] ?? 0]))
        const hashes = Uint32Array.from(ids, (id) => hashOf.get(id) ?? 0)
        const rows = Int32Array.from(ids.flatMap((id, row) => (ids.indexOf(id) < row ? [row] : [])))
        const firsts = rows.map((row) => ids.indexOf(ids[row] ?? ''))
        expect(repeatedRows(textColumn(ids), hashes)).toEqual({ rows, firsts })
      }
    }),
  )
})

test('repeated rows are found among hundreds of thousands', () => {
  const ids = Array.from({ length: 200_000 }, (_, row) => `clip_${row % 199_990}`)
  const column = textColumn(ids)
  const firsts = Int32Array.from({ length: 10 }, (_, i) => i)
  const rows = firsts.map((row) => 199_990 + row)
  expect(repeatedRows(column, computePrefixes(column, seededMd5(42)))).toEqual({ rows, firsts })
})
