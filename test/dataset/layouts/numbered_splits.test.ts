import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

const IMAGES = ['001.Albatross', '002.Ani'].flatMap((name) => Array.from({ length: 6 }, (_, i) => `${name}/${i}.jpg`))
const images = IMAGES.map((path, i) => `${i + 1} ${path}\n`).join('')

async function read(lists: Readonly<Record<string, string>>) {
  const { table, notes } = await readInMemory({
    ...Object.fromEntries(IMAGES.map((path) => [`data/images/${path}`, ''])),
    ...Object.fromEntries(Object.entries(lists).map(([name, text]) => [`data/${name}`, text])),
  })
  const { codes, names = [] } = table.splits ?? { codes: new Int32Array() }
  const splits = texts(table.ids).map((id, row) => [id, names[codes[row] ?? -1]] as const)
  return { splits: Object.fromEntries(splits), messages: notes.map(({ message }) => message).join('\n') }
}

test('a split by the numbers of the images, as in CUB-200, is read', async () => {
  const split = IMAGES.map((_, i) => `${i + 1} ${i % 2}\n`).join('')
  const { splits, messages } = await read({ 'images.txt': images, 'train_test_split.txt': split })
  expect(splits).toMatchObject({ 'images/001.Albatross/0.jpg': 'test', 'images/002.Ani/5.jpg': 'train' })
  expect(messages).toContain("Read the dataset's own split from 'train_test_split.txt' and 'images.txt'")
})

test('samples that are not listed have no split', async () => {
  const { splits, messages } = await read({ 'images.txt': images, 'train_test_split.txt': '1 0\n2 1\n' })
  expect(splits['images/002.Ani/5.jpg']).toBeUndefined()
  expect(messages).toContain('10 samples that are not listed have no split.')
})

test.each([
  ['no list of images', { 'train_test_split.txt': '1 0\n2 1\n' }],
  ['other values', { 'images.txt': images, 'train_test_split.txt': '1 a\n2 b\n' }],
  ['other lines', { 'images.txt': images, 'train_test_split.txt': 'see README\n' }],
  ['other images', { 'images.txt': '1 x/y.jpg\n', 'train_test_split.txt': '1 0\n' }],
])('%s: there is no split', async (_, lists) => {
  const { messages } = await read(lists)
  expect(messages).not.toContain("the dataset's own split")
})
