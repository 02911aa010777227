import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import { countClasses, type Dataset, readDataset } from '../../../src/dataset/index.ts'
import { missingShards } from '../../../src/dataset/paths/shards.ts'
import { splitOfFile } from '../../../src/dataset/paths/split_files.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

type Files = Readonly<Record<string, string>>

function rows(format: string, ...labels: readonly string[]): string {
  const records = labels.map((label, i) => ({ text: `t${i}`, label }))
  if (format === 'json') return JSON.stringify(records)
  if (format === 'jsonl') return records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const separator = format === 'tsv' ? '\t' : ','
  return [['text', 'label'], ...records.map(({ text, label }) => [text, label])]
    .map((cells) => `${cells.join(separator)}\n`)
    .join('')
}

function sizesOfSplits({ table }: Dataset): Record<string, number> {
  const names = table.splits?.names ?? []
  return Object.fromEntries(
    names.map((name, part) => [name, table.splits?.codes.filter((code) => code === part).length ?? 0]),
  )
}

function messagesOf({ notes }: Dataset): string[] {
  return notes.map(({ message }) => message)
}

/** What is found is found again from the settings that `init` writes. */
async function readTwice(files: Files): Promise<Dataset> {
  const detected = await readInMemory(files)
  const lines = detected.layout.settings.map((line) => `  ${line}\n`).join('')
  const { labels } = await parseConfig(`labels:\n${lines}`, { file: 'dataset-balance.yml' })
  const reported = await readDataset(memoryTree(files), { data: datasetAt('data'), labels })
  expect(reported.table).toEqual(detected.table)
  return detected
}

