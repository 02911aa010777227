import { describe, expect, test } from 'vitest'
import { mediaFolders } from '../../../src/dataset/layouts/media_folders.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

function filesIn(folder: string, count: number, ending: string): string[] {
  return Array.from({ length: count }, (_, i) => `${folder}/f${i}.${ending}`)
}

function classesOf(files: readonly string[]): readonly string[] | undefined {
  const found = mediaFolders(files)
  return found && [...new Set(found.classes)].sort()
}

function inData(files: readonly string[], text = ''): Record<string, string> {
  return Object.fromEntries(files.map((path) => [`data/${path}`, text]))
}

describe('a few files in folders', () => {
  test.each([
    ['of fonts', ['app.ts', ...filesIn('fonts/Lato', 5, 'ttf'), ...filesIn('fonts/Roboto', 4, 'ttf')]],
    ['of weights without anything next to them', [...filesIn('bert', 1, 'bin'), ...filesIn('lstm', 2, 'bin')]],
    ['of boards without anything next to them', [...filesIn('a', 1, 'kicad_pcb'), ...filesIn('b', 4, 'kicad_pcb')]],
    [
      'of recordings of a demo',
      ['run.py', ...filesIn('demo_audio/happy', 1, 'mp3'), ...filesIn('demo_audio/sad', 1, 'mp3')],
    ],
    ['of pictures next to a table', ['x.csv', ...filesIn('img/cnn', 2, 'png'), ...filesIn('img/rl', 2, 'png')]],
    ['of papers', ['a.md', ...filesIn('GAN', 7, 'pdf'), ...filesIn('NLP', 6, 'pdf')]],
  ])('%s are not taken for classes', (_, files) => {
    expect(classesOf(files)).toBeUndefined()
  })

  test.each([
    ['nothing is next to them', [...filesIn('cat', 1, 'jpg'), ...filesIn('dog', 1, 'jpg')]],
    [
      'they are in folders of splits',
      [
        'a.py',
        ...['train', 'test'].flatMap((split) => [
          ...filesIn(`${split}/cat`, 1, 'jpg'),
          ...filesIn(`${split}/dog`, 1, 'jpg'),
        ]),
      ],
    ],
    ['there are enough of them next to a table', ['a.csv', ...filesIn('cat', 11, 'jpg'), ...filesIn('dog', 11, 'jpg')]],
    ['only code is next to them', ['a.py', ...filesIn('cat', 2, 'jpg'), ...filesIn('dog', 1, 'jpg')]],
  ])('are classes if %s', (_, files) => {
    expect(classesOf(files)).toEqual(['cat', 'dog'])
  })

  test('are offered after the table whose column may contain the classes', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `t ${i},s${i % 2}`).join('\n')
    const files = {
      ...inData([...filesIn('images/cnn', 2, 'png'), ...filesIn('images/rl', 2, 'png')]),
      'data/tables/reviews.csv': `text,sentiment\n${rows}\n`,
    }
    const error = await readInMemory(files).catch((thrown: unknown) => thrown)
    const message = String(error)
    expect(message).toContain('dataset-balance analyze data/tables/reviews.csv --label sentiment')
    expect(message).toContain('they contain few files')
  })
})

describe('the only folder with classes', () => {
  test.each(['images', 'predictions', 'test_images', 'screenshots', 'media', 'samples', 'pics'])(
    'next to %s is the dataset',
    async (other) => {
      const files = inData([
        ...filesIn(other, 2, 'png'),
        ...filesIn('rice_leaf/blight', 20, 'jpg'),
        ...filesIn('rice_leaf/rust', 20, 'jpg'),
      ])
      const { table, layout } = await readInMemory(files)
      expect([table.size, table.classes, layout.found?.path]).toEqual([40, ['blight', 'rust'], 'data/rice_leaf'])
    },
  )

  test('may have splits, and a folder above these', async () => {
    const classes = ['train', 'validation'].flatMap((split) => [
      ...filesIn(`OID/Dataset/${split}/Apple`, 9, 'jpg'),
      ...filesIn(`OID/Dataset/${split}/Orange`, 9, 'jpg'),
    ])
    const { table } = await readInMemory(inData([...filesIn('images', 3, 'png'), ...classes]))
    expect([table.size, table.classes]).toEqual([36, ['Apple', 'Orange']])
  })
})
