import { expect, test } from 'vitest'
import type { Dataset } from '../../../src/dataset/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

const NAMES = ['yes', 'no'].flatMap((name) => Array.from({ length: 10 }, (_, i) => `${name}/${name[0]}${i}`))

function withLists(lists: Readonly<Record<string, readonly string[]>>, folder = ''): Record<string, string> {
  return Object.fromEntries([
    ...NAMES.map((name) => [`data/${folder}${name}.wav`, '']),
    ...Object.entries(lists).map(([path, lines]) => [`data/${path}`, lines.map((line) => `${line}\n`).join('')]),
  ])
}

function splitsOf({ table }: Dataset): Record<string, string | undefined> {
  const { codes, names = [] } = table.splits ?? { codes: new Int32Array() }
  return Object.fromEntries(texts(table.ids).map((id, row) => [id, names[codes[row] ?? -1]]))
}

const wav = (names: readonly string[]) => names.map((name) => `${name}.wav`)
const messagesOf = ({ notes }: Dataset) => notes.map(({ message }) => message).join('\n')

test('lists of paths next to class folders are the split, and the rest is for training', async () => {
  const lists = { 'testing_list.txt': wav(['yes/y0', 'no/n0']), 'validation_list.txt': wav(['yes/y1']) }
  const dataset = await readInMemory(withLists(lists))
  expect(splitsOf(dataset)).toMatchObject({ 'yes/y0.wav': 'test', 'no/n0.wav': 'test', 'yes/y1.wav': 'val' })
  expect(splitsOf(dataset)).toMatchObject({ 'yes/y2.wav': 'train', 'no/n9.wav': 'train' })
  expect(messagesOf(dataset)).toContain(
    "own split from 'testing_list.txt', 'validation_list.txt'. 17 samples that are not listed are in train.",
  )
})

test('lists in a separate folder can name files without an extension', async () => {
  const dataset = await readInMemory(
    withLists({ 'meta/train.txt': NAMES.slice(0, 15), 'meta/test.txt': NAMES.slice(15, 19) }, 'images/'),
  )
  expect(splitsOf(dataset)).toMatchObject({ 'images/yes/y0.wav': 'train', 'images/no/n8.wav': 'test' })
  expect(splitsOf(dataset)['images/no/n9.wav']).toBeUndefined()
  expect(messagesOf(dataset)).toContain('1 sample that is not listed has no split.')
})

test('a sample in two lists is kept in both', async () => {
  const lists = { 'train.txt': wav(NAMES.slice(0, 15)), 'test.txt': wav(NAMES.slice(14)) }
  const dataset = await readInMemory(withLists(lists))
  expect(dataset.table.splits?.further?.rows).toEqual(
    Int32Array.of(14).map(() => texts(dataset.table.ids).indexOf(`${NAMES[14]}.wav`)),
  )
})

test('a line that does not name a sample is reported', async () => {
  const dataset = await readInMemory(withLists({ 'test.txt': [...wav(NAMES.slice(0, 12)), 'yes/none.wav'] }))
  expect(messagesOf(dataset)).toContain("1 line of 'test.txt' does not name a sample")
})

test.each([
  ['other texts', ['We test this.', 'a/b and c/d']],
  ['paths of other files', ['cat/1.wav', 'dog/2.wav']],
])('%s are not lists of a split', async (_, lines) => {
  expect((await readInMemory(withLists({ 'test.txt': lines }))).table.splits).toBeUndefined()
})

test('of several numbered splits, the first is read', async () => {
  const lists = Object.fromEntries(
    [1, 2, 10].flatMap((round) => [
      [`train${round}.txt`, wav(NAMES.slice(round))],
      [`test${round}.txt`, wav(NAMES.slice(0, round))],
    ]),
  )
  const dataset = await readInMemory(withLists(lists))
  expect(Object.values(splitsOf(dataset)).filter((split) => split === 'test')).toEqual(['test'])
  expect(dataset.table.splits?.further).toBeUndefined()
  expect(messagesOf(dataset)).toContain("own split from 'test1.txt', 'train1.txt', the first of 3 numbered splits")
})

test('lists are found next to the folder of the images', async () => {
  const files = {
    ...withLists({ 'labels/train1.txt': wav(NAMES.slice(4)), 'labels/test1.txt': wav(NAMES.slice(0, 4)) }, 'images/'),
    'data/labels/joint.txt': 'x\n',
  }
  const dataset = await readInMemory(files, { path: 'data/images' })
  expect(splitsOf(dataset)).toMatchObject({ 'yes/y0.wav': 'test', 'no/n9.wav': 'train' })
  expect(messagesOf(dataset)).toContain("own split from '../labels/test1.txt', '../labels/train1.txt'")
  const other = {
    ...withLists({}, 'birds/'),
    'data/labels/train.txt': 'sparrow/1\nsparrow/2\n',
    'data/labels/test.txt': 'x/3\n',
  }
  expect((await readInMemory(other, { path: 'data/birds' })).table.splits).toBeUndefined()
})

test.each([
  ['TrainImages.txt', 'TestImages.txt'],
  ['trainlist01.txt', 'testlist01.txt'],
])('%s is a list', async (train, test) => {
  const dataset = await readInMemory(withLists({ [train]: wav(NAMES.slice(4)), [test]: wav(NAMES.slice(0, 4)) }))
  expect(splitsOf(dataset)).toMatchObject({ 'yes/y0.wav': 'test', 'no/n9.wav': 'train' })
})
