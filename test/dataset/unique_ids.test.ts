import { expect, test } from 'vitest'
import { textAt, textColumn } from '../../src/dataset/table/text_column.ts'
import { uniqueIds } from '../../src/dataset/unique_ids.ts'

test('hundreds of thousands of rows of one id are counted through', () => {
  const { ids, repeated } = uniqueIds(textColumn(new Array(300_000).fill('é')))
  expect([ids.length, repeated.rows.length]).toEqual([300_000, 299_999])
  expect([0, 1, 9, 10, 299_999].map((row) => textAt(ids, row))).toEqual(['é', 'é#2', 'é#10', 'é#11', 'é#300000'])
}, 60_000)

test('a number that an id has of its own is passed over, also one that comes late', () => {
  const { ids } = uniqueIds(textColumn(['a', 'a', 'a#2', 'a', 'a#2', 'a#4', 'a#3#2', 'a#3', 'a#3']))
  expect(Array.from({ length: 9 }, (_, row) => textAt(ids, row))).toEqual([
    ...['a', 'a#5', 'a#2', 'a#6', 'a#2#2', 'a#4', 'a#3#2', 'a#3', 'a#3#3'],
  ])
})
