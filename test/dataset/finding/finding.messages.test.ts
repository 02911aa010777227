import { expect, test } from 'vitest'
import { considered } from '../../../src/dataset/finding/considered.ts'
import { offersFromFolders } from '../../../src/dataset/finding/offers/folder_offers.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const CLASSES = ['joy', 'calm', 'fear']
const rows = (header = 'text,label') => csv(header, 30, (i) => `text ${i},${CLASSES[i % 3]}`)
const numbered = (front: string, end: string, content = '') =>
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${front}${i}${end}`, content]))

async function errorFor(files: MemoryFiles): Promise<string> {
  return readInMemory(files, { path: '.' }).then(
    () => 'no error',
    (error: Error) => error.message,
  )
}

/** The reasons for all that was considered, one per line, as `--why` shows them. */
async function reasonsFor(files: MemoryFiles): Promise<string> {
  const found = (await considered(lookAtMemory(files).context)) ?? []
  return found
    .map(({ path, description, reasons }) => `${path}: ${description}\n  ${reasons.join('\n  ')}`)
    .sort()
    .join('\n')
}

test('several datasets are listed with the command or the line of a config for each', async () => {
  const list = Array.from({ length: 12 }, (_, i) => `r${i}.jpg ${'ab'[i % 2]}\n`).join('')
  const files = {
    'x/real_train.txt': list,
    'x/real_test.txt': list,
    'x/fake_train.txt': list,
    'x/fake_test.txt': list,
    'a/food.csv': rows(),
    'a/books.csv': rows(),
  }
  expect(await errorFor(files)).toMatchInlineSnapshot(`
    "Found several datasets here. To choose one, run its command or set \`dataset_path\` in a config:
    - table with the labels in 'label', 30 samples:
    dataset-balance analyze a/books.csv
    - table with the labels in 'label', 30 samples:
    dataset-balance analyze a/food.csv
    - lists of paths and labels in fake_*.txt, split into test, train, 24 samples, with these lines in \`.github/dataset-balance.yml\`:
    data: { dataset_path: '.' }
    labels: { file: 'x/fake_*.txt', format: path-list }
    - lists of paths and labels in real_*.txt, split into test, train, 24 samples, with these lines in \`.github/dataset-balance.yml\`:
    data: { dataset_path: '.' }
    labels: { file: 'x/real_*.txt', format: path-list }"
  `)
})

test('a single dataset in a folder for tests is only suggested', async () => {
  expect(await errorFor({ 'tests/data/a.csv': rows(), 'x.py': '' })).toMatchInlineSnapshot(`
    "Found one possible dataset here. If it is the right one, use this:
    - table with the labels in 'label', 30 samples:
    dataset-balance analyze tests/data/a.csv"
  `)
})

test('a folder with tables that cannot be used describes them', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('a,b\n1,2\n', 'utf16le')])
  const files = { 'a/x.csv': csv('a,b,flag', 40, (i) => `${i / 7},text ${i},${i % 2}`), 'a/y.csv': utf16 }
  expect(await errorFor(files)).toMatchInlineSnapshot(`
    "Found no dataset here, but these files:
    - 2 tables in a
    - a/x.csv, distinct values in 40 rows: a (40), b (40), flag (2)
    - a/y.csv, distinct values in 1 row: a (1), b (1)
    - Could not read a/y.csv: it is UTF-16. Save it as UTF-8.
    - To read a/x.csv with the column that looks most like classes, run:
    dataset-balance analyze a/x.csv --label flag"
  `)
})

test('each kind of dataset has its reasons', async () => {
  const voc = '<annotation><object><name>cat</name></object></annotation>'
  const cvat = '<annotations><image id="0" name="c0.jpg"></image></annotations>'
  const labelme = '{"version": "5", "flags": {}, "shapes": [{"label": "a", "points": [[1, 2]]}], "imagePath": "m0.jpg"}'
  const tasks = '[{"id": 1, "data": {"image": "a.jpg"}, "annotations": [{"result": []}]}]'
  const coco =
    '{"images": [{"id": 1, "file_name": "k.jpg"}], "annotations": [{"image_id": 1, "category_id": 1}], ' +
    '"categories": [{"id": 1, "name": "a"}]}'
  const files = {
    ...numbered('voc/Annotations/v', '.xml', voc),
    ...numbered('voc/JPEGImages/v', '.jpg'),
    'cvat/annotations.xml': cvat,
    ...numbered('yolo/labels/train/y', '.txt', '0 0.5 0.5 0.1 0.1\n'),
    ...numbered('yolo/images/train/y', '.jpg'),
    'yolo/data.yaml': 'names: [a, b]\n',
    ...numbered('lm/m', '.json', labelme),
    'ls/export.json': tasks,
    'coco/instances.json': coco,
    'emopia/label.csv': 'ID,4Q,annotator\nQ1_a_0,1,x\n',
    ...numbered('folders/train/cat/c', '.jpg'),
    ...numbered('folders/test/dog/d', '.jpg'),
    'results/log.csv': rows(),
    'tables/free.csv': rows('text,tag'),
  }
  expect(await reasonsFor(files)).toMatchInlineSnapshot(`
    "coco/instances.json: COCO
      COCO in coco/instances.json
      the images were not found
    cvat/annotations.xml: CVAT image annotations
      CVAT XML in 'cvat/annotations.xml'
      the images were found
    emopia/label.csv: table
      no column has a name that is typical of labels
    emopia: EMOPIA
      'label.csv' with the columns ID and 4Q
    lm: labelme
      labelme JSON files in 'lm'
      the images were not found
    ls/export.json: Label Studio export
      Label Studio tasks in 'ls/export.json'
    results/log.csv: table with the labels in 'label'
      column 'label' has 3 values in 30 rows
      less likely: it is in or named 'results'
      less likely: it is in or named 'log'
      less likely: it is in 'results'
    tables/free.csv: table with the labels in 'tag'
      column 'tag' has 3 values in 30 rows
    voc: Pascal VOC
      12 Pascal VOC XML files in 'voc/Annotations'
      the images were found
    yolo: YOLO
      12 text files with boxes in 'yolo/labels/train'
      no class names were found
      the images were found"
  `)
})

