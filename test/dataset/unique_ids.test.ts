import { expect, test } from 'vitest'
import { textAt, textColumn } from '../../src/dataset/table/text_column.ts'
import { uniqueIds } from '../../src/dataset/unique_ids.ts'

test('hundreds of thousands of rows with the same id are counted efficiently', () => {
  const { ids, repeated } = uniqueIds(textColumn(new Array(300_000).fill('é')))
  expect([ids.length, repeated.rows.length]).toEqual([300_000, 299_999])
  expect([0, 1, 9, 10, 299_999].map((row) => textAt(ids, row))).toEqual(['é', 'é#2', 'é#10', 'é#11', 'é#300000'])
}, 60_000)

test('a number is skipped if it is already part of an id, even of a later one', () => {
  const { ids } = uniqueIds(textColumn(['a', 'a', 'a#2', 'a', 'a#2', 'a#4', 'a#3#2', 'a#3', 'a#3']))
  expect(Array.from({ length: 9 }, (_, row) => textAt(ids, row))).toEqual([
    ...['a', 'a#5', 'a#2', 'a#6', 'a#2#2', 'a#4', 'a#3#2', 'a#3', 'a#3#3'],
  ])
})
