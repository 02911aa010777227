import { describe, expect, test } from 'vitest'
import type { LabelSettings } from '../../../src/config/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>
type Case = readonly [string, Files, Partial<LabelSettings>, string]

/** Empty files by their paths below the dataset. */
function empty(...paths: readonly string[]): Files {
  return Object.fromEntries(paths.map((path) => [`data/${path}`, '']))
}

function rows(header: string, count: number, row: (i: number) => string): string {
  return `${header}\n${Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('')}`
}

const TASK = { data: {}, annotations: [{ result: [{ type: 'rating', value: { rating: 3 } }] }] }

const ERRORS: readonly Case[] = [
  [
    'COCO without its lists',
    { 'data/a.json': '{}' },
    { file: 'a.json', format: 'coco' },
    "data/a.json: Expected a COCO file: an object with the lists 'images', 'annotations' and 'categories'",
  ],
  [
    'COCO with a list of numbers',
    { 'data/a.json': '{"images": [1], "annotations": [], "categories": []}' },
    {},
    "data/a.json: Expected a list of objects in 'images'",
  ],
  [
    'Label Studio without tasks',
    { 'data/a.json': '[{}]' },
    { file: 'a.json', format: 'label-studio' },
    "data/a.json: Expected a Label Studio export: a list of tasks with 'data' and 'annotations'",
  ],
  [
    'Label Studio without classes',
    { 'data/a.json': JSON.stringify([TASK]) },
    {},
    'data/a.json: Found no classes in this Label Studio export: its results are of type rating, and only choices, taxonomy and labels (such as rectanglelabels) name classes. Create a table with a column for the classes, and set `labels: { file: FILE.csv, label: COLUMN }`',
  ],
  [
    'no class folders',
    empty('README.md'),
    { file: 'folders' },
    'Found no class folders with files in data: the dataset is empty',
  ],
  [
    'split folders with something else',
    empty('trainA/1.jpg', 'trainB/1.jpg', 'testA/1.jpg', 'testB/1.jpg'),
    {},
    "Found the folders 'testA', 'testB', 'trainA', 'trainB', whose names combine a split with something else. Specify where the classes are. Add these lines to the config:",
  ],
  [
    'tables in folders',
    { 'data/a/1.csv': 'x,z\n1,2\n', 'data/b/2.csv': 'x,z\n1,2\n' },
    {},
    "Found 2 tables in folders, but tables alone are not samples: 'a/1.csv', 'b/2.csv'. None has a label column. If each table is one sample and its folder is the class, use `labels: { file: folders }`",
  ],
  [
    'no files',
    empty('README.md'),
    { format: 'names', pattern: '(?<label>a)' },
    'Found no files in data: the dataset is empty',
  ],
  [
    'a pattern for ids',
    { 'data/a.csv': 'id,x\n1,2\n' },
    { file: 'a.csv', id: 'id', pattern: '^(?<label>q)' },
    "Cannot find labels in the ids: labels.pattern '^(?<label>q)' matches none of 1 id, such as '1'",
  ],
  [
    'one-hot columns without a list',
    { 'data/a.csv': 'a,b\n1,0\n' },
    { file: 'a.csv', oneHot: true },
    'data/a.csv: Cannot use labels.one_hot without labels.label. Set labels.label to the list of the one-hot columns.',
  ],
  [
    'lists in several label columns',
    { 'data/a.jsonl': '{"a": ["x"], "b": "y"}\n' },
    { label: ['a', 'b'] },
    'data/a.jsonl: Cannot combine columns that contain lists or objects into one class: a, b',
  ],
  [
    'the legend of masks',
    { 'data/a.csv': 'class,r,g,b\nsky,1,2,3\n' },
    {},
    'data/a.csv: Cannot use the legend of segmentation masks as a label file: it lists the classes of pixels, not of images. Export the dataset with boxes or polygons instead (for example as COCO), or set a label file with one class per image: `labels: { file: labels.csv, label: class }`',
  ],
  [
    'a group column of files',
    empty('a/1.jpg', 'b/1.jpg'),
    { file: 'folders', group: 'song' },
    "Cannot group by column 'song' (labels.group): the samples are files, without columns. Set labels.group to `content`, or set labels.group_pattern.",
  ],
  ['no XML files', empty('a.jpg'), { format: 'voc' }, 'Found no XML files in data: the dataset is empty'],
  [
    'an object without a name',
    { 'data/a.xml': '<annotation><object/></annotation>' },
    { format: 'voc' },
    'data/a.xml: Found an <object> without a <name>',
  ],
  [
    'no labels for YOLO',
    empty('a.jpg'),
    { format: 'yolo' },
    'Found no YOLO labels in data: the dataset is empty. Expected labels/ next to images/, or label files next to the images (1.txt next to 1.jpg).',
  ],
  [
    'data in the first row',
    { 'data/a.csv': rows('0.12,1.5', 60, (i) => `0.${i + 13},${i}.7`) },
    {},
    'data/a.csv: The first row looks like data, not a header (0.12, 1.5), and no column looks like classes. Name the columns with `labels: { columns: [...] }` in a config, or set the number of the label column, counted from 0:',
  ],
  [
    'several lists of paths',
    { 'data/a.txt': 'x/1.jpg 0\nx/2.jpg 1\nx/3.jpg 0\n', 'data/b.txt': 'y/1.jpg 0\ny/2.jpg 1\ny/3.jpg 0\n' },
    { format: 'path-list' },
    "Found several lists of paths: 'a.txt', 'b.txt'. Add these lines to the config, with one of the lines that start with `labels`:",
  ],
]

