import { describe, expect, test } from 'vitest'
import { consideredDatasets } from '../../../src/dataset/index.ts'
import { textAt } from '../../../src/dataset/table/text_column.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { csv } from '../../support/looking.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const table = csv('text,label', 40, (i) => `t ${i},${i % 2 ? 'a' : 'b'}`)

const readAll = (files: Readonly<Record<string, string>>) => readInMemory(files, { path: '.' })

describe('a table that tests read', () => {
  test.each(['tests/data/small.csv', 'pkg/tests/small.csv', 'src/test/resources/small.csv', 'test/fixtures/small.csv'])(
    'is suggested if there is nothing else: %s',
    async (path) => {
      const files = { 'setup.py': 'x', 'pkg/core.py': 'x', [path]: table }
      await expect(readAll(files)).rejects.toThrow(
        `table with the labels in 'label', 40 samples:\ndataset-balance analyze ${path}`,
      )
    },
  )

  test('changes nothing if there is a dataset', async () => {
    const { layout } = await readAll({ 'pkg/core.py': 'x', 'corpus/all.csv': table, 'fixtures/small.csv': table })
    expect(layout.found?.path).toBe('corpus')
  })
})

describe('a table of one class that names images', () => {
  const images = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`images/r-${i}.jpg`, 'x']))
  const boxes = csv('filename,width,class,xmin', 20, (i) => `r-${i}.jpg,650,raccoon,${i}`)
  const voc = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      `annotations/r-${i}.xml`,
      `<annotation><filename>r-${i}.jpg</filename><object><name>raccoon</name></object></annotation>`,
    ]),
  )

  test('is offered next to the annotations of the same images', async () => {
    const files = { ...images, ...voc, 'data/train_labels.csv': boxes, 'data/test_labels.csv': boxes }
    const message = await readAll(files).then(String, String)
    expect(message).toContain('dataset-balance analyze annotations')
    expect(message).toContain('dataset-balance analyze data')
  })

  test.each([6, 20])('is offered by each table of %i images, and each line works', async (count) => {
    const files = Object.fromEntries(
      Object.entries({ ...images, ...voc }).filter(([path]) => Number(/\d+/.exec(path)?.[0]) < count),
    )
    const rows = csv('filename,width,class,xmin', count, (i) => `r-${i}.jpg,650,raccoon,${i}`)
    const tables = { 'data/all_labels.csv': rows, 'data/train_labels.csv': rows, 'data/test_labels.csv': rows }
    const all = { ...files, ...tables }
    const lines = linesIn(await readAll(all).then(String, String))
    expect(lines).toEqual([
      "labels: { file: '{data/test_labels.csv,data/train_labels.csv}' }",
      'dataset-balance analyze annotations',
      'dataset-balance analyze data/all_labels.csv',
    ])
    const sizes = await Promise.all(lines.map(async (line) => (await readWithLine(all, line, '.')).table.size))
    expect(sizes).toEqual([2 * count, count, count])
  })

  test('is offered by itself', async () => {
    await expect(readAll({ ...images, 'data/labels.csv': boxes })).rejects.toThrow(
      'run:\ndataset-balance analyze data/labels.csv',
    )
  })

  test('does not compete with class folders', async () => {
    const folders = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`pets/${i % 2 ? 'cat' : 'dog'}/${i}.jpg`, '']),
    )
    const pictures = csv('filename,category', 20, (i) => `${2 * i}.jpg,picture`)
    expect((await readAll({ ...folders, 'meta/files.csv': pictures })).table.classes).toEqual(['cat', 'dog'])
  })
})

