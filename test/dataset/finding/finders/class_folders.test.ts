import { describe, expect, test } from 'vitest'
import { findClassFolders } from '../../../../src/dataset/finding/finders/class_folders.ts'
import type { Find } from '../../../../src/dataset/finding/found/find.ts'
import type { Dataset } from '../../../../src/dataset/index.ts'
import { memoryTree } from '../../../support/memory_tree.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'
import { texts } from '../../../support/texts.ts'

function filesIn(folder: string, count: number, ending: string): string[] {
  return Array.from({ length: count }, (_, i) => `${folder}/${i}.${ending}`)
}

function find(files: readonly string[]): Promise<readonly Find[]> {
  const context = {
    tree: memoryTree({}),
    folder: '',
    path: '.',
    name: 'repository',
    settings: { ignore: [] },
    role: 'main',
    purpose: 'rows',
    largeFrom: 0,
  } as const
  return findClassFolders({ files, context, start: () => Promise.reject(new Error('No file is to be opened')) })
}

const CODE = ['README.md', 'setup.py', 'src/a.py', 'src/b.py', 'tests/test_a.py', ...filesIn('figures', 4, 'png')]
const FLOWERS = [...filesIn('rose', 20, 'jpg'), ...filesIn('tulip', 30, 'jpg')]
const inFolder = (folder: string, files: readonly string[]) => files.map((path) => `${folder}/${path}`)
const SPLITS = ['train/a', 'train/b', 'test/a', 'test/b'].flatMap((folder) => filesIn(folder, 5, 'wav'))

describe('class folders are found', () => {
  test.each([
    ['at the top', FLOWERS, ''],
    ['at the top beside code', [...CODE, ...FLOWERS], ''],
    ['in one folder', [...CODE, ...inFolder('data/flowers', FLOWERS)], 'data/flowers'],
    ['three levels below', [...CODE, ...inFolder('data/raw/images', FLOWERS)], 'data/raw/images'],
    ['above their splits', [...CODE, ...inFolder('dataset', SPLITS)], 'dataset'],
    ['beside a few pictures', [...CODE, ...inFolder('data', FLOWERS), ...filesIn('poster', 3, 'png')], 'data'],
    [
      'and no annotations of the same names',
      [
        ...inFolder('101_Categories', FLOWERS),
        ...filesIn('Annotations/rose', 20, 'mat'),
        ...filesIn('Annotations/tulip', 30, 'mat'),
      ],
      '101_Categories',
    ],
    ['in images/ where there is nothing else', inFolder('images', FLOWERS), ''],
    ['beside tables', [...CODE, ...inFolder('data/flowers', FLOWERS), 'data/sizes.csv', 'data/a.csv'], 'data/flowers'],
  ])('%s', async (_, files, folder) => {
    expect((await find(files)).map((one) => [one.kind, one.folder, one.path])).toEqual([['folders', folder, folder]])
  })

  test('in several places', async () => {
    const sounds = [...filesIn('rain', 10, 'wav'), ...filesIn('wind', 10, 'wav')]
    const found = await find([...CODE, ...inFolder('data/sounds', sounds), ...inFolder('data/photos', FLOWERS)])
    expect(found.map(({ folder }) => folder).toSorted()).toEqual(['data/photos', 'data/sounds'])
  })

  test('in splits, next to class folders in several versions', async () => {
    const splits = SPLITS.map((path) => path.replace('.wav', '.jpg'))
    const raw = ['raw/color', 'raw/segmented'].flatMap((folder) => inFolder(folder, FLOWERS))
    const found = await find([...CODE, ...raw, ...inFolder('SVM', splits), 'lmdb/a.mdb'])
    expect(found.map(({ folder }) => folder).toSorted()).toEqual(['SVM', 'raw/color', 'raw/segmented'])
  })

  test('with what they are, how many samples there are, and why', async () => {
    const [found] = await find([...CODE, ...inFolder('data', FLOWERS), 'data/rose/notes.csv', 'data/a.py'])
    expect(found).toMatchObject({
      description: 'folders of images, one per class: rose, tulip',
      samples: 50,
      namesFiles: false,
      reasons: ['2 classes, 2 folders', '98% of the files in them are images'],
    })
  })

  test('with their splits among the reasons', async () => {
    const [found] = await find(SPLITS)
    expect(found?.reasons).toContain('split folders: train, test')
  })
})

describe('no class folders are found', () => {
  test.each([
    ['where there are none', [...CODE, ...filesIn('recordings', 300, 'wav')]],
    ['in what describes a project', inFolder('docs', FLOWERS).concat(CODE, inFolder('tests/fixtures', FLOWERS))],
    ['in pictures for show, even without code', inFolder('figures', FLOWERS)],
    ['in packages', inFolder('data/node_modules', FLOWERS)],
    ['in images beside their masks', inFolder('data/images', FLOWERS).concat(filesIn('data/masks', 50, 'png'))],
    ['four levels below', inFolder('a/b/c/d', FLOWERS).concat(filesIn('a/b/c', 50, 'py'), filesIn('a/b/x', 9, 'csv'))],
  ])('%s', async (_, files) => {
    expect(await find(files)).toEqual([])
  })
})

describe('what was found', () => {
  const idsOf = ({ table }: Dataset) => texts(table.ids)

  test.each([
    ['needs no settings', FLOWERS, {}],
    ['needs them beside a table', [...FLOWERS, 'labels.csv'], { file: 'folders' }],
    ['needs them beside annotations', [...FLOWERS, 'rose/1.xml'], { file: 'folders' }],
  ])('%s, and is read by these', async (_, files, settings) => {
    const [found] = await find([...CODE, ...inFolder('data/flowers', files)])
    expect(found).toMatchObject({ folder: 'data/flowers', settings })
    const contents = Object.fromEntries(
      inFolder('data/flowers', files).map((path) => [path, path.endsWith('.csv') ? 'id,label\n1,x\n' : '']),
    )
    const dataset = await readInMemory(contents, { path: 'data/flowers', labels: found?.settings ?? {} })
    expect(idsOf(dataset)).toHaveLength(found?.samples ?? 0)
    expect(dataset.table.classes).toEqual(['rose', 'tulip'])
  })
})

test('class folders of one package of a monorepo are found', async () => {
  const found = await find([
    'packages/vision/src/a.py',
    'packages/nlp/a.py',
    ...inFolder('packages/vision/data', FLOWERS),
  ])
  expect(found.map(({ folder }) => folder)).toEqual(['packages/vision/data'])
})
