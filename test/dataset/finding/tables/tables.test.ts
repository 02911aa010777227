import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Find } from '../../../../src/dataset/finding/found/find.ts'
import { lookAtTables } from '../../../../src/dataset/finding/tables/look_at_tables.ts'
import { findTables } from '../../../../src/dataset/finding/tables/tables.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../../support/looking.ts'
import { parquetOf } from '../../../support/parquet_file.ts'
import { labelsById, readInMemory } from '../../../support/read_in_memory.ts'

const CLASSES = ['joy', 'calm', 'fear']
const classOf = (i: number) => CLASSES[i % CLASSES.length] ?? ''
const texts = (size = 30, header = 'text,label') => csv(header, size, (i) => `text ${i},${classOf(i)}`)
const blank = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, '']))
const numbered = (count: number, name: (i: number) => string) => Array.from({ length: count }, (_, i) => name(i))

const find = (files: MemoryFiles) => findTables(lookAtMemory(files))
async function only(files: MemoryFiles): Promise<Find> {
  const [found, ...others] = await find(files)
  expect(others).toEqual([])
  if (found === undefined) throw new Error('Found no table')
  return found
}
/** What is read where a table was found. */
const read = (files: MemoryFiles, { folder, settings }: Find) =>
  readInMemory(files, { path: folder === '' ? '.' : folder, labels: settings })

describe('a table that names files', () => {
  const images = blank(numbered(40, (i) => `images/p${i}.jpg`))

  test('by their names alone is the dataset of the parent folder of both', async () => {
    const legend = csv('user.id,image,emotion', 40, (i) => `${600 + (i % 4)},p${i}.jpg,${classOf(i)}`)
    const files = { ...images, 'test/t0.jpg': '', 'python/a.py': 'x', 'data/legend.csv': legend }
    const found = await only(files)
    expect(found).toMatchObject({
      folder: '',
      settings: { file: 'data/legend.csv' },
      path: 'data/legend.csv',
      description: "table with the labels in 'emotion', for files in images/",
      namesFiles: true,
      samples: 40,
    })
    expect(labelsById(await read(files, found))).toMatchObject({ 'p0.jpg': 'joy', 'p1.jpg': 'calm' })
  })

  test('by their paths from the root', async () => {
    const list = csv('path,label', 40, (i) => `images/p${i}.jpg,${classOf(i)}`)
    expect(await only({ ...images, 'meta/list.csv': list })).toMatchObject({ folder: '', namesFiles: true })
  })

  test('by their paths from its own folder is the dataset of that folder', async () => {
    const files = blank(numbered(12, (i) => `set/clips/a${i}.wav`))
    const list = csv('wav,class', 12, (i) => `clips/a${i}.wav,${classOf(i)}`)
    const found = await only({ ...files, 'set/list.csv': list })
    expect(found).toMatchObject({ folder: 'set', namesFiles: true })
    expect(found.settings).toEqual({})
  })

  test('by stems is read with that column as the id', async () => {
    const files = {
      ...blank(numbered(12, (i) => `img/f${i}ab.png`)),
      'labels.csv': csv('key,label', 12, (i) => `f${i}ab,${classOf(i)}`),
    }
    const found = await only(files)
    expect(found).toMatchObject({ namesFiles: true, settings: { id: 'key' } })
    expect(labelsById(await read(files, found))).toMatchObject({ f0ab: 'joy' })
  })

  test('is not one if the files do not exist', async () => {
    const list = csv('image,label', 20, (i) => `q${i}.jpg,${classOf(i)}`)
    expect((await only({ ...images, 'list.csv': list })).namesFiles).toBe(false)
  })

  test('is not recognized by small numbers that are also names of some files', async () => {
    const list = csv('age,label', 40, (i) => `${i % 10},${classOf(i)}`)
    const found = await only({ ...blank(numbered(10, (i) => `img/${i}.png`)), 'list.csv': list })
    expect(found.namesFiles).toBe(false)
  })
})

