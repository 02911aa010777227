import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

const images = (front: string, codes: readonly number[]) =>
  Object.fromEntries(
    codes.flatMap((code) => [0, 1, 2].map((i) => [`${front}${code}/a_${code}_${i}.jpg`, `${code}${i}`])),
  )

test.each([
  ['a table with a header', 'labels.csv', 'ClassId,Name\n0,cat (small)\n1,dog\n2,owl\n', [0, 1, 2]],
  ['numbers before the names', 'names.txt', '2 owl\n0 cat (small)\n1 dog\n', [0, 1, 2]],
  ['names from 1', 'names.txt', 'cat (small)\ndog\nowl\n', [1, 2, 3]],
])('class folders with numbers get the names of %s', async (_, path, text, codes) => {
  const files = { ...images('data/', codes), [`data/${path}`]: text }
  const { table } = await readInMemory(files, { labels: { file: 'folders', names: path } })
  expect([table.size, table.classes]).toEqual([9, ['cat (small)', 'dog', 'owl']])
})

test('classes from file names get the names of a table', async () => {
  const files = { ...images('data/', [0, 1]), 'names.csv': 'id,name\n0,cat\n1,dog\n' }
  const labels = { pattern: '_(?<label>[01])_', names: '../names.csv' }
  const { table } = await readInMemory(files, { labels })
  expect([table.size, table.classes]).toEqual([6, ['cat', 'dog']])
})