describe('files of splits in one folder are one dataset with its own split', () => {
  test.each([
    ['csv', ['train.csv', 'dev.csv', 'test.csv']],
    ['tsv', ['train.tsv', 'valid.tsv', 'test.tsv']],
    ['jsonl', ['train.jsonl', 'validation.jsonl', 'test.jsonl']],
    ['json', ['train.json', 'val.json', 'test.json']],
    ['csv', ['emotions_training.csv', 'emotions_dev.csv', 'emotions_testing.csv']],
    ['csv', ['data/train.csv', 'data/val.csv', 'data/test.csv']],
    ['csv', ['train/labels.csv', 'val/labels.csv', 'test/labels.csv']],
    ['jsonl', ['Training/all.jsonl', 'Validation/all.jsonl', 'Testing/all.jsonl']],
  ])('%s: %s', async (format, [train = '', val = '', held = '']) => {
    const dataset = await readTwice({
      [`data/${train}`]: rows(format, 'a', 'b', 'a'),
      [`data/${val}`]: rows(format, 'b'),
      [`data/${held}`]: rows(format, 'a', 'b'),
      'data/README.md': '',
    })
    expect(dataset.table.size).toBe(6)
    expect(sizesOfSplits(dataset)).toEqual({ train: 3, val: 1, test: 2 })
    expect(messagesOf(dataset)).toEqual([expect.stringMatching(/^Read 3 files as one dataset with its own split \(/)])
  })

  test('next to another file with labels are one choice', async () => {
    const files = {
      'data/train.csv': rows('csv', 'a'),
      'data/test.csv': rows('csv', 'b'),
      'data/x.csv': rows('csv', 'c'),
    }
    const error = await readInMemory(files).catch((thrown: Error) => thrown)
    const lines = linesIn(String(error))
    const sizes: number[] = []
    for (const line of lines) sizes.push((await readWithLine(files, line)).table.size)
    expect(sizes).toEqual([2, 1])
  })

  test('with further columns are read by the columns that they have in common', async () => {
    const dataset = await readInMemory({
      'data/train.csv': 'id,label\n1,a\n',
      'data/test.csv': 'id,label,more\n2,b,x\n',
    })
    expect(dataset.table.size).toBe(2)
    expect(messagesOf(dataset).join()).toContain("'more'")
  })

  test('with other columns are a choice if none of them is the training split', async () => {
    const files = { 'data/dev.csv': 'id,label\n1,a\n', 'data/test.csv': 'id,label,more\n1,a,x\n' }
    const error = await readInMemory(files).catch((thrown: Error) => thrown)
    expect(linesIn(String(error))).toEqual([
      'dataset-balance analyze data/dev.csv',
      'dataset-balance analyze data/test.csv',
    ])
  })

  test('without labels are ignored and named', async () => {
    const dataset = await readInMemory({ 'data/train.csv': rows('csv', 'a', 'b'), 'data/test.csv': 'id,text\n1,x\n' })
    expect(dataset.table.size).toBe(2)
    expect(messagesOf(dataset)).toEqual([
      "Ignored 1 file without a label column like that of the other files: 'test.csv'",
    ])
  })

  test('valid and invalid are not splits', async () => {
    const files = { 'data/valid.csv': rows('csv', 'a'), 'data/invalid.csv': rows('csv', 'b') }
    await expect(readInMemory(files)).rejects.toThrow("Found several label files: 'invalid.csv', 'valid.csv'")
  })

  test('have ids relative to the dataset if they are next to the files that they name', async () => {
    const dataset = await readTwice({
      'data/train/labels.csv': 'file,label\n1.jpg,a\n',
      'data/train/1.jpg': '',
      'data/test/labels.csv': 'file,label\n1.jpg,b\n',
      'data/test/1.jpg': '',
    })
    expect(labelsById(dataset)).toEqual({ 'test/1.jpg': 'b', 'train/1.jpg': 'a' })
  })
})

describe('no shard is lost', () => {
  test.each([
    ['data/train-00000-of-00001.jsonl', 'train'],
    ['data/train-00000-of-00001-6f8e1f9c2a1b3c4d.parquet', 'train'],
    ['data/validation_matched-00000-of-00001.parquet', 'validation_matched'],
    ['data/unsupervised-00000-of-00001.parquet', 'unsupervised'],
    ['default/train/0000.parquet', 'train'],
    ['train/data-00000-of-00002.jsonl.gz', 'train'],
    ['default/partial-validation/0003.parquet', 'val'],
    ['cola/dev.tsv', 'val'],
    ['annotations/instances_train2017.json', 'train'],
    ['Testing/metadata.csv', 'test'],
    ['data/part-0.csv', undefined],
    ['invalid.csv', undefined],
  ])('%s belongs to the split %s', (path, split) => {
    expect(splitOfFile(path)).toBe(split)
  })

  test('whatever the split is called', async () => {
    const dataset = await readTwice({
      'data/data/train-00000-of-00002.jsonl': rows('jsonl', 'a', 'b'),
      'data/data/train-00001-of-00002.jsonl': rows('jsonl', 'a'),
      'data/data/validation_matched-00000-of-00001.jsonl': rows('jsonl', 'a'),
      'data/data/validation_mismatched-00000-of-00001.jsonl': rows('jsonl', 'b'),
      'data/data/unsupervised-00000-of-00001-6f8e1f9c2a1b3c4d.jsonl': rows('jsonl', 'b'),
    })
    expect(dataset.layout.kind).toBe('hugging-face')
    expect(sizesOfSplits(dataset)).toEqual({
      train: 3,
      validation_matched: 1,
      validation_mismatched: 1,
      unsupervised: 1,
    })
    expect(dataset.notes.filter(({ level }) => level === 'warning')).toEqual([])
  })

  test.each([
    ['any names in folders of splits', ['train/0.csv', 'train/1.csv', 'test/x.csv']],
    ['numbers in one folder', ['train/0.csv', 'train/1.csv', 'train/10.csv']],
    [
      'shards in folders of splits',
      ['train/data-00000-of-00002.csv', 'train/data-00001-of-00002.csv', 'test/data-00000-of-00001.csv'],
    ],
    ['packed shards', ['train-00000-of-00002.csv', 'train-00001-of-00002.csv', 'test-00000-of-00001.csv']],
  ])('with %s', async (_, paths) => {
    const dataset = await readTwice(Object.fromEntries(paths.map((path) => [`data/${path}`, rows('csv', 'a', 'b')])))
    expect(dataset.table.size).toBe(6)
    const held = paths.filter((path) => path.startsWith('test')).length
    expect(sizesOfSplits(dataset)).toEqual(held === 0 ? {} : { train: 4, test: 2 })
  })

  test('of several subsets are one choice each', async () => {
    const files = {
      'data/en/train-00000-of-00001.jsonl': rows('jsonl', 'a'),
      'data/en/test-00000-of-00001.jsonl': rows('jsonl', 'a'),
      'data/de/train-00000-of-00001.jsonl': rows('jsonl', 'b'),
    }
    const error = await readInMemory(files).catch((thrown: Error) => thrown)
    const lines = linesIn(String(error))
    const sizes: number[] = []
    for (const line of lines) sizes.push((await readWithLine(files, line)).table.size)
    expect(sizes.toSorted()).toEqual([1, 2])
  })

  test.each([undefined, 'data/*.jsonl'])(
    'that is missing is a warning that names it (labels.file: %s)',
    async (file) => {
      const files = {
        'data/data/train-00000-of-00003.jsonl': rows('jsonl', 'a'),
        'data/data/train-00002-of-00003.jsonl': rows('jsonl', 'b'),
      }
      const { notes } = await readInMemory(files, file === undefined ? {} : { labels: { file } })
      expect(notes).toContainEqual({
        level: 'warning',
        message: "1 file of the series is missing: 'data/train-00001-of-00003.jsonl'",
      })
    },
  )

  test('of a series with any number of files is found missing in bounded time', () => {
    expect(missingShards(['train-00000-of-99999999999999.csv']).length).toBeLessThan(1e6)
  })
})

describe('label files next to the images of each split', () => {
  const images = { 'data/train/0.jpg': '', 'data/train/1.jpg': '', 'data/valid/0.jpg': '' }
  const labelled = { 'train/0.jpg': '{cat}', 'train/1.jpg': '{cat,dog}', 'valid/0.jpg': '{dog}' }

  const coco = (...labels: readonly (readonly number[])[]) =>
    JSON.stringify({
      images: labels.map((_, id) => ({ id, file_name: `${id}.jpg` })),
      categories: ['cat', 'dog'].map((name, id) => ({ id, name })),
      annotations: labels.flatMap((codes, image_id) => codes.map((category_id) => ({ id: 1, image_id, category_id }))),
    })
  const xml = (name: string, ...labels: readonly string[]) =>
    `<annotation><filename>${name}</filename>${labels.map((label) => `<object><name>${label}</name></object>`).join('')}</annotation>`

  test.each<[string, Files]>([
    ['COCO', { 'train/_annotations.coco.json': coco([0], [0, 1]), 'valid/_annotations.coco.json': coco([1]) }],
    ['COCO of another name', { 'train/coco.json': coco([0], [0, 1]), 'valid/coco.json': coco([1]) }],
    [
      'one column a class',
      {
        'train/_classes.csv': 'filename, cat, dog\n0.jpg, 1, 0\n1.jpg, 1, 1\n',
        'valid/_classes.csv': 'filename, cat, dog\n0.jpg, 0, 1\n',
      },
    ],
    [
      'Pascal VOC',
      {
        'train/0.xml': xml('0.jpg', 'cat'),
        'train/1.xml': xml('1.jpg', 'cat', 'dog'),
        'valid/0.xml': xml('0.jpg', 'dog'),
      },
    ],
  ])('%s', async (_, files) => {
    const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`data/${path}`, text]))
    const dataset = await readTwice({ ...images, ...below, 'data/README.roboflow.txt': '' })
    expect(labelsById(dataset)).toEqual(labelled)
    expect(sizesOfSplits(dataset)).toEqual({ train: 2, val: 1 })
  })

  test('one row per box', async () => {
    const dataset = await readTwice({
      ...images,
      'data/train/_annotations.csv': 'filename,class,xmin\n0.jpg,cat,1\n1.jpg,cat,1\n1.jpg,dog,2\n',
      'data/valid/_annotations.csv': 'filename,class,xmin\n0.jpg,dog,1\n',
    })
    expect(texts(dataset.table.ids)).toEqual(['train/0.jpg', 'train/1.jpg', 'train/1.jpg', 'valid/0.jpg'])
    expect(sizesOfSplits(dataset)).toEqual({ train: 3, val: 1 })
  })

  test('COCO with splits of two years in annotations/ is one dataset, and each kind of annotation is a choice', async () => {
    const instances = {
      'data/annotations/instances_train2017.json': coco([0], [1]),
      'data/annotations/instances_val2017.json': coco([0]),
      'data/train2017/0.jpg': '',
      'data/val2017/0.jpg': '',
    }
    expect(sizesOfSplits(await readTwice(instances))).toEqual({ train: 2, val: 1 })
    const both = {
      ...instances,
      'data/annotations/person_keypoints_train2017.json': coco([0]),
      'data/annotations/person_keypoints_val2017.json': coco([0]),
    }
    const error = await readInMemory(both).catch((thrown: Error) => thrown)
    expect(linesIn(String(error))).toEqual([
      "labels: { file: 'annotations/instances_*2017.json' }",
      "labels: { file: 'annotations/person_keypoints_*2017.json' }",
    ])
  })

  test('XML next to images that is not Pascal VOC does not prevent class folders', async () => {
    const dataset = await readInMemory({ 'data/a/1.jpg': '', 'data/b/1.jpg': '', 'data/a/1.xml': '<x:xmpmeta/>' })
    expect(countClasses(dataset.table).total).toBe(2)
    expect(dataset.layout.kind).toBe('folders')
  })
})