describe('the error states what failed and what to do', () => {
  test.each(ERRORS)('%s', async (_, files, labels, message) => {
    const read = readInMemory(files, { labels })
    const [first] = (await read.then(() => '', String)).split('\n')
    expect(first).toBe(`InputError: ${message}`)
  })
})

const NOTES: readonly Case[] = [
  [
    'tables without labels',
    { 'data/a.csv': 'id,label\n1,x\n', 'data/b.csv': 'id,text\n1,x\n', 'data/c.csv': 'k\n1\n' },
    {},
    "Ignored 2 files without a column that is named like a label: 'b.csv', 'c.csv'",
  ],
  [
    'levels above the classes',
    empty('2022/cat/1.jpg', '2022/dog/1.jpg', '2023/cat/1.jpg', '2023/dog/1.jpg'),
    {},
    "The folders '2022', '2023' contain the same folders, which are read as the classes. To keep the samples of each upper folder in one split, use `labels: { group_pattern: '^([^/]+)/' }`. To read the upper folders as the classes instead, use `labels: { pattern: '^(?<label>[^/]+)/' }`",
  ],
  [
    'class names with two parts',
    empty(...['A_sad', 'A_glad', 'B_sad', 'B_glad'].map((name) => `${name}/1.wav`)),
    {},
    "The class names seem to have two parts, 'A', 'B' followed by 'glad', 'sad'. To make the second part the class and the first part the group, use `labels: { pattern: '^(?<group>[^/_]+)_(?<label>[^/]+)/' }`",
  ],
]

describe('the note states what was found and what to do', () => {
  test.each(NOTES)('%s', async (_, files, labels, message) => {
    const { notes } = await readInMemory(files, { labels })
    expect(notes.map((note) => note.message)).toEqual([message])
  })
})

describe('the description states how the dataset was read', () => {
  test.each([
    ['class folders', empty('a/1.jpg', 'b/1.jpg'), 'folders: one per class, ids are paths'],
    [
      'class folders in splits',
      empty('train/a/1.jpg', 'train/b/1.jpg', 'test/a/1.jpg', 'test/b/1.jpg'),
      'folders: one per class below the splits test, train, ids are paths',
    ],
    ['MIDI files', empty('1.mid', '2.mid'), '2 MIDI files without labels'],
  ])('%s', async (_, files, description) => {
    const { layout } = await readInMemory(files)
    expect(layout.description).toBe(description)
  })
})
