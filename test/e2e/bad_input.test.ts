import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Files } from '../support/bare_repository.ts'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part])))

function config(labels: string): Files {
  return { '.github/dataset-balance.yml': `data: { dataset_path: ./d }\nlabels: { ${labels} }\n` }
}

/** Each line is ten times the previous one. */
function aliases(): string {
  const lines = ['ignore', 'columns', 'label', 'id', 'group', 'split', 'content'].map(
    (key, i) => `  ${key}: &a${i} [${Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]\n`,
  )
  return `labels:\n${lines.join('')}`
}

/** The `files` of the project. The dataset is the folder `d`. */
const REFUSED: Readonly<Record<string, readonly [said: string, files: Files]>> = {
  'a byte that is not UTF-8': ['d/l.csv:3:3: ', { 'd/l.csv': bytes('id,label\na,x\nb,', 0xff, '\n') }],
  'a byte that is not UTF-8 in a column that is not read': [
    'd/l.csv:3:5: ',
    { 'd/l.csv': bytes('id,label,t\na,x,1\nb,y,', 0xff, '\n') },
  ],
  'UTF-16': ['d/l.csv:1: Cannot read the file: it is UTF-16', { 'd/l.csv': bytes(0xff, 0xfe, 'i', 0) }],
  'Latin-1 in JSON Lines': [
    'd/l.jsonl:2:20: ',
    { 'd/l.jsonl': bytes('{"id":"a","label":"x"}\n{"id":"b","label":"', 0xe9, '"}\n') },
  ],
  'a lone surrogate in JSON': ['d/l.json:1: ', { 'd/l.json': '[{"id":"a","label":"\\ud800"}]' }],
  'a lone surrogate in JSON Lines': [
    'd/l.jsonl:2: ',
    { 'd/l.jsonl': '{"id":"a","label":"x"}\n{"id":"b","label":"\\udfff"}\n' },
  ],
  'a row that is too short': ['d/l.csv:3: Expected 2 cells, found 1', { 'd/l.csv': 'id,label\na,x\nb\n' }],
  'a row that is too long': ['d/l.csv:3: Expected 2 cells, found 3', { 'd/l.csv': 'id,label\na,x\nb,x,y\n' }],
  'a quote that never ends': ['d/l.csv:3: ', { 'd/l.csv': 'id,label\na,x\nb,"x\n' }],
  'only a header': ['d/l.csv:1: ', { 'd/l.csv': 'id,label\n' }],
  'an empty file': ['d/l.csv: ', { 'd/l.csv': '' }],
  'only a byte order mark': ['d/l.csv: ', { 'd/l.csv': '\uFEFF' }],
  'only blank lines': ['d/l.csv: ', { 'd/l.csv': '\n\r\n\n' }],
  'an empty folder': ["Found no dataset in 'd', but these files:", { 'd/README.md': '' }],
  'a repeated label column': ["d/l.csv: Found more than one column 'label'", { 'd/l.csv': 'id,label,label\na,x,y\n' }],
  'a bad line of JSON Lines': ['d/l.jsonl:2:', { 'd/l.jsonl': '{"id":"a","label":"x"}\n{"id":"b",\n' }],
  'JSON of many levels': ['d/l.json:1:', { 'd/l.json': '['.repeat(100_000) }],
  'half a gzip archive': ['d/l.csv.gz: ', { 'd/l.csv.gz': gzipSync('id,label\na,x\n').subarray(0, -9) }],
  'half a Parquet file': ['d/l.parquet: Cannot read this as Parquet', { 'd/l.parquet': 'PAR1....PAR1' }],
  'XML that is not well-formed': [
    'd/Annotations/a.xml:',
    { 'd/Annotations/a.xml': '<annotation><object></annotation>' },
  ],
  'XML with entities': [
    'd/Annotations/a.xml:1: ',
    { 'd/Annotations/a.xml': '<!DOCTYPE a [<!ENTITY a "b">]><annotation/>' },
  ],
  'XML with its own entity': [
    'd/Annotations/a.xml:1:',
    { 'd/Annotations/a.xml': '<annotation><object><name>&mine;</name></object></annotation>' },
  ],
  'a YOLO file of words': ['d/labels/a.txt:1: ', { 'd/images/a.jpg': '', 'd/labels/a.txt': 'cat 1 1 1 1\n' }],
  'a config beyond 1 MiB': ['dataset-balance.yml: ', { '.github/dataset-balance.yml': `#${' '.repeat(2 ** 20)}` }],
  'aliases that multiply': [
    'dataset-balance.yml:2:22: Cannot follow the aliases: they expand to too many values',
    { '.github/dataset-balance.yml': aliases() },
  ],
  'a pattern that cannot be compiled': ['dataset-balance.yml:2:', { ...config("pattern: '(?<label>a'"), 'd/a': '' }],
  'a pattern without a class': ['dataset-balance.yml:2:', { ...config("pattern: 'a+'"), 'd/a': '' }],
  'a pattern without a match, which other engines would search forever': [
    "matches none of 1 path, such as '",
    { ...config("pattern: '^(?<label>(a+)+)$'"), [`d/${'a'.repeat(60)}!`]: '' },
  ],
  'a missing label column': [
    "d/l.csv: Found no column 'genr' (labels.label) (did you mean 'genre'?)",
    { ...config('label: genr'), 'd/l.csv': 'id,genre\na,x\n' },
  ],
  'a missing label file': ["Cannot find 'd/l.csv'", { ...config('file: l.csv'), 'd/a': '' }],
  'a glob that matches nothing': [
    "Found no file that matches '*.csv' (labels.file) in d",
    { ...config("file: '*.csv'"), 'd/a': '' },
  ],
  'names that were not fetched': [
    'd/n.txt: Found a Git LFS pointer',
    { ...config('names: n.txt'), 'd/l.csv': 'id,label\na,0\n', 'd/n.txt': LFS },
  ],
  'a Git LFS pointer in Annotations/a.xml': [
    "The data of 'Annotations/a.xml' is stored in Git LFS. Fetch it with `git lfs pull`",
    { 'd/Annotations/a.xml': LFS },
  ],
  'a DVC pointer': ['d/l.csv.dvc: Found a DVC pointer', { 'd/l.csv.dvc': 'outs:\n- path: l.csv\n' }],
  ...Object.fromEntries(
    ['l.csv', 'label.csv', 'l.tsv', 'l.jsonl', 'l.json', 'l.yaml', 'l.parquet', 'l.csv.gz'].map(
      (file) =>
        [`a Git LFS pointer in ${file}`, [`d/${file}: Found a Git LFS pointer`, { [`d/${file}`]: LFS }]] as const,
    ),
  ),
}

