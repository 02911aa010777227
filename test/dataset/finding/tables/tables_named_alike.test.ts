import { expect, test } from 'vitest'
import { readInMemory } from '../../../support/read_in_memory.ts'

const NUMBERS = Array.from({ length: 8 }, (_, i) => i + 1)
const table = (i: number) =>
  `x,label\n${Array.from({ length: 6 }, (_, j) => `${i * j},${j % 2 ? 'run' : 'walk'}\n`).join('')}`
const persons = Object.fromEntries(NUMBERS.map((i) => [`data/person${i}.csv`, table(i)]))

test('tables per person with similar names are one dataset', async () => {
  const { table: read, layout } = await readInMemory({ ...persons, 'train.py': '' }, { path: '.' })
  expect([read.size, read.classes]).toEqual([48, ['run', 'walk']])
  expect(layout.found?.description).toContain('8 files named data/person*.csv, each a table with')
})

test('files with polygons for each image are one dataset, whatever folders they are in', async () => {
  const objects = JSON.stringify({ imgHeight: 1, objects: [{ label: 'road' }, { label: 'car' }] })
  const files = ['aachen', 'bremen'].flatMap((city) =>
    NUMBERS.map((i) => `gt/train/${city}/${city}_${i}_polygons.json`),
  )
  const dataset = await readInMemory(Object.fromEntries(files.map((path) => [path, objects])), { path: '.' })
  expect([dataset.table.size, dataset.table.classes]).toEqual([32, ['car', 'road']])
})

test('tables with similar names but other label columns stay separate', async () => {
  const others = Object.fromEntries(
    NUMBERS.map((i) => [`data/person${i}.csv`, table(i).replace('label', i % 2 ? 'class' : 'emotion')]),
  )
  await expect(readInMemory({ ...others, 'train.py': '' }, { path: '.' })).rejects.toThrow('Found several datasets')
})
