import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from '../support/bare_repository.ts'
import { emopia } from '../support/emopia.ts'
import { folderWith, writeFiles } from '../support/folders.ts'
import { wordsIn } from '../support/offered_lines.ts'
import { type Outcome, runScript } from '../support/runtimes.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'

const NAMES = ['joy', 'calm', 'anger']
const SAMPLES = Array.from({ length: 36 }, (_, i) => ({
  id: `${i}`,
  path: `images/${i}.jpg`,
  name: NAMES[i % 3] as string,
}))

function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('')
}

const IMAGES: Files = Object.fromEntries(SAMPLES.map(({ path, id }) => [path, `jpg ${id}`]))

const COCO = {
  images: SAMPLES.map(({ path }, id) => ({ id, file_name: path })),
  categories: NAMES.map((name, id) => ({ id, name })),
  annotations: SAMPLES.map((_, id) => ({ id, image_id: id, category_id: id % 3, bbox: [0, 0, 1, 1] })),
}

const LABEL_STUDIO = SAMPLES.map(({ path, name }, id) => ({
  id,
  data: { image: path },
  annotations: [{ id, result: [{ type: 'choices', value: { choices: [name] }, from_name: 'c', to_name: 'i' }] }],
}))

/** Twelve samples of these classes, in turn. */
function csvOf(names: readonly string[], file = ''): string {
  return lines(['id,label', ...Array.from({ length: 12 }, (_, i) => `${file}${i},${names[i % names.length]}`)])
}

/** Every layout that is detected, in its smallest form. */
const LAYOUTS: Readonly<Record<string, Files>> = {
  EMOPIA: emopia({ joy: 12, anger: 12, sadness: 12, calm: 12 }, '.').files,
  'a CSV with a label column': {
    'all.csv': lines(['path,label', ...SAMPLES.map(({ path, name }) => `${path},${name}`)]),
  },
  'a TSV without ids': {
    'all.tsv': lines(['text\tcategory', ...SAMPLES.map(({ id, name }) => `words ${id}\t${name}`)]),
  },
  JSONL: { 'all.jsonl': lines(SAMPLES.map(({ id, name }) => JSON.stringify({ id, emotion: name }))) },
  JSON: { 'all.json': JSON.stringify(SAMPLES.map(({ id, name }) => ({ id, label: name }))) },
  'Hugging Face metadata': {
    'metadata.csv': lines(['file_name,label', ...SAMPLES.map(({ id, name }) => `${id}.jpg,${name}`)]),
  },
  'JSON of splits': {
    'data_full.json': JSON.stringify({
      train: SAMPLES.slice(0, 24).map(({ id, name }) => [`words ${id}`, name]),
      oos_test: SAMPLES.slice(24).map(({ id, name }) => [`words ${id}`, name]),
    }),
  },
  'pairs of text files': {
    'train_text.txt': lines(SAMPLES.slice(0, 24).map(({ id }) => `words ${id}`)),
    'train_labels.txt': lines(SAMPLES.slice(0, 24).map((_, i) => `${i % 3}`)),
    'test_text.txt': lines(SAMPLES.slice(24).map(({ id }) => `words ${id}`)),
    'test_labels.txt': lines(SAMPLES.slice(24).map((_, i) => `${i % 3}`)),
    'mapping.txt': lines(NAMES.map((name, i) => `${i}\t${name}`)),
  },
  'a list of paths': {
    'train.txt': lines(SAMPLES.map(({ path }, i) => `${path} ${(i % 3) + 1}`)),
    'classes.txt': lines(NAMES),
    ...IMAGES,
  },
  COCO: { 'instances.json': JSON.stringify(COCO), ...IMAGES },
  'Label Studio': { 'export.json': JSON.stringify(LABEL_STUDIO) },
  YOLO: {
    'data.yaml': `names: [${NAMES.join(', ')}]\n`,
    ...Object.fromEntries(SAMPLES.map(({ id }) => [`images/${id}.jpg`, `jpg ${id}`])),
    ...Object.fromEntries(SAMPLES.map(({ id }, i) => [`labels/${id}.txt`, `${i % 3} 0.5 0.5 0.1 0.1\n`])),
  },
  'Pascal VOC': Object.fromEntries(
    SAMPLES.map(({ id, name }) => [
      `Annotations/${id}.xml`,
      `<annotation><filename>${id}.jpg</filename><object><name>${name}</name></object></annotation>`,
    ]),
  ),
  'folders of splits': Object.fromEntries(
    SAMPLES.map(({ id, name }, i) => [`${i < 24 ? 'Training' : 'Testing'}/${name}/${id}.jpg`, `jpg ${id}`]),
  ),
  'a label file next to the images of each split': Object.fromEntries(
    ['train', 'valid'].flatMap((split): [string, string][] => [
      [`${split}/_classes.csv`, lines(['filename, joy, calm', '1.jpg, 1, 0', '2.jpg, 0, 1', '3.jpg, 1, 1'])],
      ...['1', '2', '3'].map((id): [string, string] => [`${split}/${id}.jpg`, `jpg ${split} ${id}`]),
    ]),
  ),
  'one file per split': Object.fromEntries(
    ['train', 'dev', 'test'].map((split) => [`${split}.csv`, csvOf(NAMES, `${split}-`)]),
  ),
  'class folders': Object.fromEntries(SAMPLES.map(({ id, name }) => [`${name}/${id}.jpg`, `jpg ${id}`])),
}

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [join(folder, path), content]))
}

