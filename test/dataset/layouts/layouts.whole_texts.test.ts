import { expect, test } from 'vitest'
import type { AdditionalDataset, LabelSettings } from '../../../src/config/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

const empty = (...paths: readonly string[]): Files => Object.fromEntries(paths.map((path) => [`data/${path}`, '']))
const numbered = (size: number, path: (i: number) => string): Files =>
  empty(...Array.from({ length: size }, (_, i) => path(i)))
const rows = (header: string, size: number, row: (i: number) => string) =>
  `${[header, ...Array.from({ length: size }, (_, i) => row(i))].join('\n')}\n`
const below = (folders: readonly string[], path: (i: number) => string): Files =>
  Object.assign({}, ...folders.map((folder) => numbered(5, (i) => `${folder}/${path(i)}`)))

const list = (count: number, path: (i: number) => string, label: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${path(i)} ${label(i)}\n`).join('')

const CASES: Readonly<Record<string, readonly [Files, Partial<LabelSettings>?]>> = {
  'class names that end differently in train': [
    below(['train/adeno_left_T2', 'train/normal', 'test/adeno', 'test/normal'], (i) => `x${i}.png`),
  ],
  'class names that end differently in train, for two classes': [
    below(['train/adeno_left', 'train/squamous_right', 'test/adeno', 'test/squamous'], (i) => `x${i}.png`),
  ],
  'file names with a pattern': [
    empty('a_1.jpg', 'b_1.jpg', 'labels.csv', 'more.csv'),
    { pattern: '(?<label>[ab])_', format: 'names' },
  ],
  'splits without class folders': [
    {
      ...below(['train/cat', 'train/dog'], (i) => `c${i}.jpg`),
      ...numbered(3, (i) => `test/${i}.jpg`),
      ...numbered(3, (i) => `val/${i}.jpg`),
    },
  ],
  'a split without class folders': [
    { ...below(['train/cat', 'train/dog'], (i) => `c${i}.jpg`), ...numbered(3, (i) => `test/${i}.jpg`) },
  ],
  'folders of unlabelled samples': [
    { ...below(['train/cat', 'train/dog'], (i) => `c${i}.jpg`), ...numbered(3, (i) => `train/unsup/${i}.jpg`) },
  ],
  'other folders inside each class': [
    below(['colon/colon_aca', 'colon/colon_n', 'lung/lung_aca', 'lung/lung_n'], (i) => `${i}.jpg`),
  ],
  'folders and names without classes': [empty('train/1.jpg', 'train/2.jpg', 'val/1.jpg')],
  'split folders whose file names contain the class': [
    empty(...['train/cat1.jpg', 'train/dog2.jpg', 'train/cat3.jpg', 'train/dog4.jpg', 'val/cat5.jpg', 'val/dog6.jpg']),
  ],
  'a column of vectors': [
    { 'data/a.csv': `name,target\n1.jpg,"[1, 0, 0]"\n2.jpg,"[0, 1, 0]"\n3.jpg,"[0, 0, 1]"\n` },
    { label: 'target' },
  ],
  'code next to class folders': [
    { ...below(['cat', 'dog'], (i) => `${i}.py`), ...empty('setup.cfg', 'Makefile') },
    { file: 'folders' },
  ],
  'tables inside class folders': [
    { ...below(['cat', 'dog'], (i) => `${i}.py`), ...empty('cat/labels.csv') },
    { file: 'folders' },
  ],
  'the legend of masks, by pixel value': [{ 'data/classes.csv': 'pixel value,class\n0,sky\n1,road\n' }],
  'the legend of masks, by class': [{ 'data/classes.csv': 'class,pixel value\nsky,0\nroad,1\n' }],
  'names by line, from 0': [
    {
      'data/train.txt': list(
        6,
        (i) => `images/x${i}.jpg`,
        (i) => String(i % 2),
      ),
      'data/classes.txt': 'glass\npaper\n',
    },
  ],
  'names by line, from 1': [
    {
      'data/train.txt': list(
        6,
        (i) => `images/x${i}.jpg`,
        (i) => String(1 + (i % 2)),
      ),
      'data/classes.txt': 'glass\npaper\n',
    },
  ],
  'columns that could be labels': [
    {
      'data/a.csv': rows(
        'text,moods',
        40,
        (i) => `some text ${i},${['joy|calm', 'joy', 'calm|fear', 'fear', 'calm', 'joy|fear'][i % 6]}`,
      ),
    },
  ],
  'lists that assign splits': [
    {
      'data/labels.txt': list(
        12,
        (i) => `x${i}.jpg`,
        (i) => 'ab'[i % 2] ?? '',
      ),
      'data/list_eval_partition.txt': list(
        12,
        (i) => `x${i}.jpg`,
        (i) => ['train', 'val', 'test'][i % 3] ?? '',
      ),
      'data/list_other_partition.txt': list(
        12,
        (i) => `x${i}.jpg`,
        (i) => ['train', 'val', 'test'][i % 3] ?? '',
      ),
    },
    { file: 'labels.txt', format: 'path-list' },
  ],
  'lists of the test split': [
    {
      ...below(['cat', 'dog'], (i) => `x${i}.wav`),
      'data/testing_list.txt': 'cat/x1.wav\ndog/x1.wav\n',
    },
  ],
  'a list of the test split that lacks one sample': [
    {
      ...below(['cat', 'dog'], (i) => `x${i}.wav`),
      'data/testing_list.txt': [0, 1, 2, 3, 4]
        .map((i) => `cat/x${i}.wav\ndog/x${i}.wav\n`)
        .join('')
        .replace('dog/x4.wav\n', ''),
    },
  ],
  'lists of all splits but two samples': [
    {
      ...below(['cat', 'dog'], (i) => `x${i}.wav`),
      'data/testing_list.txt': 'cat/x1.wav\ndog/x1.wav\n',
      'data/training_list.txt': [0, 2, 3].map((i) => `cat/x${i}.wav\ndog/x${i}.wav\n`).join(''),
    },
  ],
  'lists of all splits but one sample': [
    {
      ...below(['cat', 'dog'], (i) => `x${i}.wav`),
      'data/testing_list.txt': 'cat/x1.wav\ndog/x1.wav\n',
      'data/training_list.txt': [0, 2, 3, 4]
        .map((i) => `cat/x${i}.wav\ndog/x${i}.wav\n`)
        .join('')
        .replace('dog/x4.wav\n', ''),
    },
  ],
  'several tasks of paired text files': [
    Object.fromEntries(
      ['emotion', 'irony'].flatMap((task) => [
        [`data/${task}/train_text.txt`, rows('a', 12, (i) => `a text ${i}`)],
        [`data/${task}/train_labels.txt`, rows('0', 12, (i) => String(i % 2))],
      ]),
    ),
    { format: 'text-pairs' },
  ],
  'votes in cells with a separator': [
    { 'data/a.csv': rows('text,neutral,joy,fear', 30, (i) => `"a, ${i}",${['4,0,6', '10,0,0', '5,5,0'][i % 3]}`) },
  ],
  'nothing at all': [empty('a.toml')],
}

const ADDITIONAL: Readonly<Record<string, readonly [Files, AdditionalDataset['labels']?]>> = {
  'a table without a label column': [{ 'more/a.csv': 'id,text\n1,x\n2,y\n' }],
  'one folder of files': [{ 'more/stuff/1.wav': '', 'more/stuff/2.wav': '' }],
  'no labels': [{ 'more/a.toml': '' }],
  'several tasks of paired text files': [
    Object.fromEntries(
      ['emotion', 'irony'].flatMap((task) => [
        [`more/${task}/train_text.txt`, rows('a', 12, (i) => `a text ${i}`)],
        [`more/${task}/train_labels.txt`, rows('0', 12, (i) => String(i % 2))],
      ]),
    ),
    { format: 'text-pairs', ignore: [] },
  ],
}

test('each message about an additional dataset says where to describe it', async () => {
  const texts: string[] = []
  for (const [name, [files, labels]] of Object.entries(ADDITIONAL)) {
    const additional = [{ path: 'more', ...(labels && { labels }) }]
    const lines = await readInMemory({ 'data/l.csv': 'id,label\na,joy\nb,calm\n', ...files }, { additional }).then(
      ({ layout, notes }) => [layout.description, ...notes.map(({ level, message }) => `${level}: ${message}`)],
      (error: Error) => [`error: ${error.message}`],
    )
    texts.push(`## ${name}\n\n${lines.join('\n')}\n`)
  }
  await expect(texts.join('\n')).toMatchFileSnapshot('./golden/whole_texts_of_additional.txt')
})

test('each message about a layout is a sentence that says what was found and what to do', async () => {
  const texts: string[] = []
  for (const [name, [files, labels = {}]] of Object.entries(CASES)) {
    const lines = await readInMemory(files, { labels }).then(
      ({ layout, notes }) => [layout.description, ...notes.map(({ level, message }) => `${level}: ${message}`)],
      (error: Error) => [`error: ${error.message}`],
    )
    texts.push(`## ${name}\n\n${lines.join('\n')}\n`)
  }
  await expect(texts.join('\n')).toMatchFileSnapshot('./golden/whole_texts.txt')
})
