import { expect, test } from 'vitest'
import type { Dataset } from '../../../src/dataset/index.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const NAMES = Array.from({ length: 30 }, (_, i) => `${i % 3 ? 'train' : 'test'}_000${10 + i}`)

const messagesOf = ({ notes }: Dataset) => notes.map(({ message }) => message).join('\n')

function countsOf({ table: { splits } }: Dataset): Record<string, number> {
  const { codes = new Int32Array(), names = [] } = splits ?? {}
  return Object.fromEntries(names.map((name, at) => [name, codes.filter((code) => code === at).length]))
}

test('splits in the names of listed files are suggested, with a line that reads them', async () => {
  const files = { 'data/list_label.txt': NAMES.map((name, i) => `${name}.jpg ${i % 2}\n`).join('') }
  const dataset = await readInMemory(files)
  expect(dataset.table.splits).toBeUndefined()
  expect(messagesOf(dataset)).toContain('The names of all samples start with a split: test (10), train (20).')
  const [line = ''] = linesIn(messagesOf(dataset))
  expect(line).toBe(
    String.raw`labels: { file: list_label.txt, format: path-list, pattern: '(^|/)(?<split>test|train)[-_. ]?\d[^/]*$' }`,
  )
  const read = await readWithLine(files, line)
  expect(countsOf(read)).toEqual({ test: 10, train: 20 })
  expect(read.table.classes).toEqual(['0', '1'])
  expect(messagesOf(read)).not.toContain('start with a split')
})

test('the same in class folders', async () => {
  const files = Object.fromEntries(NAMES.map((name, i) => [`data/${i % 2 ? 'cat' : 'dog'}/${name}.jpg`, `${i}`]))
  const dataset = await readInMemory(files)
  const [line = ''] = linesIn(messagesOf(dataset))
  const read = await readWithLine(files, line)
  expect(countsOf(read)).toEqual({ test: 10, train: 20 })
  expect(read.table.classes).toEqual(dataset.table.classes)
})

test.each([
  ['only one split', (i: number) => `train_${i}`],
  ['other names', (i: number) => (i ? `train_${i}` : 'x_1')],
  ['no training', (i: number) => `${i % 2 ? 'val' : 'test'}_${i}`],
  ['words', (i: number) => `${i % 2 ? 'train' : 'test'}_station_${i}`],
])('%s: nothing is suggested', async (_, name) => {
  const lines = Array.from({ length: 30 }, (__, i) => `${name(i)}.jpg ${i % 2}\n`).join('')
  expect(messagesOf(await readInMemory({ 'data/list_label.txt': lines }))).not.toContain('start with a split')
})

test('a pattern without a class captures the split of the rows of a table', async () => {
  const rows = NAMES.map((name, i) => `${name}.jpg,${i % 2 ? 'joy' : 'calm'}\n`).join('')
  const dataset = await readInMemory(
    { 'data/labels.csv': `path,label\n${rows}` },
    { labels: { file: 'labels.csv', pattern: '^(?<split>[a-z]+)_' } },
  )
  expect(countsOf(dataset)).toEqual({ test: 10, train: 20 })
  expect(dataset.table.classes).toEqual(['calm', 'joy'])
})
