import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { emopia } from '../support/emopia.ts'
import { CONFIG_FILE } from '../support/scenario.ts'
import { write } from './traps.ts'

/** How a run on hostile input ends: with a result, with a failed check, or with one clear error. */
export type Ending = 'result' | 'fails' | 'error'

/** One row of the table: what the input is, and what must happen, in all three entry points. */
export interface HostileInput {
  readonly what: string
  readonly must: string
  readonly ending: Ending
  /** Parts of the messages of the script and the action. */
  readonly says?: RegExp
  /** Text that is never printed. */
  readonly never?: RegExp
  /** Writes the project into an empty folder. */
  readonly lay: (folder: string) => void
}

const DATA = 'data:\n  dataset_path: ./ds\n'
const PLAIN = 'id,label\na,joy\nb,sad\nc,joy\n'

function project(config: string, files: Readonly<Record<string, string | Uint8Array>> = { 'ds/l.csv': PLAIN }) {
  return (folder: string): void => write(folder, { ...files, [CONFIG_FILE]: config })
}

function keys(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('')
}

function csv(rows: readonly string[]): Readonly<Record<string, string>> {
  return { 'ds/l.csv': `id,label\n${rows.map((label, at) => `${at},${label}\n`).join('')}` }
}

/** Several archives one after another form one archive: easy to create, and large when unpacked. */
function gzipBomb(head: string, megabytes: number): Uint8Array {
  const piece = gzipSync(Buffer.alloc(1 << 20, ' '), { level: 9 })
  return Buffer.concat([gzipSync(head), ...Array.from({ length: megabytes }, () => piece)])
}

function linked(target: string, link: string) {
  return (folder: string): void => {
    write(folder, { [CONFIG_FILE]: DATA, 'ds/README.md': '' })
    symlinkSync(target, join(folder, link))
  }
}