describe('a table of boxes', () => {
  const xml = (i: number) =>
    `<annotation><filename>${i}.jpg</filename><object><name>${'ab'[i % 2]}</name></object></annotation>`
  const images = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => {
      const path = `${i < 30 ? 'TRAIN' : 'TEST'}/${i}`
      return [
        [`${path}.jpg`, 'x'],
        [`${path}.xml`, xml(i)],
      ]
    }).flat(),
  )
  const boxes = (from: number, size: number) =>
    csv('filename,width,height,class,xmin,ymin,xmax,ymax', 2 * size, (i) => {
      const file = from + (i >> 1)
      return `${file}.jpg,9,9,${'ab'[file % 2]},1,1,2,2`
    })

  test('is offered after the annotations of the same images, and each line works', async () => {
    const files = { ...images, 'train_labels.csv': boxes(0, 30), 'test_labels.csv': boxes(30, 10) }
    const lines = linesIn(await readAll(files).then(String, String))
    expect(lines).toEqual(['labels: { format: voc }', "labels: { file: '{test_labels.csv,train_labels.csv}' }"])
    const sizes = await Promise.all(lines.map(async (line) => (await readWithLine(files, line, '.')).table.size))
    expect(sizes).toEqual([40, 80])
    const one = { ...images, 'boxes.csv': boxes(0, 40) }
    const commands = linesIn(await readAll(one).then(String, String))
    expect(commands).toEqual(['labels: { format: voc }', 'dataset-balance analyze boxes.csv'])
  })

  test('is read without annotations', async () => {
    const files = Object.fromEntries(Object.entries(images).filter(([path]) => path.endsWith('.jpg')))
    expect((await readAll({ ...files, 'boxes.csv': boxes(0, 40) })).table.size).toBe(80)
  })
})

describe('a table whose few labels all differ', () => {
  const tags = 'ID\tTAGS\na\trock\nb\tpop\nc\trock\nd\tpop\n'
  const counts = 'tag\ttracks\nrock\t2\npop\t2\n'

  test('is asked about next to a table whose labels repeat, and each line works', async () => {
    const files = { 'data/a.tsv': tags, 'stats/g.tsv': counts }
    const lines = linesIn(await readAll(files).then(String, String))
    expect(lines).toEqual(['dataset-balance analyze data/a.tsv --label TAGS', 'dataset-balance analyze stats/g.tsv'])
    expect((await readWithLine(files, lines[0] ?? '')).table).toMatchObject({ size: 4, classes: ['pop', 'rock'] })
  })

  test('is asked about if it is the only table', async () => {
    const message = await readAll({ 'stats/g.tsv': counts }).then(String, String)
    expect(linesIn(message)).toEqual(['dataset-balance analyze stats/g.tsv'])
  })

  test('is read if its rows name images', async () => {
    const files = { 'img/1.jpg': '', 'img/2.jpg': '', 'meta/list.csv': 'image,label\n1.jpg,cat\n2.jpg,dog\n' }
    expect((await readAll(files)).table.classes).toEqual(['cat', 'dog'])
  })
})

describe('a table in the given folder that names images without their extensions', () => {
  const images = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`jpeg/train/ISIC_${100 + i}.jpg`, 'x']))

  test('has the names of the files as its ids', async () => {
    const rows = csv('image_name,patient_id,target', 20, (i) => `ISIC_${100 + i},p${i >> 1},${i % 2}`)
    const { table: read, layout } = await readAll({ ...images, 'train.csv': rows })
    expect([0, 1].map((row) => textAt(read.ids, row))).toEqual(['ISIC_100', 'ISIC_101'])
    expect(layout.stableIds).toBe(true)
  })

  test('has row numbers as its ids if a file occurs in several rows', async () => {
    const rows = csv('image_name,target', 30, (i) => `ISIC_${100 + (i % 20)},${i % 2}`)
    expect((await readAll({ ...images, 'train.csv': rows })).layout.stableIds).toBe(false)
  })
})

describe('the only table in the given folder', () => {
  test.each<[string, (i: number) => string]>([
    ['has the same label in all rows', () => 'spam'],
    ['has few decimal numbers as labels', (i) => `${(i % 4) + 0.5}`],
  ])('is read and shown as chosen by `--why` if it %s', async (_, label) => {
    const files = { 'data.csv': csv('id,text,label', 30, (i) => `${i},t ${i},${label(i)}`) }
    const dataset = await readAll(files)
    expect(dataset.table.size).toBe(30)
    const { data, labels } = { data: datasetAt('.'), labels: { ignore: [] } }
    const found = await consideredDatasets(memoryTree(files), { data, labels })
    expect(found?.map(({ path, isChosen }) => [path, isChosen])).toEqual([['data.csv', true]])
  })
})
