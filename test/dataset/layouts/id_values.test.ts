import { expect, test } from 'vitest'
import type { Manifest } from '../../../src/dataset/formats/index.ts'
import { withoutUselessIds } from '../../../src/dataset/layouts/id_values.ts'
import { textColumn } from '../../../src/dataset/table/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const rows = (split: string, start: number, count = 6) =>
  `id,text,label\n${Array.from({ length: count }, (_, i) => `${start + i},${split} ${i},c${i % 2}`).join('\n')}\n`

test.each([0, 1])('an id that counts the rows of each file from %d does not identify the samples', async (start) => {
  const files = Object.fromEntries(['train', 'dev', 'test'].map((name) => [`data/${name}.csv`, rows(name, start)]))
  const { layout } = await readInMemory(files)
  expect(layout.description).toContain('ids are row numbers of each split, such as dev:0')
})

test('an id that counts on in the next file is used', async () => {
  const { layout } = await readInMemory({ 'data/train.csv': rows('train', 0), 'data/test.csv': rows('test', 6) })
  expect(layout.description).toContain('ids from id')
})

test('an id that counts the rows of a single file is used', async () => {
  expect((await readInMemory({ 'data/train.csv': rows('train', 0) })).layout.description).toContain('ids from id')
})

test('an id that the settings name is used', async () => {
  const files = { 'data/train.csv': rows('train', 0), 'data/test.csv': rows('test', 0) }
  expect((await readInMemory(files, { labels: { id: 'id' } })).layout.description).toContain('ids from id')
})

test.each([
  ['', '', true],
  ['', 'a.jpg', false],
])('a path in a Parquet file with the values %j and %j is useless: %s', async (one, two, expected) => {
  const manifest: Manifest = {
    files: ['a.parquet'],
    format: 'parquet',
    columns: ['image.path'],
    remarks: [],
    hasHeader: true,
    read: async () => ({ size: 2, coded: [], texts: [textColumn([one, two])] }),
    records: async () => ({ columns: [], rows: [] }),
  }
  expect((await withoutUselessIds(manifest, 0)) !== undefined).toBe(expected)
})

test('a path in a Parquet file is not read if the statistics of the file show values', async () => {
  const read = () => Promise.reject(new Error('read'))
  const manifest: Manifest = {
    files: ['a.parquet'],
    format: 'parquet',
    columns: ['path'],
    remarks: [],
    hasHeader: true,
    firstRows: async () => [],
    hasValues: (place) => place === 0,
    read,
    records: read,
  }
  expect(await withoutUselessIds(manifest, 0)).toBe(undefined)
  await expect(withoutUselessIds(manifest, 1)).rejects.toThrow('read')
})

test('subsets with numbers in their names are not added to the whole split', async () => {
  const files = { 'data/train.csv': rows('t', 0), 'data/train_2.csv': rows('t', 0, 2), 'data/test.csv': rows('w', 9) }
  const error = await readInMemory(files).catch(String)
  expect(error).toContain("labels: { file: '{test.csv,train.csv}' }")
  expect(error).toContain('labels: { file: train_2.csv }')
})