describe('init writes a config that passes check immediately', () => {
  test.each(Object.keys(LAYOUTS))('for %s', (name) => {
    const folder = folderWith(below('data', LAYOUTS[name] ?? {}))
    expect(runScript(['init', './data'], folder)).toMatchObject({ stderr: '', code: 0 })
    const found = JSON.parse(
      runScript(['analyze', './data', '--format', 'json'], folderWith(below('data', LAYOUTS[name] ?? {}))).stdout,
    )
    const checked = runScript(['check', '.', '--format', 'json'], folder)
    expect(checked.stderr).toBe('')
    expect(checked.code, checked.stdout).toBe(0)
    const report = JSON.parse(checked.stdout)
    expect(report.counts).toEqual(found.counts)
    expect(report.findings).toEqual([])
    expect(report.config.file).toBe(CONFIG_FILE)
  })
})

test('init does not require a class with the name of a split', () => {
  const folder = folderWith({ 'data/valid/1.jpg': '1', 'data/invalid/2.jpg': '2' })
  expect(runScript(['init', './data'], folder).code).toBe(0)
  const config = readFileSync(join(folder, CONFIG_FILE), 'utf8')
  expect(config).toContain('required_classes: [invalid]')
  expect(config).toContain('allowed_classes: [invalid, valid]')
  expect(runScript(['check', '.'], folder).code).toBe(0)
})

