import { expect, test } from 'vitest'
import { considered } from '../../../src/dataset/finding/considered.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const repeated = <T>(size: number, line: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => line(i))
const lines = (size: number, line: (i: number) => string) => `${repeated(size, line).join('\n')}\n`
const empty = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, '']))
const filesIn = (folder: string, names: readonly string[]) => empty(...names.map((name) => `${folder}/${name}`))

const news = csv('title,text', 12, (i) => `title ${i},some text ${i}`)
const records = JSON.stringify(repeated(12, (i) => ({ title: `title ${i}`, text: `some text ${i}` })))
const jsonLines = lines(12, (i) => JSON.stringify({ title: `title ${i}`, text: `some text ${i}` }))
const samplesOf = (key: string) => JSON.stringify({ [key]: [{ data: 'a' }, { data: 'b' }, { data: 'c' }] })
const PEOPLE = ['anna', 'bert', 'cleo', 'dora']
const UTF_16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('a,b\n1,2\n', 'utf16le')])

const CASES: Readonly<Record<string, MemoryFiles>> = {
  'tables of one class each': { 'spam.csv': news, 'ham.csv': news },
  'JSON Lines files of one class each': { 'spam.jsonl': jsonLines, 'ham.jsonl': jsonLines },
  'JSON files of one class each': { 'spam.json': records, 'ham.json': records },
  'JSON files whose keys are the classes': Object.fromEntries(
    PEOPLE.map((name) => [`intents/${name}/${name}.json`, samplesOf(name)]),
  ),
  'JSON files whose keys are the classes, in a folder with a space': Object.fromEntries(
    PEOPLE.map((name) => [`my intents/${name}/${name}.json`, samplesOf(name)]),
  ),
  'a Weka table': {
    'credit.arff': `@attribute duration numeric\n@attribute risk {good,bad}\n@data\n${lines(12, (i) => `${i},good`)}`,
  },
  'tokens with tags': { 'eng.train': 'EU NNP B-NP B-ORG\nrejects VBZ B-VP O\ncalls NNS B-NP O\n\n'.repeat(8) },
  'labels at the start of lines': { 'train.label': lines(24, (i) => `__label__${i % 2} a text, number ${i}`) },
  'labels before a tab': {
    'rct.txt': lines(30, (i) => `${i % 5 ? '' : `###${i}\n`}${i % 2 ? 'METHODS' : 'RESULTS'}\tsome words, ${i} .`),
  },
  'one class per text file': { 'rt.pos': lines(5, (i) => `good ${i}`), 'rt.neg': lines(5, (i) => `bad ${i}`) },
  'cells separated by spaces': { 'ecoli.data': lines(30, (i) => `SEQ_${i}   0.${10 + i}  0.48   ${'abc'[i % 3]}p`) },
  'folders of the same files': Object.assign(
    {},
    ...['low', 'high'].map((folder) => filesIn(folder, ['1.png', '2.png', '3.png', '4.png'])),
  ),
  'folders that are named like years': Object.assign(
    { 'x.py': '' },
    ...['2021', '2022', '2023'].map((folder) =>
      filesIn(
        folder,
        repeated(12, (i) => `${folder}${i}.wav`),
      ),
    ),
  ),
  'folders with few files': Object.assign(
    { 'notes.csv': 'a,b\n1,2\n' },
    ...['cnn', 'rl'].map((folder) => filesIn(`images/${folder}`, [`${folder}1.png`, `${folder}2.png`])),
  ),
  'one folder below the splits': Object.assign(
    {},
    ...['train/x', 'val/x'].map((folder) => filesIn(folder, ['1.wav', '2.wav'])),
  ),
  'folders of the same files next to a copy': Object.assign(
    {},
    ...['set/sick', 'set/well', 'set/set/sick', 'set/set/well'].map((folder) =>
      filesIn(folder, ['1.edf', '2.edf', '3.edf', '4.edf']),
    ),
  ),
  'arrays that may contain the labels': empty(
    ...repeated(12, (i) => `images/${i}.jpg`),
    'labels.npy',
    'labels.h5',
    'labels.pkl',
    'labels.mat',
    'train-labels-idx1-ubyte.gz',
  ),
  'files of each kind': empty(
    ...['npy', 'xml', 'wav', 'mp4', 'ipynb', 'py', 'ini', 'zip', 'bin', 'pt', 'tmp'].flatMap((ending) =>
      repeated(3, (i) => `${ending}/${i}.${ending}`),
    ),
    ...repeated(3, (i) => `plain/file${i}x`),
  ),
  'one file of each kind': empty('a.npy', 'b', 'c.xml', 'd.wav', 'e.mp4', 'f.ipynb', 'g.ini', 'h.pt'),
  'rows that end in further labels': {
    'meta/t.tsv': csv('ID\tPATH\tTAGS', 12, (i) => `t${i}\t${i}.mp3\t${i % 2 ? 'rock\tpop' : 'pop'}`),
  },
  'a column for each class': {
    'meta/t.csv': csv(
      'text,toxic,obscene,insult',
      40,
      (i) => `some text ${i},${i % 2},${i % 3 ? 0 : 1},${i % 5 ? 0 : 1}`,
    ),
  },
  'a table without a header, with a column of 0 and 1 among words': {
    'meta/t.csv': lines(40, (i) => `${i / 7},some text ${i},${i % 2},${['calm', 'loud', 'flat'][i % 3]}`),
  },
  'the same table in several folders': Object.fromEntries(
    ['de', 'en', 'fr'].map((language) => [
      `${language}/all.csv`,
      csv('text,intent', 30, (i) => `${language} ${i},i${i % 3}`),
    ]),
  ),
  'tables that cannot be read': {
    'notes.csv': 'a,b\n1,2\n',
    ...Object.fromEntries('abcdef'.split('').map((name) => [`${name}/data.csv`, UTF_16])),
  },
  'votes per class': {
    'fer.csv': csv('image,neutral,joy,fear', 30, (i) => `f${i}.png,${['4,0,6', '10,0,0', '5,5,0'][i % 3]}`),
  },
}

test('each error for a repository without a dataset lists what was found and what to run', async () => {
  const texts: string[] = []
  for (const [name, files] of Object.entries(CASES)) {
    const message = await readInMemory(files, { path: '.' }).then(
      ({ layout }) => `read as ${layout.description}`,
      (error: Error) => error.message,
    )
    texts.push(`## ${name}\n\n${message}\n`)
  }
  await expect(texts.join('\n')).toMatchFileSnapshot('./golden/whole_errors.txt')
})

test('tables that are not datasets and pairs of text files have their reasons', async () => {
  const files = {
    'iris.csv': csv('5.1,3.5,Iris-setosa', 40, (i) => `${i / 7},${i / 3},Iris-${'ab'[i % 2]}`),
    'tags.csv': csv('text,tag', 40, (i) => `text ${i},some words ${i % 30}`),
    'tweets/train_text.txt': lines(12, (i) => `a tweet ${i}`),
    'tweets/train_labels.txt': lines(12, (i) => String(i % 3)),
  }
  const found = (await considered(lookAtMemory(files).context)) ?? []
  const texts = found.map(({ path, description, reasons }) => `${path}: ${description} (${reasons.join('; ')})`).sort()
  expect(texts).toMatchInlineSnapshot(`
    [
      "iris.csv: table (the first row looks like data)",
      "tags.csv: table ('tag' contains free text)",
      "tweets: a pair of text files (1 label file with one line per sample, such as tweets/train_labels.txt for tweets/train_text.txt)",
    ]
  `)
})