describe('input that cannot be read ends with 2 and a few lines that name the place', () => {
  test.each(Object.keys(REFUSED))('%s', (name) => {
    const [said, files] = REFUSED[name] ?? ['', {}]
    const folder = folderWith(files)
    const path = '.github/dataset-balance.yml' in files ? '.' : './d'
    const before = readdirSync(folder, { recursive: true })
    for (const command of ['analyze', 'check', 'split']) {
      const { code, stdout, stderr } = runScript([command, path], folder)
      expect(stderr).toContain(said)
      expect(stderr).not.toContain('This is a bug')
      expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    }
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  })
})

test('half of a surrogate pair in an id is refused if ids are needed', () => {
  const folder = folderWith({ 'd/l.jsonl': '{"id":"a","label":"x"}\n{"id":"\\udfff","label":"x"}\n' })
  expect(runScript(['split', './d'], folder)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('d/l.jsonl:2: '),
  })
  expect(runScript(['analyze', './d'], folder)).toMatchObject({ code: 0, stdout: expect.stringContaining('2 samples') })
})

/** The classes with their samples. `null` is the number of unlabelled samples. */
const READ: Readonly<Record<string, readonly [counts: readonly (readonly [string | null, number])[], files: Files]>> = {
  'names of object properties': [
    [
      ['__proto__', 1],
      ['constructor', 1],
      ['toString', 1],
    ],
    { 'd/l.csv': 'id,label\n__proto__,__proto__\nconstructor,constructor\nvalueOf,toString\n' },
  ],
  'names of object properties as JSON keys': [
    [
      ['__proto__', 1],
      ['x', 1],
    ],
    { 'd/l.json': '[{"id":"a","label":"x","__proto__":1},{"constructor":2,"id":"__proto__","label":"__proto__"}]' },
  ],
  'empty labels and rows of empty cells': [
    [
      ['x', 1],
      [null, 3],
    ],
    { 'd/l.csv': 'id,label\na,\nb,""\n\n,\nc,x\n' },
  ],
  'a NUL': [
    [
      ['x\0y', 1],
      ['z', 1],
    ],
    { 'd/l.csv': 'id,label\na,x\0y\nb\0,z\n' },
  ],
  'a byte order mark and CRLF': [
    [
      ['x', 1],
      ['y', 1],
    ],
    { 'd/l.csv': '\uFEFFid,label\r\na,x\r\n\r\nb,y' },
  ],
  'quoted newlines, quotes and separators': [
    [
      ['"', 1],
      [',', 1],
      ['x\r\ny', 1],
    ],
    { 'd/l.csv': 'id,label\r\na,"x\r\ny"\r\nb,""""\r\nc,","\r\n' },
  ],
  'spaces around a label, which form another class': [
    [
      [' x', 1],
      ['x', 1],
      ['x ', 1],
    ],
    { 'd/l.csv': 'id, label \na,x\nb,x \nc, x\n' },
  ],
  'numbers, which are kept as they are written': [
    [
      ['0', 1],
      ['0.0', 1],
      ['510B', 1],
    ],
    { 'd/l.csv': 'id,label\na,0.0\nb,0\nc,510B\n' },
  ],
  'ids twice': [[['x', 3]], { 'd/l.csv': 'id,label\na,x\na,x\na#2,x\n' }],
}