describe('an ambiguous detection prints config lines that work when pasted', () => {
  const cases: Readonly<Record<string, Files>> = {
    'several label columns': {
      'all.csv': lines(['id,emotion,tag', ...SAMPLES.map(({ id, name }, i) => `${id},${name},t${i % 2}`)]),
    },
    'several label files': { 'a.csv': csvOf(['joy', 'calm']), 'b.csv': csvOf(['anger', 'calm']) },
    'a file whose name is a pattern that matches the other': {
      'a*.csv': csvOf(['joy', 'calm']),
      'ab.csv': csvOf(['anger', 'calm']),
    },
    'names that YAML would read as other values': {
      "#1: it's {a, b}.csv": csvOf(['joy', 'calm']),
      '!x\n\u202e.csv': csvOf(['anger', 'calm']),
    },
    'pairs in JSON in which either side can be the label': {
      'x.json': JSON.stringify({ train: SAMPLES.map(({ id }) => [`words ${id}`, `label ${id}`]) }),
    },
    'several tasks of paired text files': {
      'a/train_text.txt': lines(['one', 'two', 'three']),
      'a/train_labels.txt': lines(['0', '1', '0']),
      'b/train_text.txt': lines(['one', 'two', 'three']),
      'b/train_labels.txt': lines(['0', '1', '1']),
    },
    'several lists of paths': {
      'one.txt': lines(SAMPLES.map(({ path }, i) => `${path} ${(i % 3) + 1}`)),
      'zero.txt': lines(SAMPLES.map(({ path }, i) => `${path} ${i % 3}`)),
    },
    'several COCO files': {
      'instances.json': JSON.stringify(COCO),
      'annotations/boxes.json': JSON.stringify({ ...COCO, annotations: COCO.annotations.slice(0, 12) }),
    },
    'several Label Studio exports': {
      'a.json': JSON.stringify(LABEL_STUDIO),
      'b.json': JSON.stringify(LABEL_STUDIO.slice(0, 12)),
    },
  }

  test.each(Object.keys(cases))('%s', (name) => {
    const folder = folderWith(below('data', cases[name] ?? {}))
    const { code, stderr } = runScript(['analyze', './data'], folder)
    expect(code).toBe(2)
    const lines = [...stderr.matchAll(/^labels: \{.*\}$/gm)].map(
      ([line]) => `data: { dataset_path: ./data }\n${line}\n`,
    )
    const paths = [...stderr.matchAll(/^dataset-balance analyze (.*)$/gm)].map(
      ([, words = '']) => `data: { dataset_path: ${JSON.stringify(wordsIn(words)[0])} }\n`,
    )
    const measured = [...lines, ...paths].map((config) => countsUnder(config, folder))
    expect(new Set(measured).size, stderr).toBe(2)
  })

  test('several label files of an additional dataset', () => {
    const config = 'data:\n  dataset_path: ./data\n  additional_datasets:\n'
    const folder = folderWith({
      'data/l.csv': csvOf(['joy', 'calm']),
      'more/a.csv': csvOf(['joy', 'calm']),
      'more/b.csv': csvOf(['anger', 'calm']),
      [CONFIG_FILE]: `${config}    - ./more\n`,
    })
    const { code, stderr } = runScript(['check', '.'], folder)
    expect(code).toBe(2)
    const choices = [...stderr.matchAll(/^- \{.*\}$/gm)].map(([line]) => line)
    expect(new Set(choices.map((line) => countsUnder(`${config}    ${line}\n`, folder))).size, stderr).toBe(2)
  })

  function countsUnder(config: string, folder: string): string {
    writeFiles(folder, { [CONFIG_FILE]: config })
    const checked = runScript(['check', '.', '--format', 'json'], folder)
    expect(checked, config).toMatchObject({ stderr: '', code: 0 })
    return JSON.stringify(JSON.parse(checked.stdout).counts)
  }
})

test('a file name is not a command in a terminal, or a separate line in the config', () => {
  const folder = folderWith({ 'data/a\n\u001b[31m.csv': csvOf(['joy', 'calm']) })
  const { stdout } = runScript(['init', './data'], folder)
  const reported = 'classes from column label of a\\n\\x1b[31m.csv, ids from id'
  expect(stdout.split('\n')[0]).toBe(`Found 12 samples in 2 classes (${reported})`)
  expect(readFileSync(join(folder, CONFIG_FILE), 'utf8')).toContain(`\n# ${reported}\n`)
  expect(runScript(['check', '.'], folder)).toMatchObject({ stderr: '', code: 0 })
})

test('init does not allow a class that looks like another one, and says so', () => {
  const labels = [...new Array<string>(250).fill('joy'), ...new Array<string>(90).fill('calm'), 'Joy', 'Joy']
  const folder = folderWith({ 'l.csv': lines(['id,label', ...labels.map((label, i) => `${i},${label}`)]) })
  const { stdout } = runScript(['init', './l.csv'], folder)
  expect(stdout).toContain("These class names look alike: 'Joy' (2 samples) and 'joy' (250)")
  const config = readFileSync(join(folder, CONFIG_FILE), 'utf8')
  expect(config).toContain('  # Joy is not listed because it looks like joy\n  required_classes: [calm, joy]\n')
  expect(runScript(['check', '.'], folder).stdout).toMatch(
    /^FAIL {2}rename 2 samples of “Joy” to “joy” \(lines 342, 343\)/,
  )
})