describe("YOLO's splits", () => {
  const box = '0 .5 .5 .1 .1\n'
  const plain = {
    'data/obj.names': 'cat\n',
    'data/images/1.jpg': '',
    'data/images/2.jpg': '',
    'data/images/3.jpg': '',
    'data/labels/1.txt': box,
    'data/labels/2.txt': box,
    'data/labels/3.txt': box,
  }

  test('are the lists at the top, whatever precedes the paths in them', async () => {
    const lists = { 'data/train.txt': './images/1.jpg\n/home/me/ds/images/2.jpg\n', 'data/val.txt': 'data/obj/3.jpg\n' }
    const dataset = await readTwice({ ...plain, ...lists })
    expect(sizesOfSplits(dataset)).toEqual({ train: 2, val: 1 })
    expect(messagesOf(dataset)).toEqual(['The dataset has its own split: train from train.txt, val from val.txt'])
  })

  test('are found if only the labels exist', async () => {
    const labels = Object.fromEntries(Object.entries(plain).filter(([path]) => path.endsWith('.txt')))
    const lists = { 'data/train.txt': 'images/1.jpg\nimages/2.jpg\n', 'data/val.txt': 'images/3.jpg\n' }
    const dataset = await readInMemory({ ...labels, ...lists }, { labels: { format: 'yolo' } })
    expect(sizesOfSplits(dataset)).toEqual({ train: 2, val: 1 })
  })

  test('are the ones that the YAML file names', async () => {
    const yaml = 'path: ../datasets/x\ntrain: images/first\nval: ["../images/second", images/third]\nnames: [cat]\n'
    const dataset = await readTwice({
      'data/data.yaml': yaml,
      ...Object.fromEntries(
        ['first', 'second', 'third'].flatMap((part) => [
          [`data/images/${part}/1.jpg`, ''],
          [`data/labels/${part}/1.txt`, box],
        ]),
      ),
    })
    expect(sizesOfSplits(dataset)).toEqual({ train: 1, val: 2 })
  })

  test('both contain every image if train and val are the same folder', async () => {
    const dataset = await readInMemory({ ...plain, 'data/data.yaml': 'train: images\nval: images\nnames: [cat]\n' })
    expect(dataset.table.splits?.names).toEqual(['train', 'val'])
    expect(dataset.table.splits?.further).toEqual({ rows: Int32Array.of(0, 1, 2), codes: Int32Array.of(1, 1, 1) })
  })

  test('can be named by years', async () => {
    const dataset = await readInMemory({
      'data/images/train2017/1.jpg': '',
      'data/labels/train2017/1.txt': box,
      'data/images/val2017/1.jpg': '',
      'data/labels/val2017/1.txt': box,
    })
    expect(sizesOfSplits(dataset)).toEqual({ train: 1, val: 1 })
  })

  test('that name an image twice or name a missing one are a warning', async () => {
    const lists = { 'data/train.txt': 'images/1.jpg\nimages/9.jpg\n', 'data/val.txt': 'images/1.jpg\nimages/2.jpg\n' }
    const { notes } = await readInMemory({ ...plain, ...lists })
    expect(notes.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      "1 image listed for a split does not exist: 'images/9.jpg'",
      "1 image listed for two splits is counted in the first of them: 'images/1.jpg (train, val)'",
    ])
  })
})

