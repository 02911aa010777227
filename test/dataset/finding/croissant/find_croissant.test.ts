import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../../support/read_in_memory.ts'

function description(column: string, contentUrl = 'notes.csv'): string {
  const source = { fileObject: { '@id': 'table' }, extract: { column } }
  return JSON.stringify({
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    distribution: [{ '@id': 'table', contentUrl }],
    recordSet: [{ field: [{ '@id': 'r/l', dataType: ['sc:Text', 'cr:Label'], source }] }],
  })
}

const CSV = 'id,opinion,label\na,good,1\nb,bad,2\nc,good,3\nd,bad,4\n'
const LABELS = { a: 'good', b: 'bad', c: 'good', d: 'bad' }
const read = (files: Readonly<Record<string, string>>) => readInMemory(files, { path: '.' })

describe('a Croissant file in a folder below', () => {
  test.each(['data/croissant.json', 'data/metadata.json', 'a/b/c/croissant.json'])('is found: %s', async (file) => {
    const folder = file.slice(0, file.lastIndexOf('/'))
    const dataset = await read({ [file]: description('opinion'), [`${folder}/notes.csv`]: CSV, 'README.md': 'x' })
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.layout.found).toMatchObject({
      path: folder,
      labels: { file: 'notes.csv', label: 'opinion' },
      description: `${file}, Croissant file for notes.csv`,
    })
  })

  test('is preferred to other tables, which are named', async () => {
    const other = `id,label\n${Array.from({ length: 40 }, (_, i) => `${i},${i % 2}\n`).join('')}`
    const files = { 'data/croissant.json': description('opinion'), 'data/notes.csv': CSV, 'more/labels.csv': other }
    const dataset = await read(files)
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.notes.map(({ message }) => message).join()).toContain('more/labels.csv')
  })

  test.each(['a/b/c/d/croissant.json', 'tests/data/croissant.json', 'node_modules/d/croissant.json'])(
    'is not searched for everywhere: %s',
    async (file) => {
      const folder = file.slice(0, file.lastIndexOf('/'))
      const files = {
        [file]: description('opinion'),
        [`${folder}/notes.csv`]: CSV,
        'labels.csv': 'id,label\nx,1\ny,2\n',
      }
      expect(labelsById(await read(files))).toEqual({ x: '1', y: '2' })
    },
  )

  test('gives way to the label file of the folder itself', async () => {
    const files = {
      'data/croissant.json': description('opinion'),
      'data/notes.csv': CSV,
      'labels.csv': 'id,label\nx,1\ny,2\nz,1\n',
    }
    expect(labelsById(await read(files))).toEqual({ x: '1', y: '2', z: '1' })
  })

  test('is one of several that the user chooses from', async () => {
    const files = {
      'a/croissant.json': description('opinion'),
      'a/notes.csv': CSV,
      'b/croissant.json': description('label'),
      'b/notes.csv': CSV,
    }
    await expect(read(files)).rejects.toThrow(
      /Found several datasets here[\s\S]*- Croissant file for notes\.csv:\ndataset-balance analyze a\/croissant\.json\n[\s\S]*b\/croissant\.json/,
    )
  })

  test('is named if it cannot be used', async () => {
    const table = { 'data/notes.csv': 'id,label\na,x\nb,y\nc,x\nd,y\n' }
    const without = await read({ ...table, 'data/croissant.json': description('opinion', 'gone.csv') })
    expect(without.notes).toContainEqual({
      level: 'note',
      file: 'data/croissant.json',
      message: "Ignored croissant.json: the files of its label fields are not here: 'gone.csv'",
    })
    const two = description('opinion').replace(
      '"field":[',
      '"field":[{"dataType":"cr:Label","source":{"fileObject":"table","extract":{"column":"id"}}},',
    )
    expect((await read({ ...table, 'data/croissant.json': two })).notes).toContainEqual({
      level: 'warning',
      file: 'data/croissant.json',
      message: "Ignored data/croissant.json: Found several label fields in croissant.json: 'id', 'opinion'",
    })
    await expect(read({ 'data/croissant.json': '{', 'data/t.csv': CSV.replace(',label', ',size') })).rejects.toThrow(
      'Ignored croissant.json: Cannot read this as JSON',
    )
  })
})
