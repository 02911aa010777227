import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { SCRIPT } from '../support/runtimes.ts'
import { newFolder, removeFolders, write } from './traps.ts'

afterEach(removeFolders)

/** Python would import these instead of its own modules. */
const EVIL = 'open("sprung", "w").close()\n'
const EVIL_MODULES = {
  'csv.py': EVIL,
  'json.py': EVIL,
  'os.py': EVIL,
  'xml/__init__.py': EVIL,
}

const KEPT = 'id,note\n1,precious\n'

const rows = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at)).join('')

interface Printed {
  readonly what: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** The files that the commands must not replace. */
  readonly kept?: readonly string[]
  /** Links, each to a file outside the folder. */
  readonly links?: readonly string[]
  /** The program that the output names. */
  readonly program: RegExp
}

/** What is printed to be copied, for data of a stranger, and what must be left alone when it is run. */
const PRINTED: readonly Printed[] = [
  {
    what: 'lists below the name of their class',
    files: Object.fromEntries(
      ['Play', 'Stop', 'Go'].map((key) => [`${key}/train_${key}.json`, `{"${key}": [{"t":"a"},{"t":"b"}]}`]),
    ),
    links: ['classes_by_key.csv'],
    program: /python3 -I/,
  },
  {
    what: 'the labels of one image per file',
    files: Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`p/${name}_labels_metadata.json`, '{"labels": ["Forest", "Water"]}']),
    ),
    links: ['labels.tsv'],
    program: /python3 -I/,
  },
  {
    what: 'the polarity of the aspects of sentences',
    files: {
      'train.xml':
        '<sentences><sentence id="1"><aspectTerms><aspectTerm term="x" polarity="positive"/></aspectTerms></sentence></sentences>\n',
      'labels.csv': KEPT,
    },
    kept: ['labels.csv'],
    program: /python3 -I/,
  },
  {
    what: 'regions with a class',
    files: {
      'via.json':
        '{"a.png1": {"filename": "a.png", "regions": [{"region_attributes": {"kind": "cat"}}, {"region_attributes": {"kind": "dog"}}]}}',
    },
    links: ['regions.csv'],
    program: /python3 -I/,
  },
  {
    what: 'cells in single quotes',
    files: { 'sms.csv': `sort;text\n${rows(30, (at) => `${at % 2 ? 'ham' : 'spam'};'a; text ''${at}'''\n`)}` },
    links: ['converted_sms'],
    program: /python3 -I/,
  },
  {
    what: 'a table in another encoding',
    files: {
      'labels.csv': Buffer.from(
        `text,mood\n${rows(30, (at) => `caf\u00e9 ${at},${at % 2 ? 'sad' : 'joy'}\n`)}`,
        'latin1',
      ),
    },
    links: ['labels.utf8.csv'],
    program: /iconv/,
  },
  {
    what: 'parts of recordings',
    files: {
      ...Object.fromEntries(
        ['S1', 'S2'].map((session) => [
          `${session}/dialog/a.txt`,
          `% [START - END] TURN EMOTION [V, A, D]\n\n${rows(9, (at) => `[${at}.0 - ${at}.5]\tSes_${session}_${at}\t${at % 2 ? 'neu' : 'ang'}\t[1.0, 2.0, 3.0]\n`)}`,
        ]),
      ),
      'labels.csv': KEPT,
    },
    kept: ['labels.csv'],
    links: ['labels_2.csv'],
    program: /awk/,
  },
  {
    what: 'a token and its tag per line',
    files: { 'ner.txt': rows(20, (at) => `w${at} ${at % 3 ? 'O' : 'B-PER'}\n${at % 5 ? '' : '\n'}`), 'ner.csv': KEPT },
    kept: ['ner.csv'],
    program: /awk/,
  },
]

describe.each(PRINTED)('the command for $what', ({ files, kept = [], links = [], program }) => {
  test('runs nothing of the folder, and writes only to a new file in it', () => {
    const [folder, outside] = [newFolder(), newFolder()]
    write(folder, { ...EVIL_MODULES, ...files })
    write(outside, { written: KEPT })
    for (const link of links) symlinkSync(join(outside, 'written'), join(folder, link))
    const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, 'analyze', '.'], { cwd: folder, encoding: 'utf8' })
    const command = /(?:python3|mkdir|iconv|awk|sed) [^\n]*/.exec(stdout + stderr)?.[0].replace(/`.*$/, '') ?? ''
    expect(command, stdout + stderr).toMatch(program)
    const run = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(existsSync(join(folder, 'sprung'))).toBe(false)
    expect(readFileSync(join(outside, 'written'), 'utf8')).toBe(KEPT)
    for (const path of kept) expect(readFileSync(join(folder, path), 'utf8')).toBe(KEPT)
  })
})
