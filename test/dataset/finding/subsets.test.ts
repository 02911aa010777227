import { expect, test } from 'vitest'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { wholeOf } from '../../../src/dataset/finding/subsets.ts'
import { lookAtTables } from '../../../src/dataset/finding/tables/look_at_tables.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'

const rows = (size: number) => csv('text,sentiment', size, (i) => `a text ${i},${i % 2 ? 'good' : 'bad'}`)

async function subsetsIn(files: MemoryFiles) {
  const looks = await lookAtTables(lookAtMemory(files))
  return Object.fromEntries(looks.map((table) => [table.first, wholeOf(table, looks)]))
}

test('a table whose name continues that of another one of the same split is a subset', async () => {
  const files = { 'KDDTrain+.csv': rows(80), 'KDDTest+.csv': rows(40), 'KDDTrain+_20Percent.csv': rows(20) }
  expect(await subsetsIn(files)).toEqual({ 'KDDTrain+.csv': undefined, 'KDDTrain+_20Percent.csv': 'KDDTrain+.csv' })
})

test('other tables are not', async () => {
  const found = await subsetsIn({ 'train.csv': rows(20), 'train_extra.csv': rows(80), 'notes.csv': rows(40) })
  expect(Object.values(found)).toEqual([undefined, undefined, undefined])
})

test('a subset is offered after the whole, and named', async () => {
  const look = lookAtMemory({ 'train.csv': rows(80), 'train_small.csv': rows(70) })
  const { message } = await nothingFound(look.files, look.context)
  expect(message).toContain('- train_small.csv may be a subset of train.csv. To read train_small.csv')
  expect(message.indexOf('analyze train.csv')).toBeLessThan(message.indexOf('analyze train_small.csv'))
})

test('a table with the labels of each annotator is offered after that with one label per sample', async () => {
  const individual = csv('text,annotator,sentiment', 90, (i) => `a text ${i % 30},${i % 3},${i % 2 ? 'good' : 'bad'}`)
  const look = lookAtMemory({ 'all.csv': individual, 'final.csv': rows(30) })
  const { message } = await nothingFound(look.files, look.context)
  expect(message.indexOf('analyze final.csv')).toBeLessThan(message.indexOf('analyze all.csv'))
})
