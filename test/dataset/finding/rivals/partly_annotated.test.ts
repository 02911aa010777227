import { expect, test } from 'vitest'
import { countClasses } from '../../../../src/dataset/index.ts'
import { csv } from '../../../support/looking.ts'
import { readWithLine } from '../../../support/offered_lines.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const FINDINGS = ['Pneumonia', 'Tuberculosis', 'No Finding']
const name = (i: number) => `${String(i).padStart(4, '0')}a-${i % 7}.jpg`

/** COCO boxes for the first images of 40. `metadata.csv` names them, and 12 that are missing. */
function partlyBoxed(images: number, filler = '') {
  return {
    ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`images/${name(i)}`, 'x'])),
    'metadata.csv': csv('patientid,finding,view,filename', 52, (i) => `${i % 20},${FINDINGS[i % 3]},PA,${name(i)}`),
    'annotations/boxes.json': JSON.stringify({
      images: Array.from({ length: images }, (_, i) => ({ id: i, file_name: name(i), filler })),
      annotations: Array.from({ length: images }, (_, i) => ({ id: i, image_id: i, category_id: 1 + (i % 2) })),
      categories: [
        { id: 1, name: 'left lung' },
        { id: 2, name: 'right lung' },
      ],
    }),
  }
}

test.each([
  ['a small file', ''],
  ['a file that its start does not show', 'x'.repeat(20_000)],
])('COCO of a part of the images beside a table that names all of them, in %s', async (_, filler) => {
  const files = partlyBoxed(10, filler)
  const error = await readInMemory(files, { path: '.' }).catch((thrown: unknown) => thrown)
  const message = String((error as Error).message)
  expect(message).toContain('COCO, which only covers a part of the images, 10 samples')
  const lines = message.split('\n').filter((line) => line.startsWith('dataset-balance '))
  expect(lines).toEqual([
    'dataset-balance analyze annotations/boxes.json',
    'dataset-balance analyze metadata.csv --label finding --id filename --group patientid',
  ])
  const { table } = await readWithLine(files, lines[1] ?? '')
  expect([...countClasses(table).counts]).toHaveLength(3)
  expect(table.size).toBe(52)
})

test('COCO of nearly all images is read', async () => {
  const { table } = await readInMemory(partlyBoxed(32), { path: '.' })
  expect(table.size).toBe(32)
})
