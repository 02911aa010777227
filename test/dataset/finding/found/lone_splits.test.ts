import { describe, expect, test } from 'vitest'
import { loneSplits } from '../../../../src/dataset/finding/found/lone_splits.ts'
import { csv } from '../../../support/looking.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const find = (path: string) =>
  ({ kind: 'table', folder: '', settings: {}, path, description: '', namesFiles: false, reasons: [] }) as const

const folderOf = (path: string, files: readonly string[]) => loneSplits([path, ...files])(find(path))

describe('a split folder', () => {
  test.each([
    ['test/a.csv', ['data/labels.csv'], { folder: 'test', isHeldOut: true }],
    ['train/a.csv', ['data/labels.csv'], { folder: 'train', isHeldOut: false }],
    ['data/test/a.csv', ['train/b.csv'], { folder: 'data/test', isHeldOut: true }],
    ['test/a.csv', ['val/b.csv'], { folder: 'test', isHeldOut: true }],
    ['fold_1/a.csv', [], { folder: 'fold_1', isHeldOut: false }],
  ])('%s is alone beside %j', (path, files, expected) => {
    expect(folderOf(path, files)).toEqual(expected)
  })

  test.each([
    ['test/a.csv', ['train/images/b.jpg']],
    ['fold_1/a.csv', ['fold_2/a.csv']],
    ['data/labels.csv', ['test/a.csv']],
    ['test.csv', []],
  ])('%s is a split beside %j', (path, files) => {
    expect(folderOf(path, files)).toBeUndefined()
  })
})

describe('the dataset of a repository', () => {
  const real = csv('id,label', 200, (i) => `s${i},${i % 2 ? 'joy' : 'sad'}`)
  const fixture = csv('id,label', 4, (i) => `${i},${i % 2 ? 'a' : 'b'}`)
  const read = (files: Record<string, string>) => readInMemory(files, { path: '.' })

  test('is not the fixture in `test`', async () => {
    const { table, layout } = await read({ 'data/labels.csv': real, 'test/fixture.csv': fixture })
    expect(table.size).toBe(200)
    expect(layout.found?.path).toBe('data')
  })

  test('is not the fixture in `test` but the annotations', async () => {
    const images = Array.from({ length: 80 }, (_, id) => ({ id, file_name: `${id}.jpg` }))
    const annotations = images.map(({ id }) => ({ id, image_id: id, category_id: 1 + (id % 2) }))
    const categories = [
      { id: 1, name: 'cat' },
      { id: 2, name: 'dog' },
    ]
    const coco = JSON.stringify({ images, annotations, categories })
    const { layout } = await read({ 'annotations/instances.json': coco, 'test/meta.csv': fixture })
    expect(layout.kind).toBe('coco')
  })

  test('is not the table in `train` without asking', async () => {
    const message = await read({ 'data/labels.csv': real, 'train/part.csv': fixture }).then(String, String)
    expect(message).toContain('dataset-balance analyze data/labels.csv')
    expect(message).toContain('dataset-balance analyze train/part.csv')
  })

  test('is the table in `test` if there is nothing else', async () => {
    const { table } = await read({ 'main.py': 'x', 'test/labels.csv': real })
    expect(table.size).toBe(200)
  })
})
