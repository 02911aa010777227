import { expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { linesIn } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const failing = (files: Readonly<Record<string, string>>) => readInMemory(files, { path: '.' }).then(String, String)

test.each(['meta.json', 'data/meta.json'])('the classes of an annotation tool in %s are no samples', async (path) => {
  const folder = path.slice(0, -'meta.json'.length)
  const meta = {
    classes: [
      { title: 'Car', shape: 'rectangle' },
      { title: 'Bus', shape: 'polygon' },
    ],
    tags: [],
  }
  const annotation = { description: '', tags: [], size: { height: 9, width: 9 }, objects: [] }
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      [`${folder}ds0/img/${i}.png`, 'x'],
      [`${folder}ds0/ann/${i}.png.json`, JSON.stringify(annotation)],
    ]).flat(),
  )
  expect(await failing({ ...files, [path]: JSON.stringify(meta) })).toContain('Cannot read Supervisely annotations')
})

test('a COCO file without images is no dataset', async () => {
  const images = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`images/${i}.jpg`, 'x']))
  const empty = { images: [], annotations: [], categories: [{ id: 1, name: 'a' }] }
  const files = {
    ...images,
    'annotations/all.json': JSON.stringify(empty),
    'metadata2.csv': csv('patient,finding,filename', 40, (i) => `${i},f${i % 3},${i}.jpg`),
  }
  expect(linesIn(await failing(files))).toEqual(['dataset-balance analyze metadata2.csv --label finding'])
})
