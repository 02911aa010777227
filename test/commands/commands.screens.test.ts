import { expect, test } from 'vitest'
import { reportError } from '../../src/commands/errors.ts'
import { runProgram } from '../../src/commands/program.ts'
import { startedWith } from '../../src/commands/setup/index.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

type Files = Readonly<Record<string, string>>

interface Screen {
  readonly what: string
  readonly files: Files
  /** The commands, of which the output of the last one is in the golden file. */
  readonly commands: readonly string[]
}

const screen = (what: string, files: Files, ...commands: readonly string[]): Screen => ({ what, files, commands })

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('')
const filesOf = (count: number, path: (i: number) => string, content: (i: number) => string = String): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), content(i)]))
const config = (text: string): Files => ({ '.github/dataset-balance.yml': text })
const FLOWERS = ['rose', 'tulip', 'daisy']
const OWN_SPLIT = `id,label,split,patient\n${lines(30, (i) => `s${i},${i % 2 ? 'joy' : 'calm'},${['train', 'val', 'test'][i % 3]},p${i % 5}`)}`

const LAYOUTS: readonly Screen[] = [
  screen(
    'DVC pointers without their data',
    {
      ...filesOf(6, (i) => `d/${FLOWERS[i % 2]}/${i}.jpg`),
      'd/daisy.dvc': 'outs:\n- path: daisy\n',
      'd/lily.dvc': 'outs:\n- path: lily\n',
    },
    'analyze d',
  ),
  screen(
    'class folders with names of a project',
    { ...filesOf(6, (i) => `d/${FLOWERS[i % 2]}/${i}.jpg`), 'd/docs/a.jpg': 'x', 'd/scripts/b.jpg': 'x' },
    'analyze d',
  ),
  screen(
    'a table per split without ids',
    {
      'd/train.csv': `text,label\n${lines(20, (i) => `hello ${i},${i % 2}`)}`,
      'd/test.csv': `text,label\n${lines(8, (i) => `bye ${i},${i % 2}`)}`,
    },
    'analyze d',
  ),
  screen(
    'tables without labels',
    { ...config('data: { dataset_path: d/t.csv }\n'), 'd/t.csv': 'id,size\na,1.5\nb,2.25\n' },
    'analyze',
  ),
  screen(
    'class names by line',
    { 'd/l.csv': `id,label\n${lines(12, (i) => `s${i},${(i % 2) + 1}`)}`, 'd/classes.txt': 'joy\ncalm\n' },
    'analyze d',
  ),
  screen(
    'rows that end in further labels',
    { 't.csv': `file,labels\n${lines(30, (i) => `a${i}.jpg,${['cat', 'dog', 'cat,dog', 'bird,dog,cat'][i % 4]}`)}` },
    'analyze t.csv',
  ),
  screen(
    'spans of doccano',
    { 't.jsonl': lines(4, (i) => `{"text":"some words ${i}","label":[[0,4,"PER"]]}`) },
    'analyze t.jsonl',
  ),
  screen(
    'missing shards',
    {
      'd/train-00000-of-00004.csv': `id,label\n${lines(9, (i) => `a${i},${i % 2 ? 'joy' : 'calm'}`)}`,
      'd/train-00001-of-00004.csv': `id,label\n${lines(9, (i) => `b${i},${i % 2 ? 'joy' : 'calm'}`)}`,
    },
    'analyze d',
  ),
  screen(
    'labels that rarely repeat',
    { 't.csv': `id,label,mood\n${lines(40, (i) => `s${i},a sentence number ${i},${i % 2 ? 'joy' : 'calm'}`)}` },
    'analyze t.csv',
  ),
  screen(
    'lists of a split next to class folders',
    {
      ...filesOf(12, (i) => `d/${FLOWERS[i % 2]}/${i}.jpg`),
      'd/testing_list.txt': 'rose/0.jpg\ntulip/1.jpg\nrose/99.jpg\nrose/98.jpg\n',
    },
    'analyze d',
  ),
  screen(
    'several datasets of paired text files',
    {
      'd/a/x_text.txt': lines(6, (i) => `hello ${i}`),
      'd/a/x_labels.txt': lines(6, (i) => String(i % 2)),
      'd/b/y_text.txt': lines(6, (i) => `bye ${i}`),
      'd/b/y_labels.txt': lines(6, (i) => String(i % 2)),
    },
    'analyze d',
  ),
  screen(
    'a column of a table that is different in every row',
    { 't.csv': `key,size\n${lines(30, (i) => `k${i},${i * 1.5}`)}` },
    'analyze .',
  ),
  screen(
    'folders that are named like parts',
    filesOf(24, (i) => `d/actor_0${(i % 3) + 1}/${['cat', 'dog'][i % 2]}/${i}.wav`),
    'analyze .',
  ),
  screen(
    'a column with 0 and 1 for each class',
    {
      'a.csv': `id,red,green,blue\n${lines(30, (i) => `s${i},${Number(i % 3 === 0)},${Number(i % 3 === 1)},${Number(i % 3 === 2)}`)}`,
    },
    'analyze .',
  ),
  screen(
    'images listed for a split that do not exist',
    {
      'd/data.yaml': 'train: train.txt\nval: val.txt\nnames: [cat, dog]\n',
      'd/train.txt': 'images/0.jpg\nimages/1.jpg\nimages/8.jpg\nimages/9.jpg\n',
      'd/val.txt': 'images/1.jpg\nimages/0.jpg\nimages/2.jpg\n',
      ...filesOf(4, (i) => `d/images/${i}.jpg`),
      ...filesOf(
        4,
        (i) => `d/labels/${i}.txt`,
        (i) => `${i % 2} 0.5 0.5 0.1 0.1\n`,
      ),
    },
    'analyze d',
  ),
]

