import { expect, test } from 'vitest'
import { columnLooks } from '../../../src/dataset/formats/column_looks.ts'
import { guessLabel } from '../../../src/dataset/formats/label_flags.ts'
import { unlabelledFlags } from '../../../src/dataset/formats/unlabelled_flags.ts'

/** Every third row is not labelled. */
const rows = Array.from({ length: 30 }, (_, i) => [
  `id${i}`,
  ...['toxic', 'threat', 'insult'].map((_, at) => (i % 3 === 0 ? '-1' : String((i >> at) % 2))),
])

test('columns with -1 in the same rows are flags', () => {
  expect([...unlabelledFlags(4, rows).keys()]).toEqual([1, 2, 3])
})

test('and -1 is mapped to no label', () => {
  const guess = guessLabel(columnLooks(['id', 'toxic', 'threat', 'insult'], rows), false)
  expect(guess?.settings).toEqual({
    id: 'id',
    label: ['toxic', 'threat', 'insult'],
    map: new Map([['-1', '']]),
    oneHot: true,
  })
})

test('columns with -1 in different rows are features', () => {
  const features = Array.from({ length: 30 }, (_, i) => [0, 1, 2].map((at) => String(((i + at) % 3) - 1)))
  expect(unlabelledFlags(3, features).size).toBe(0)
})
