import { expect, test } from 'vitest'
import { crossedIds } from '../../../src/dataset/formats/crossed_ids.ts'

const CLASSES = ['any', 'epidural', 'subdural']

/** One row per sample and class. */
function rowsOf(samples: number, value: (at: number) => string, classes = CLASSES): string[][] {
  return Array.from({ length: samples }, (_, sample) =>
    classes.map((name, at) => [`ID_${sample}_${name}`, value(sample + at)]),
  ).flat()
}

test('finds the classes at the end of the ids if each sample has a row for each', () => {
  expect(
    crossedIds(
      ['ID', 'Label'],
      rowsOf(5, (at) => String(at % 2)),
    ),
  ).toEqual({ classes: 3, areFlags: true })
  const masks = rowsOf(5, (at) => (at % 2 === 0 ? '' : `12 ${at}`))
  expect(crossedIds(['Image_Label', 'Pixels'], masks)).toEqual({ classes: 3, areFlags: false })
})

test('the first rows of a large table may end within a sample', () => {
  const rows = rowsOf(5, (at) => String(at % 2)).slice(0, -1)
  expect(crossedIds(['ID', 'Label'], rows)).toEqual({ classes: 3, areFlags: true })
})

test('other tables are not in that form', () => {
  const sides = rowsOf(8, (at) => String(at % 2), ['left', 'right'])
  const grades = rowsOf(5, (at) => String(at % 4))
  const missing = rowsOf(5, (at) => String(at % 2)).toSpliced(1, 1)
  expect(crossedIds(['image', 'level'], sides)).toBeUndefined()
  expect(crossedIds(['image', 'grade'], grades)).toBeUndefined()
  expect(crossedIds(['ID', 'Label'], missing)).toBeUndefined()
  expect(
    crossedIds(
      ['ID', 'Label', 'age'],
      rowsOf(5, (at) => String(at % 2)),
    ),
  ).toBeUndefined()
})