export const CORPUS: readonly HostileInput[] = [
  {
    what: 'a config with 45,000 unknown keys in one block',
    must: 'be refused at once, with the first of them',
    ending: 'error',
    says: /unknown key/i,
    lay: project(`data:\n${keys(45_000, (at) => `  k${at}: 1\n`)}`),
  },
  {
    what: 'a config with 60,000 unknown keys at the top',
    must: 'be refused at once, with the first of them',
    ending: 'error',
    lay: project(`${DATA}${keys(60_000, (at) => `k${at}: 1\n`)}`),
  },
  {
    what: 'a config with 60,000 keys in flow style',
    must: 'be refused at once, with the first of them',
    ending: 'error',
    lay: project(`data: { ${keys(60_000, (at) => `k${at}: 1, `)} }\n`),
  },
  {
    what: 'a map of 45,000 labels',
    must: 'work',
    ending: 'result',
    lay: project(`${DATA}labels:\n  file: l.csv\n  map:\n${keys(45_000, (at) => `    'l${at}': m${at % 7}\n`)}`),
  },
  {
    what: 'a config of two megabytes',
    must: 'be refused because of its size',
    ending: 'error',
    says: /1,048,576/,
    lay: project(`${DATA}# ${'x'.repeat(2 << 20)}\n`),
  },
  {
    what: 'YAML of 100,000 levels in flow style',
    must: 'be refused in one line',
    ending: 'error',
    lay: project(`data: ${'['.repeat(100_000)}`),
  },
  {
    what: 'YAML of 5,000 levels in block style',
    must: 'be refused in one line',
    ending: 'error',
    lay: project(keys(1000, (at) => `${' '.repeat(at)}a:\n`)),
  },
  {
    what: 'aliases that multiply',
    must: 'be refused',
    ending: 'error',
    lay: project(
      `labels:\n  a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((key, at) => `  ${key}: &${key} [${Array.from({ length: 10 }, () => `*${'abcdefghi'[at]}`).join(',')}]\n`).join('')}`,
    ),
  },
  {
    what: 'a YAML tag that names a class of some language',
    must: 'be refused',
    ending: 'error',
    lay: project('data: !!python/object/apply:os.system ["touch sprung"]\n'),
  },
  {
    what: 'a glob whose alternatives multiply',
    must: 'be refused before it is expanded',
    ending: 'error',
    says: /alternatives/,
    lay: project(`${DATA}labels:\n  file: folders\n  ignore: ['{${'x,'.repeat(250)}}{${'y,'.repeat(100_000)}}']\n`, {
      'ds/a/1.wav': '1',
    }),
  },
  {
    what: 'a glob of many stars',
    must: 'end',
    ending: 'result',
    lay: project(`${DATA}labels:\n  file: l.csv\n  ignore: ['${'*a'.repeat(200)}b']\n`, {
      'ds/l.csv': PLAIN,
      [`ds/${'a'.repeat(200)}`]: '',
    }),
  },
  {
    what: 'a regular expression that backtracks endlessly in other engines',
    must: 'end',
    ending: 'result',
    lay: project(`${DATA}labels: { pattern: '^(?<label>(a|a)+)+$|(?<group>x)' }\n`, {
      [`ds/${'a'.repeat(200)}!`]: '1',
      'ds/aa': '2',
    }),
  },
  {
    what: 'a regular expression with a hundred thousand repetitions',
    must: 'be refused',
    ending: 'error',
    lay: project(`${DATA}labels: { pattern: '^(?<label>((a{100}){100}){10})', file: folders }\n`, { 'ds/a.wav': '1' }),
  },
  {
    what: 'eleven hundred links to a folder of a thousand files',
    must: 'be refused',
    ending: 'error',
    says: /link/i,
    lay: (folder) => {
      write(folder, { [CONFIG_FILE]: `${DATA}labels: { file: folders }\n` })
      const files = Array.from({ length: 1000 }, (_, at) => [`ds/a/${at}.wav`, ''])
      write(folder, Object.fromEntries(files))
      for (let at = 0; at < 1100; at++) symlinkSync('a', join(folder, `ds/l${at}`))
    },
  },
  {
    what: 'links that form a loop',
    must: 'be ignored',
    ending: 'result',
    lay: (folder) => {
      write(folder, { [CONFIG_FILE]: `${DATA}labels: { file: folders }\n`, 'ds/a/1.wav': '1', 'ds/b/2.wav': '2' })
      symlinkSync('../b', join(folder, 'ds/a/b'))
      symlinkSync('../a', join(folder, 'ds/b/a'))
    },
  },
  {
    what: 'labels that are an endless device',
    must: 'be refused',
    ending: 'error',
    lay: linked('/dev/zero', 'ds/label.csv'),
  },
  {
    what: 'labels that are a pipe that nothing writes to',
    must: 'be refused, not waited for',
    ending: 'error',
    lay: (folder) => {
      write(folder, { [CONFIG_FILE]: `${DATA}labels: { file: label.csv, label: label }\n`, 'ds/x': '' })
      execFileSync('mkfifo', [join(folder, 'ds/label.csv')])
    },
  },
  {
    what: 'three gigabytes of spaces in three megabytes of gzip, as JSON Lines',
    must: 'end in bounded memory',
    ending: 'error',
    lay: project(DATA, { 'ds/l.jsonl.gz': gzipBomb('{"id":"a","label":"joy"}\n', 3000) }),
  },
  {
    what: 'three gigabytes in three megabytes of gzip, as CSV',
    must: 'end in bounded memory',
    ending: 'error',
    lay: project(DATA, { 'ds/l.csv.gz': gzipBomb('id,label\na,joy\nb,"', 3000) }),
  },
  {
    what: 'an unrelated JSON file of forty megabytes next to the labels',
    must: 'not be parsed, and be named',
    ending: 'result',
    says: /notes\.json: Skipped this file: it has more than 33,554,432 bytes/,
    lay: project(DATA, { 'ds/l.csv': PLAIN, 'ds/notes.json': `{"a":[${'1,'.repeat(20_000_000)}1]}` }),
  },
  {
    what: 'the same in forty kilobytes of gzip',
    must: 'not be parsed, and be named',
    ending: 'result',
    says: /notes\.json\.gz: Skipped this file/,
    lay: project(DATA, {
      'ds/l.csv': PLAIN,
      'ds/notes.json.gz': gzipSync(`{"a":[${'1,'.repeat(20_000_000)}1]}`),
    }),
  },
  {
    what: 'a Croissant file of forty megabytes',
    must: 'not be parsed, and be named',
    ending: 'result',
    says: /Ignored croissant\.json: it has more than 8,388,608 bytes/,
    lay: project(DATA, { 'ds/l.csv': PLAIN, 'ds/croissant.json': `{"a":[${'1,'.repeat(20_000_000)}1]}` }),
  },
  {
    what: 'two hundred thousand classes',
    must: 'be reported briefly',
    ending: 'result',
    lay: project(
      `${DATA}labels: { file: l.csv, label: label, id: id }\n`,
      csv(Array.from({ length: 200_000 }, (_, at) => `c${at}`)),
    ),
  },
  {
    what: 'sixty thousand classes that are all too small and not allowed',
    must: 'fail, with the first hundred',
    ending: 'fails',
    lay: project(
      `${DATA}labels: { file: l.csv, label: label, id: id }\nthresholds: { min_class_size: 9, allowed_classes: [joy] }\n`,
      csv(Array.from({ length: 60_000 }, (_, at) => `c${at}`)),
    ),
  },
  {
    what: 'two hundred thousand classes that are too small for the ratio',
    must: 'fail, with the samples that are missing',
    ending: 'fails',
    lay: project(
      `${DATA}labels: { file: l.csv, label: label, id: id }\n`,
      csv(Array.from({ length: 210_000 }, (_, at) => `c${at < 200_000 ? at : at % 1000}`)),
    ),
  },
  {
    what: 'twenty thousand splits of twenty thousand classes',
    must: 'be refused, because no dataset has so many splits',
    ending: 'error',
    says: /Found 20,000 different splits/,
    lay: project(`${DATA}labels: { file: l.csv, label: label, id: id, split: split }\n`, {
      'ds/l.csv': `id,label,split\n${Array.from({ length: 20_000 }, (_, at) => `a${at},c${at},s${at}\n`).join('')}`,
    }),
  },
  {
    what: "names of an object's own properties as classes, ids and keys",
    must: 'be counted like any others',
    ending: 'result',
    says: /__proto__/,
    lay: project(`${DATA}labels: { file: l.csv, id: id, label: label }\n`, {
      'ds/l.csv': 'id,label\n__proto__,__proto__\nconstructor,constructor\ntoString,hasOwnProperty\n',
    }),
  },
  {
    what: '__proto__ as a key of the config',
    must: 'be an unknown key',
    ending: 'error',
    lay: project(`${DATA}__proto__:\n  polluted: true\n`),
  },
  {
    what: 'runner commands as classes',
    must: 'be printed as text',
    ending: 'result',
    never: /^::|##\[/m,
    lay: project(
      `${DATA}labels: { file: l.csv, id: id, label: label }\n`,
      csv(['::error::owned', '::set-output name=x::y', '##[error]owned', '"a\n::add-mask::joy"', '%0A::error::x']),
    ),
  },
  {
    what: 'terminal escape sequences, and characters that change the reading direction',
    must: 'be printed as text',
    ending: 'result',
    never: /\u001b|\u202e|\u0007/,
    lay: project(
      `${DATA}labels: { file: l.csv, id: id, label: label }\n`,
      csv(['\u001b[2Jjoy', '\u202ejoy', '\u0007joy']),
    ),
  },
  {
    what: 'a label of 10,000 characters',
    must: 'be shortened in the output',
    ending: 'result',
    never: /x{5000}/,
    lay: project(`${DATA}labels: { file: l.csv, id: id, label: label }\n`, csv(['x'.repeat(10_000), 'joy'])),
  },
  {
    what: 'a null byte in a label',
    must: 'be an error or be shown escaped',
    ending: 'result',
    never: /\0/,
    lay: project(`${DATA}labels: { file: l.csv, id: id, label: label }\n`, csv(['j\0y', 'joy'])),
  },
  {
    what: 'a dataset outside the workspace',
    must: 'be refused on a runner, and allowed on the command line',
    ending: 'error',
    never: /root:/,
    lay: project(
      'data:\n  dataset_path: ../../../../../../../etc\nlabels: { file: passwd, format: csv, columns: [a], label: a }\n',
    ),
  },
  {
    what: 'the .git folder as the dataset',
    must: 'be refused',
    ending: 'error',
    never: /repositoryformatversion/,
    lay: project(
      'data:\n  dataset_path: .git\nlabels: { file: config, format: csv, columns: [label], label: label }\n',
    ),
  },
  {
    what: 'labels in the .git folder',
    must: 'be refused',
    ending: 'error',
    never: /repositoryformatversion/,
    lay: project(
      'data:\n  dataset_path: .\nlabels: { file: .git/config, format: csv, columns: [label], label: label }\n',
    ),
  },
  {
    what: 'a link to the .git folder as the dataset',
    must: 'be refused',
    ending: 'error',
    never: /repositoryformatversion/,
    lay: (folder) => {
      project('data:\n  dataset_path: link\nlabels: { file: config, format: csv, columns: [label], label: label }\n')(
        folder,
      )
      symlinkSync('.git', join(folder, 'link'))
    },
  },
  ...[
    'x.csv',
    '.github/workflows/evil.yml',
    '.github/evil.json',
    '.git/hooks/x.json',
    'a/.git/x.json',
    '../x.json',
  ].map(
    (path): HostileInput => ({
      what: `the index file at ${path}`,
      must: 'be refused as a config error',
      ending: 'error',
      says: /split_indices_path/,
      lay: project(`${DATA}  save_split_indices: true\n  split_indices_path: ${path}\n`),
    }),
  ),
  {
    what: 'a dataset that looks like a bare repository',
    must: 'be data',
    ending: 'result',
    lay: (folder) => {
      const { files } = emopia({ joy: 3, anger: 3, sadness: 3, calm: 3 }, 'ds')
      write(folder, { ...(files as Record<string, string>), [CONFIG_FILE]: DATA })
      write(folder, { 'ds/HEAD': 'ref: refs/heads/main\n', 'ds/config': '[core]\n\tfsmonitor = touch sprung\n' })
      for (const name of ['objects', 'refs']) mkdirSync(join(folder, 'ds', name), { recursive: true })
      for (const name of ['objects', 'refs']) writeFileSync(join(folder, 'ds', name, 'keep'), '')
    },
  },
]
