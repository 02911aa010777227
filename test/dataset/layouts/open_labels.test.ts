import { expect, test } from 'vitest'
import { openLabels } from '../../../src/dataset/layouts/open_labels.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const opened = (values: readonly string[]) =>
  openLabels({ values, codes: Int32Array.from(values.keys()) }, { column: 'class', file: 'a.csv' }).column

test('lists without quotes are lists of labels if every cell is one', async () => {
  const cells = ['[point]', '"[contextual, contextual]"', '"[point, contextual]"', '[contextual]']
  const { table } = await readInMemory({
    'data/labels.csv': `id,class\n${cells.map((c, i) => `${i},${c}\n`).join('')}`,
  })
  expect(table.classes).toEqual(['contextual', 'point'])
  expect(opened(['[a, b]', '[]', '']).offsets).toEqual(Uint32Array.of(0, 2, 2, 2))
})

test('classes in brackets are no lists without a comma, nor next to cells without brackets', () => {
  expect(opened(['[PAD]', '[UNK]']).values).toEqual(['[PAD]', '[UNK]'])
  expect(opened(['[a, b]', 'c']).values).toEqual(['[a, b]', 'c'])
})

test('lists of texts that NumPy writes have no commas', () => {
  const { values, offsets } = opened(["['dog' 'cat']", "['cat']"])
  expect(values).toEqual(['dog', 'cat'])
  expect(offsets).toEqual(Uint32Array.of(0, 2, 3))
})