describe('one of several tables', () => {
  test('next to code and lexicons is found by its column of classes', async () => {
    const files = {
      'classifier/final.py': '',
      'src/Automated.ipynb': '{}',
      'lexicons/hatebase_dict.csv': csv('term', 30, (i) => `term ${i}`),
      'lexicons/refined_ngram_dict.csv': csv('ngram,prophate', 30, (i) => `n ${i},0.${i}1`),
      'data/labeled_data.csv': csv(',count,hate_speech,class,tweet', 60, (i) => `${i},3,0,${i % 3},"a, tweet ${i}"`),
      'package.json': '{"name":"x"}',
    }
    const found = await only(files)
    expect(found).toMatchObject({ folder: 'data', path: 'data/labeled_data.csv', samples: 60 })
    expect(found.settings).toEqual({})
    expect((await read(files, found)).table.classes).toEqual(['0', '1', '2'])
  })

  test('with the same columns is one result each if they are not splits', async () => {
    const found = await find({ 'a/food.csv': texts(), 'a/books.csv': texts(), 'README.md': '' })
    expect(found.map(({ path, folder, settings }) => [path, folder, settings])).toEqual([
      ['a/books.csv', 'a', { file: 'books.csv' }],
      ['a/food.csv', 'a', { file: 'food.csv' }],
    ])
  })

  test('of results is found with the reason against it', async () => {
    const [found] = await find({ 'results/log.csv': texts() })
    expect(found?.reasons.filter((reason) => reason.startsWith('less likely'))).toEqual([
      "less likely: it is in or named 'results'",
      "less likely: it is in or named 'log'",
    ])
  })
})

describe('splits of one table', () => {
  test('next to a list of the classes are one dataset of their folder', async () => {
    const files = {
      'banking_data/train.csv': texts(90, 'text,category'),
      'banking_data/test.csv': texts(40, 'text,category'),
      'banking_data/categories.json': JSON.stringify(CLASSES),
      'README.md': '',
    }
    const found = await only(files)
    expect(found).toMatchObject({ folder: 'banking_data', path: 'banking_data', samples: 130 })
    expect(found.settings).toEqual({})
    const { table } = await read(files, found)
    expect([table.size, table.splits?.names]).toEqual([130, ['test', 'train']])
  })

  test('are read without the one that has no labels', async () => {
    const files = {
      'd/train.csv': texts(),
      'd/test.csv': csv('text', 10, (i) => `t ${i}`),
      'd/sample_submission.csv': texts(10),
    }
    const found = await only(files)
    expect(found.folder).toBe('d')
    expect((await read(files, found)).table.size).toBe(30)
  })

  test('next to another labelled table are read with a glob', async () => {
    const files = { 'd/train.csv': texts(), 'd/test.csv': texts(), 'd/other.csv': texts() }
    const found = (await find(files)).find(({ path }) => path === 'd')
    expect(found?.settings.file).toBeDefined()
    expect((await read(files, found as Find)).table.size).toBe(60)
  })

  test('in folders of splits are one dataset', async () => {
    const images = blank(['train', 'valid'].flatMap((split) => numbered(12, (i) => `${split}/${split}${i}.jpg`)))
    const one = (split: string) => csv('filename,joy,calm', 12, (i) => `${split}${i}.jpg,${i % 2},${(i + 1) % 2}`)
    const files = { ...images, 'train/_classes.csv': one('train'), 'valid/_classes.csv': one('valid') }
    const found = await only(files)
    expect(found.description).toBe('table in 2 files with one column for each of 2 classes, for files in train/')
    expect((await read(files, found)).table.labelSets).toBeDefined()
  })
})

describe('a column that is named like labels', () => {
  const looked = async (content: string, name = 'a.csv') => (await lookAtTables(lookAtMemory({ [name]: content })))[0]

  test.each([
    ['decimal numbers', csv('id,target', 30, (i) => `${i},${i / 7}`), "'target' contains decimal numbers"],
    ['a text a row', csv('id,tag', 30, (i) => `${i},tag ${i}`), "'tag' is different in nearly every row"],
    ['one value', csv('id,y', 30, (i) => `${i},1`), "'y' is the same in all rows"],
    ['many numbers', csv('id,y', 1000, (i) => `${i},${i % 700}`), "'y' contains many different numbers"],
  ])('with %s is not a dataset, but is mentioned in the message', async (_, content, problem) => {
    expect((await looked(content))?.labels?.problem).toBe(problem)
    expect(await find({ 'a.csv': content })).toEqual([])
  })

  test('of a sorted table whose start contains one class may contain classes', async () => {
    const sorted = csv('text,label', 9000, (i) => `some text ${i},${i < 4500 ? 'a' : 'b'}`)
    expect((await only({ 'a.csv': sorted })).namesFiles).toBe(false)
  })

  test('of few rows may contain classes', async () => {
    expect((await only({ 'a.csv': 'id,label\na,x\nb,y\n' })).samples).toBe(2)
  })

  test('is not searched in a row of data', async () => {
    const votes = csv('democrat,n,y,n', 30, (i) => `${i % 2 ? 'democrat' : 'republican'},n,${i % 3 ? 'y' : 'n'},n`)
    expect(await looked(votes)).toMatchObject({ isHeadless: true })
    expect(await find({ 'votes.csv': votes })).toEqual([])
  })

  test('is described by its distinct values, like all others', async () => {
    const look = await looked(csv('a,b', 30, (i) => `${i},${i % 2}`))
    expect(look?.columns.map(({ name, distinct }) => [name, distinct])).toEqual([
      ['a', 30],
      ['b', 2],
    ])
  })
})

