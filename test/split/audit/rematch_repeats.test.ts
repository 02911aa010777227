import { expect, test } from 'vitest'
import type { LabelTable } from '../../../src/dataset/index.ts'
import { compareTestSplit } from '../../../src/split/audit/test_split.ts'
import { type Row, tableOf } from '../../analysis/tables.ts'

/** A table of annotations, by the labels of each image; their ids are their positions in the image. */
function boxes(images: Readonly<Record<string, readonly string[]>>): LabelTable {
  const rows = Object.entries(images).flatMap(([image, labels]) =>
    labels.map((label, i): Row => [`${image}#${i}`, label]),
  )
  const codes = Object.values(images).flatMap((labels, image) => labels.map(() => image))
  const groups = { codes: Int32Array.from(codes), names: Object.keys(images), key: 'image', noun: 'images' }
  return { ...tableOf(rows), groups }
}

function changeOf(head: LabelTable) {
  const base = boxes({ 'a.jpg': ['cat', 'cat', 'dog'], 'b.jpg': ['cat', 'dog'] })
  const split = { rows: Int32Array.of(0, 1, 2), by: 'index file' } as const
  const { removed, relabelled } = compareTestSplit({ base, head, test: split }).change
  return { removed, relabelled }
}

test('annotations of an image in another order are no change', () => {
  expect(changeOf(boxes({ 'a.jpg': ['dog', 'cat', 'cat'], 'b.jpg': ['cat', 'dog'] }))).toEqual({
    removed: 0,
    relabelled: 0,
  })
})

test('one that is relabelled or removed is one change', () => {
  expect(changeOf(boxes({ 'a.jpg': ['dog', 'dog', 'cat'], 'b.jpg': ['cat', 'dog'] }))).toMatchObject({ relabelled: 1 })
  expect(changeOf(boxes({ 'a.jpg': ['dog', 'cat'], 'b.jpg': ['cat', 'dog'] }))).toEqual({ removed: 1, relabelled: 0 })
})