describe('numbered pieces', () => {
  const three = rows('csv', 'a', 'b', 'a')

  test.each([
    ['of splits', ['train_1.csv', 'train_2.csv', 'test_1.csv'], { test: 3, train: 6 }],
    ['with zeros', ['train_00000.csv', 'train_00001.csv', 'test_00000.csv'], { test: 3, train: 6 }],
    ['beside a split in one piece', ['train1.csv', 'train2.csv', 'test.csv'], { test: 3, train: 6 }],
    ['of one split', ['train_0.csv', 'train_1.csv'], {}],
    ['folds', ['fold0.csv', 'fold1.csv', 'fold2.csv'], { fold0: 3, fold1: 3, fold2: 3 }],
    ['folds with a name in front', ['esc_fold-1.csv', 'esc_fold-2.csv'], { 'fold-1': 3, 'fold-2': 3 }],
    ['of no split', ['part-00000.csv', 'part-00001.csv'], {}],
    ['as Spark writes them', ['part-00000-5c1f-4a-c000.csv', 'part-00001-5c1f-4a-c000.csv'], {}],
  ])('%s are one dataset', async (_, names, sizes) => {
    const dataset = await readInMemory(Object.fromEntries(names.map((name) => [`data/${name}`, three])))
    expect(dataset.table.size).toBe(3 * names.length)
    expect(sizesOfSplits(dataset)).toEqual(sizes)
  })

  test('of splits with the same numbers may be rounds of a cross-validation, and are a choice', async () => {
    const names = ['train_1.csv', 'train_2.csv', 'test_1.csv', 'test_2.csv']
    const read = readInMemory(Object.fromEntries(names.map((name) => [`data/${name}`, three])))
    await expect(read).rejects.toThrow('Found several label files')
  })
})
