import { expect, test } from 'vitest'
import { refuseSurplus } from '../../../src/commands/output/table_file.ts'

const even = { columns: ['id', 'tags'], rows: [['1', 'jazz']] }
const ragged = { columns: ['id', 'tags'], rows: [['1', 'jazz', 'rock']] }

test.each(['b.csv', 'b.tsv'])('rows with more cells than columns can be written to %s', (file) => {
  expect(() => refuseSurplus(file, ragged, false)).not.toThrow()
})

test('rows with more cells than columns have no place in JSON Lines or beside weights', () => {
  expect(() => refuseSurplus('b.jsonl', ragged, false)).toThrow(
    "Cannot write rows to 'b.jsonl': some rows have more cells than columns. Use the extension .csv or .tsv.",
  )
  expect(() => refuseSurplus('b.csv', ragged, true)).toThrow(
    "Cannot write weights to 'b.csv': some rows have more cells than columns. Choose another strategy.",
  )
  expect(() => refuseSurplus('b.jsonl', even, true)).not.toThrow()
})
