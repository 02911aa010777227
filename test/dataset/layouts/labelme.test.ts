import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

interface Written {
  readonly shapes?: readonly (string | null)[]
  readonly flags?: Readonly<Record<string, boolean>>
  readonly image?: string
}

function labelme({ shapes = [], flags = {}, image = 'x.jpg' }: Written): string {
  const listed = shapes.map((label) => ({ label, points: [[0, 0]], shape_type: 'polygon', group_id: null, flags: {} }))
  return JSON.stringify({ version: '5.0.1', flags, shapes: listed, imagePath: image, imageData: null, imageHeight: 9 })
}

describe('labelme', () => {
  const files = {
    'data/a.jpg': 'a',
    'data/a.json': labelme({ shapes: ['cat', 'dog', 'cat'] }),
    'data/b.jpg': 'b',
    'data/b.json': labelme({}),
    'data/c.jpg': 'c',
  }

  test('is found: an image has the labels of its shapes, one without a file is unlabelled', async () => {
    const dataset = await readInMemory(files)
    expect(labelsById(dataset)).toEqual({ 'a.jpg': '{cat,dog}', 'b.jpg': '{}', 'c.jpg': null })
    expect(dataset.layout).toMatchObject({ kind: 'labelme', detected: true, settings: ['format: labelme'] })
  })

  test('is found if only one image is annotated: its shapes are not rows', async () => {
    const { 'data/a.jpg': image, 'data/a.json': json } = files
    expect(labelsById(await readInMemory({ 'data/a.jpg': image, 'data/a.json': json }))).toEqual({
      'a.jpg': '{cat,dog}',
    })
  })

  test('takes precedence over class folders', async () => {
    const folders = Object.fromEntries(
      ['x', 'y'].flatMap((folder) => [
        [`data/${folder}/1.jpg`, folder],
        [`data/${folder}/1.json`, labelme({ shapes: ['cat'] })],
      ]),
    )
    expect(labelsById(await readInMemory(folders))).toEqual({ 'x/1.jpg': '{cat}', 'y/1.jpg': '{cat}' })
  })

  test('can be in another folder than its images', async () => {
    const apart = {
      'data/json/a.json': labelme({ shapes: ['cat'], image: '..\\images\\a.jpg' }),
      'data/images/a.jpg': 'a',
    }
    expect(labelsById(await readInMemory(apart, { labels: { format: 'labelme' } }))).toEqual({
      'images/a.jpg': '{cat}',
    })
  })

  test('has a split by the folder names', async () => {
    const split = {
      'data/train/a.jpg': 'a',
      'data/train/a.json': files['data/a.json'],
      'data/val/b.jpg': 'b',
      'data/val/b.json': files['data/a.json'],
    }
    const { table } = await readInMemory(split, { labels: { format: 'labelme' } })
    expect(table.splits?.names).toEqual(['train', 'val'])
  })

  test('without any shapes has the flags of its images', async () => {
    const flagged = {
      'data/a.jpg': 'a',
      'data/a.json': labelme({ flags: { cat: true, dog: false } }),
      'data/b.jpg': 'b',
      'data/b.json': labelme({ flags: { cat: false, dog: true } }),
    }
    expect(labelsById(await readInMemory(flagged))).toEqual({ 'a.jpg': 'cat', 'b.jpg': 'dog' })
  })

  test('can be counted per shape: the image is the group', async () => {
    const { table } = await readInMemory(files, { labels: { format: 'labelme', label: 'annotations' } })
    expect(texts(table.ids)).toEqual(['a.jpg#0', 'a.jpg#1', 'a.jpg#2'])
    expect(table.groups?.noun).toBe('images')
  })

  test('is an error if a shape has no label, or if a file next to an image is of another kind', async () => {
    const unlabelled = { ...files, 'data/a.json': labelme({ shapes: [null] }) }
    await expect(readInMemory(unlabelled)).rejects.toThrow('data/a.json: Found a shape without a label')
    const other = { ...files, 'data/c.json': '{"a": 1}' }
    await expect(readInMemory(other, { labels: { format: 'labelme' } })).rejects.toThrow(
      "data/c.json: Expected a labelme file with 'shapes' and 'imagePath' next to the image",
    )
    await expect(readInMemory({ 'data/c.jpg': 'c' }, { labels: { format: 'labelme' } })).rejects.toThrow(
      'Found no labelme files in data: the dataset is empty',
    )
  })

  test('is found in a folder next to images/, whose images have the same names', async () => {
    const apart = {
      'data/annotations/a.json': labelme({ shapes: ['cat'], image: 'a.jpg' }),
      'data/images/a.jpg': 'a',
      'data/images/b.jpg': 'b',
    }
    expect(labelsById(await readInMemory(apart))).toEqual({ 'images/a.jpg': '{cat}', 'images/b.jpg': null })
  })

  test('is found if the images do not exist', async () => {
    const alone = { 'data/a.json': labelme({ shapes: ['cat'], image: 'a.jpg' }) }
    expect(labelsById(await readInMemory(alone))).toEqual({ 'a.jpg': '{cat}' })
  })

  test('ignores images and JSON in other folders', async () => {
    const more = { 'data/docs/logo.png': '', 'data/site/tsconfig.json': '{ // no JSON\n}', 'data/set/x.jpg': '' }
    const set = { 'data/set/a.jpg': 'a', 'data/set/a.json': labelme({ shapes: ['cat'] }) }
    expect(labelsById(await readInMemory({ ...set, ...more }))).toEqual({ 'a.jpg': '{cat}', 'x.jpg': null })
    const dataset = await readInMemory({ ...set, ...more }, { labels: { format: 'labelme' } })
    expect(labelsById(dataset)).toEqual({ 'set/a.jpg': '{cat}', 'set/x.jpg': null })
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      "Ignored 1 image outside the folders that contain annotated images: 'docs/logo.png'",
    ])
  })
})
