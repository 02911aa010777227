import { expect, test } from 'vitest'
import { refuseVectors } from '../../../src/dataset/layouts/label_vectors.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const TABLE = `filename,labels,target\n1.jpg,"['N']","[1, 0, 0]"\n2.jpg,"['D']","[0, 1, 0]"\n3.jpg,"['N']","[0, 0, 1]"\n`

test('a label column with one 0 or 1 per class is refused, with the line for a column with names', async () => {
  const error = await readInMemory({ 'data/full_df.csv': TABLE }).catch((thrown: unknown) => thrown)
  expect(String(error)).toContain("Cannot read the classes from 'target'")
  expect(String(error)).toContain('labels: { file: full_df.csv, label: labels }')
})

test('a column with names in lists is read', async () => {
  const { table } = await readInMemory({ 'data/full_df.csv': TABLE }, { labels: { label: 'labels' } })
  expect(table.classes).toEqual(['D', 'N'])
})

test('such lists are refused in JSON Lines and in a configured column too', async () => {
  const lines = ['[1,0]', '[0,1]', '[0,1]'].map((list, i) => `{"text":"${i}","label":${list}}\n`).join('')
  await expect(readInMemory({ 'data/a.jsonl': lines })).rejects.toThrow('lists of 0 and 1')
  const set = { labels: { label: 'target' } }
  await expect(readInMemory({ 'data/full_df.csv': TABLE }, set)).rejects.toThrow('lists of 0 and 1')
})

test.each([
  [['[0]', '[1]'], false],
  [['[0, 1]', '[1]'], false],
  [['[2, 5]', '[1, 0]'], false],
  [['[1. 0. 0.]', '', '[0. 1. 0.]'], true],
  [[''], false],
])('%j is a list of vectors: %s', (values, expected) => {
  const column = { values, codes: Int32Array.from(values.keys()) }
  const refuse = () => refuseVectors(column, { column: 'target', file: 'a.csv' })
  if (expected) expect(refuse).toThrow('lists of 0 and 1')
  else expect(refuse).not.toThrow()
})