describe('formats', () => {
  const records = (size: number) =>
    `[${numbered(size, (i) => JSON.stringify({ text: `text ${i}`, label: classOf(i) })).join()}]`
  const lines = numbered(5000, (i) => JSON.stringify({ text: `text ${i}`, label: classOf(i) })).join('\n')

  test.each<[string, string | Uint8Array]>([
    ['a.tsv', texts().replaceAll(',', '\t')],
    ['a.csv.gz', gzipSync(csv('text,label', 9000, (i) => `${i * 7919},${classOf(i)}`))],
    ['a.jsonl', lines],
    ['a.json', records(20)],
    ['a.yaml', 'a.wav: joy\nb.wav: calm\n'],
    ['a.json', records(5000)],
    ['a.json', `{"data": ${records(5000)}}`],
    [
      'a.csv',
      Buffer.from(
        csv('text,label', 50, (i) => `caf\u00e9 ${i},${classOf(i)}`),
        'latin1',
      ),
    ],
  ])('a labelled %s is found', async (name, content) => {
    expect((await only({ [name]: content })).path).toBe(name)
  })

  test('a labelled Parquet file is found', async () => {
    const file = await parquetOf("SELECT 't' || i AS text, ['joy', 'calm'][1 + i % 2] AS label FROM range(30) t(i)")
    expect((await only({ 'a.parquet': file })).samples).toBe(30)
  })

  test.each([
    ['a header alone', { 'a.csv': 'id,label\n' }],
    ['an empty file', { 'a.csv': '' }],
    ['bytes that are no text', { 'a.csv': new Uint8Array([0, 159, 146, 150, 10, 44, 0]) }],
    ['a Git LFS pointer', { 'a.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' }],
    ['JSON of another shape', { 'a.json': '{"label": "x"}', 'b.json': '[1, 2]', 'c.json': '{' }],
    ['settings in YAML', { 'a.yml': 'lr: low\nmode: high\n', 'deep/b.yml': 'a.wav: joy\n' }],
    ['a submission', { 'sample_submission.csv': texts() }],
    ['a table too deep', { 'a/b/c/d/e.csv': texts() }],
    ['notebooks and packages', { 'a.ipynb': '{}', 'package.json': '[{"label":"x"}]', 'vocab.json': '[{"label":"x"}]' }],
  ])('%s is not one', async (_, files: MemoryFiles) => {
    expect(await find(files)).toEqual([])
  })
})

test('at most a hundred files are opened, some from each folder', async () => {
  const files = {
    ...Object.fromEntries(numbered(5000, (i) => `signals/s${i}.csv`).map((path) => [path, 'x,y\n1,2\n'])),
    'other/labels.csv': texts(),
  }
  const opened: string[] = []
  const found = await findTables(lookAtMemory(files, opened))
  expect(found.some(({ path }) => path === 'other/labels.csv')).toBe(true)
  expect(opened.length).toBeLessThanOrEqual(100)
})

test('a column of small numbers does not name files, even if some files have such names', async () => {
  const files = Object.fromEntries(
    ['cat', 'dog'].flatMap((name) => Array.from({ length: 30 }, (_, i) => [`data/${name}/${i}.jpg`, `${name} ${i}`])),
  )
  const models = Array.from({ length: 6 }, (_, i) => `m${i},${i % 2},${i + 1}`)
  const looks = await lookAtTables(
    lookAtMemory({ ...files, 'meta/models.csv': `model,category,layers\n${models.join('\n')}\n` }),
  )
  expect(looks.map(({ names }) => names)).toEqual([undefined])
})