describe('unusual but valid input loses no sample', () => {
  test.each(Object.keys(READ))('%s', (name) => {
    const [expected, files] = READ[name] ?? [[], {}]
    const { code, stdout } = runScript(['analyze', './d', '--format', 'json'], folderWith(files))
    const { counts, unlabelled } = JSON.parse(stdout)
    const none = unlabelled === 0 ? [] : [[null, unlabelled]]
    expect([...Object.entries(counts), ...none]).toEqual(expected)
    expect(code).toBe(0)
  })

  test('repeated ids are made unique if ids are needed', () => {
    const folder = folderWith(READ['ids twice']?.[1] ?? {})
    const { stdout } = runScript(['split', './d', '-o', 'split.csv'], folder)
    expect(stdout).toContain("Appended #2, #3, ... to 1 row with a duplicate id: 'a'")
  })
})

describe('a label of 10,000 characters', () => {
  const LONG = 'x'.repeat(10_000)
  const rows = Array.from({ length: 30 }, (_, i) => `b${i},y\n`).join('')
  const files = { 'd/l.csv': `id,label\na,${LONG}\n${rows}` }

  test.each(['text', 'markdown'])('keeps what is printed as %s readable', (format) => {
    const folder = folderWith(files)
    const commands = [
      ['analyze'],
      ['check', '--min-class-size', '10'],
      ['compare'],
      ['balance'],
      ['split', '-o', 's.json'],
    ]
    for (const [command = '', ...flags] of commands) {
      const { stdout } = runScript([command, './d', ...flags, '--format', format], folder)
      expect(stdout).toContain('xxx')
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(600)
    }
  })

  test('is complete in JSON', () => {
    const { stdout } = runScript(['analyze', './d', '--format', 'json'], folderWith(files))
    expect(JSON.parse(stdout).counts).toEqual({ [LONG]: 1, y: 30 })
  })
})