test('tables that name files have their reasons', async () => {
  const files = {
    ...numbered('images/p', '.jpg'),
    'train.csv': csv('file,label', 12, (i) => `p${i}.jpg,${CLASSES[i % 3]}`),
    'hot.csv': csv('file,cat,dog,bird', 12, (i) => `p${i}.jpg,${[0, 1, 2].map((at) => Number(at === i % 3))}`),
    'no.csv': csv('a,b', 12, (i) => `${i},${i / 3}`),
  }
  expect(await reasonsFor(files)).toMatchInlineSnapshot(`
    "hot.csv: table
      no column has a name that is typical of labels
    no.csv: table
      no column has a name that is typical of labels
    train.csv: table with the labels in 'label', for files in images/
      column 'label' has 3 values in 12 rows
      'file' contains the names of files in images"
  `)
})

test('folders whose files have the same names are described', () => {
  const files = ['rest', 'walk', 'run'].flatMap((name) =>
    ['p41', 'p42', 'p43', 'p44'].map((one) => `${name}/${one}.edf`),
  )
  expect(offersFromFolders({ path: '.', files })[0]?.what).toMatchInlineSnapshot(
    `"The folders here may be 3 classes: rest, run, walk (12 data files). However, their files have the same names, so they may also be parts of the same samples. If the folders are classes"`,
  )
})

test('lists of paths, pairs of texts and tables named alike have their reasons', async () => {
  const header = 'Smiling Male Young'
  const attributes = Array.from({ length: 12 }, (_, i) => `a${i}.jpg ${i % 2 ? '1 -1 1' : '-1 1 -1'}\n`).join('')
  const list = Array.from({ length: 12 }, (_, i) => `l${i}.jpg ${'ab'[i % 2]}\n`).join('')
  const files = {
    'attr/list.txt': `12\n${header}\n${attributes}`,
    'lists/train.txt': list,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`persons/p${n}.csv`, rows()])),
    ...numbered('darknet/obj/d', '.txt', '0 0.5 0.5 0.1 0.1\n'),
    ...numbered('darknet/obj/d', '.jpg'),
    'darknet/obj.names': 'a\nb\n',
  }
  expect(await reasonsFor(files)).toMatchInlineSnapshot(`
    ": 6 files named persons/p*.csv, each a table with the labels in 'label'
      6 files whose names differ only before '.csv'
      column 'label' has 3 values in 30 rows
    attr/list.txt: list of paths and labels
      1 file with a path and a label per line, such as attr/list.txt
    attr/list.txt: list of paths with 3 attributes (-1 or 1), such as 'Smiling', 'Male', 'Young'
      one column per attribute after the path
    darknet: YOLO for Darknet
      12 text files with boxes in 'darknet/obj'
      class names in 'darknet/obj.names'
      the images were found
    lists/train.txt: list of paths and labels
      1 file with a path and a label per line, such as lists/train.txt"
  `)
})

test('tables without a column named like labels are only suggested', async () => {
  const table = (label: string) => csv(`text,${label}`, 30, (i) => `some text ${i},${CLASSES[i % 3]}`)
  const files = { 'x/a.csv': table('label'), 'x/b.csv': table('mood_of_it'), 'x/c.csv': table('way_of_it') }
  expect(await errorFor(files)).toMatchInlineSnapshot(`
    "Found several datasets here. To choose one, run its command or set \`dataset_path\` in a config:
    - table with the labels in 'label', 30 samples:
    dataset-balance analyze x/a.csv
    - table without a column named like labels, but 'mood_of_it' may contain them, 30 samples:
    dataset-balance analyze x/b.csv --label mood_of_it
    - table without a column named like labels, but 'way_of_it' may contain them, 30 samples:
    dataset-balance analyze x/c.csv --label way_of_it"
  `)
})