test('the config that init writes describes in comments what was detected', () => {
  const folder = folderWith(below('data', LAYOUTS['EMOPIA'] ?? {}))
  runScript(['init', './data'], folder)
  const config = readFileSync(join(folder, CONFIG_FILE), 'utf8')
  expect(config).toMatch(/^# EMOPIA: classes from column 4Q/m)
  expect(config).toContain('required_classes: [anger, calm, joy, sadness]')
})

test('init suggests the column of a table without a label column in comments', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2 ? 'M' : 'B'},${i / 7}\n`)
  const folder = folderWith({ 'data.csv': `id,diagnosis,radius\n${rows.join('')}` })
  expect(runScript(['init', '.'], folder).code).toBe(2)
  const config = readFileSync(join(folder, CONFIG_FILE), 'utf8')
  expect(config).toMatch(/^# {3}dataset-balance init data\.csv --label diagnosis$/m)
})

describe('the arguments of init are in the config', () => {
  test('additional datasets and the seed, with classes of any name', () => {
    const folder = folderWith({
      'data/l.csv': 'id,label\na,.inf\nb,true\nc,x\u202ey\n',
      'more/l.csv': 'id,label\nd,"a: b"\n',
    })
    const flags = ['--additional', './more', '--seed', '7']
    expect(runScript(['init', './data', ...flags], folder)).toMatchObject({ stderr: '', code: 0 })
    const { code, stdout } = runScript(['check', '.', '--format', 'json'], folder)
    expect(code, stdout).toBe(0)
    const { counts, config } = JSON.parse(stdout)
    expect(Object.keys(counts)).toEqual(['.inf', 'a: b', 'true', 'x\u202ey'])
    expect(config.seed).toBe(7)
  })

  test('a dataset with several labels per sample is split like any other', () => {
    const folder = folderWith({ 'data/l.jsonl': '{"id":"a","label":["x","y"]}\n' })
    const { stdout } = runScript(['init', './data'], folder)
    expect(stdout).toMatch(/To write the first index file, run `dataset-balance split \.`/)
    expect(runScript(['split', '.', '-q'], folder)).toMatchObject({ stderr: '', code: 0 })
    expect(runScript(['check', '.'], folder)).toMatchObject({ stderr: '', code: 0 })
  })
})

test('init keeps bytes of .gitattributes that are not UTF-8', () => {
  const before = Buffer.from('caf\xe9/*.csv text', 'latin1')
  const folder = folderWith({ 'labels.csv': csvOf(NAMES), '.gitattributes': before })
  expect(runScript(['init'], folder).code).toBe(0)
  const after = Buffer.concat([before, Buffer.from('\ndata/split_indices.json linguist-generated\n')])
  expect(readFileSync(join(folder, '.gitattributes'))).toEqual(after)
})

test('the last line of init is a command that works as the tool was started, with and without a detected dataset', () => {
  const node = { name: 'Node', command: process.execPath, args: [] }
  const rows = Array.from({ length: 40 }, (_, i) => `f${i}.txt,${i % 2 === 0 ? 'good' : 'bad'}`)
  const folder = folderWith({ 't.csv': lines(['file,verdict', ...rows]) })
  const lastLine = ({ stdout, stderr }: Outcome) => `${stdout}${stderr}`.trimEnd().split('\n').at(-1) ?? ''
  const run = (line: string) => {
    const [, command = ''] = /^Next: (node .*)$/.exec(line) ?? []
    const [, , ...args] = wordsIn(command)
    return runScript(args, folder, node)
  }
  const undetected = runScript(['init'], folder, node)
  expect(undetected.code).toBe(2)
  const detected = run(lastLine(undetected))
  expect(detected).toMatchObject({ code: 0, stderr: '' })
  expect(run(lastLine(detected))).toMatchObject({ code: 0 })
})