const SPLITS: readonly Screen[] = [
  screen(
    'leakage in the dataset’s own split',
    {
      'l.csv': OWN_SPLIT,
      ...config(
        'data: { dataset_path: l.csv }\nlabels: { id: id, label: label, split: split, group: patient }\nthresholds: { leakage: fail, max_split_deviation: 1 }\n',
      ),
    },
    'check',
  ),
  screen(
    'an id in two of the dataset’s own splits',
    {
      'l.csv': `id,label,split\n${lines(30, (i) => `s${i % 15},${i % 3 ? 'joy' : 'calm'},${i < 15 ? 'train' : 'test'}`)}`,
      ...config(
        'data: { dataset_path: l.csv }\nlabels: { id: id, label: label, split: split }\nthresholds: { leakage: fail }\n',
      ),
    },
    'check',
  ),
  screen(
    'leakage of samples with several labels',
    {
      'l.csv': `id,label\n${lines(9, (i) => `s${i},a|b`)}`,
      ...config(
        "data: { dataset_path: l.csv }\nlabels: { id: id, label: label, separator: '|' }\nthresholds: { leakage: fail }\n",
      ),
    },
    'check',
  ),
  screen(
    'splitting samples of several labels',
    { 'l.csv': `id,label\n${lines(9, (i) => `s${i},a|b`)}` },
    'split l.csv --separator |',
  ),
  screen('a broken index file', { 'l.csv': labelsOf(30), 'i.json': '{"version":1' }, 'verify l.csv --index i.json'),
  screen(
    'an index file of another dataset',
    { 'l.csv': labelsOf(30), 'm.csv': labelsOf(40, 'other ') },
    'split m.csv -o i.json',
    'split l.csv -o i.json',
  ),
  screen(
    'verifying an index file of another dataset',
    { 'l.csv': labelsOf(30), 'm.csv': labelsOf(40, 'other ') },
    'split m.csv -o i.json',
    'verify l.csv --index i.json',
  ),
  screen(
    'an index file with a label that was removed',
    { 'l.csv': labelsOf(30), 'm.csv': labelsOf(30).replace('s4,joy', 's4,') },
    'split l.csv -o i.json',
    'verify m.csv --index i.json',
  ),
  screen(
    'an index file of another tool',
    {
      'l.csv': labelsOf(30),
      'i.json': JSON.stringify({ train: ['s0', 's1', 's2', 'x', 'y'], val: ['s2', 's3'], test: ['s4', 's0'] }),
    },
    'verify l.csv --index i.json',
  ),
  screen(
    'another row of an id',
    { 'l.csv': `id,label\n${lines(30, (i) => `s${i >> 1},${i % 3 ? 'joy' : 'calm'}`)}` },
    'explain l.csv s3#2',
  ),
  screen(
    'groups in a rule',
    { 'l.csv': `id,label,patient\n${lines(60, (i) => `s${i},${i % 3 ? 'joy' : 'calm'},p${i % 12}`)}` },
    'split l.csv --group patient -o i.rules.json',
  ),
  screen('many classes', { 'l.csv': `id,label\n${lines(66, (i) => `s${i},c${i % 22}`)}` }, 'split l.csv -o i.json'),
  screen('a check without a base', { 'l.csv': labelsOf(30) }, 'check l.csv'),
  screen(
    'two checks that cannot run',
    {
      'l.csv': labelsOf(30),
      ...config('data: { dataset_path: l.csv }\nthresholds: { max_class_loss: 5, max_ratio_increase: 1 }\n'),
    },
    'check --format markdown',
  ),
  screen(
    'an output file that is a sample',
    {
      'd/joy/a.csv': 'x',
      'd/joy/b.csv': 'y',
      'd/calm/c.csv': 'z',
      'l.csv': 'id,label\nd/joy/a.csv,joy\nd/joy/b.csv,calm\n',
    },
    'balance l.csv -o d/joy/a.csv',
  ),
  screen(
    'undersampling to a few samples',
    { 'l.csv': `id,label\n${lines(60, (i) => `s${i},${i < 57 ? 'joy' : 'calm'}`)}` },
    'balance l.csv -s undersample',
  ),
  screen('a config for a dataset', { 'l.csv': labelsOf(30) }, 'init l.csv'),
  screen(
    'a config for a dataset that is unclear',
    { 'a/l.csv': labelsOf(30), 'b/l.csv': `name,kind\n${lines(30, (i) => `n${i},${i % 2 ? 'x' : 'y'}`)}` },
    'init .',
  ),
]

/** The output of the last command, with its exit code. */
async function shown({ files, commands }: Screen): Promise<string> {
  return inFolder(files, async (folder) => {
    let text = ''
    for (const command of commands) {
      const { answer, stdout, stderr } = await printedBy(() => runProgram(command.split(' ')).catch(reportError))
      text = `$ dataset-balance ${command}\n${stdout}${stderr}[${answer}]\n`
    }
    return text.replaceAll(folder, '/project').replaceAll(startedWith(), 'dataset-balance')
  })
}

test.each([
  ['layouts', LAYOUTS],
  ['splits', SPLITS],
] as const)('the screens of %s match the golden file', async (name, screens) => {
  const texts: string[] = []
  for (const one of screens) texts.push(`## ${one.what}\n${await shown(one)}`)
  await expect(texts.join('\n')).toMatchFileSnapshot(`golden/screens-${name}.txt`)
})
