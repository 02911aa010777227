import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emopia } from '../support/emopia.ts'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript, runtimes } from '../support/runtimes.ts'

const CONFIG = `data:
  dataset_path: ./EMOPIA_1.0
  save_split_indices: true
thresholds:
  max_imbalance_ratio: { warn: 1.2, fail: 2 }
`

/** Without groups, with non-ASCII ids. */
const PLAIN = `id,label\n${Array.from({ length: 60 }, (_, i) => `音楽/${i},${i % 4 ? 'joy' : 'größe'}\n`).join('')}`

/** Several labels per sample, of which no whole number of samples is 15%. */
const SETS = `id,tags\n${Array.from({ length: 97 }, (_, i) => `s${i},${['a', 'b', 'c', 'd'].filter((_, l) => (i * (l + 3)) % 7 < 2).join('|')}\n`).join('')}`
const AS_SETS = ['--label', 'tags', '--separator', '|', '--id', 'id']

const all = runtimes()
const [node24] = all

/** A repository with two commits, so there is a base to compare with. */
function repository(): string {
  const folder = folderWith({ ...emopia({ joy: 20, anger: 26, sadness: 25, calm: 31 }).files })
  writeFiles(folder, { '.github/dataset-balance.yml': CONFIG, 'plain/label.csv': PLAIN, 'sets/tags.csv': SETS })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'base')
  writeFiles(folder, { ...emopia({ joy: 25, anger: 26, sadness: 25, calm: 31 }).files })
  return folder
}

const COMMANDS = [
  ['analyze', '.', '--format', 'json'],
  ['analyze', '.'],
  ['compare', '.', '--format', 'markdown'],
  ['balance', '.', '-s', 'undersample', '-o', 'balanced.csv'],
  ['split', '.'],
  ['split', '.', '--folds', '5', '-o', 'folds.json'],
  ['split', '.', '-o', 'songs.rules.json'],
  ['split', './plain', '-o', 'plain.rules.json'],
  ['split', './sets/tags.csv', ...AS_SETS, '-o', 'sets.json'],
  ['split', './sets/tags.csv', ...AS_SETS, '--folds', '7', '-o', 'set-folds.json'],
  ['compare', './sets/tags.csv', ...AS_SETS, '--format', 'json'],
  ['check', '.', '--base', 'main', '--format', 'json'],
  ['check', '.', '--base', 'main', '--format', 'markdown'],
  ['verify', '.', '--base', 'main'],
  ['verify', './plain', '--index', 'plain.rules.json'],
  ['explain', '.', 'Q1_joy00000003_2'],
  ['explain', './plain', '音楽/7', '--index', 'plain.rules.json'],
]

/** Commands in messages start the tool as it was started, so that lines may be wrapped elsewhere. */
function withoutStart({ stdout, stderr, ...others }: ReturnType<typeof runWith>) {
  const plain = (text: string) =>
    /[\w -]+ \S+analyze_balance\.js/.test(text)
      ? text.replaceAll(/\s+/g, ' ').replaceAll(/(?:node|bun|deno run [\w =-]+) \S+analyze_balance\.js/g, 'TOOL')
      : text
  return { ...others, stdout: plain(stdout), stderr: plain(stderr) }
}

describe.each(all.slice(1))('$name', (runtime) => {
  test.each(COMMANDS.map((command) => ({ command, shown: command.join(' ') })))(
    'writes the same bytes as Node 24 for $shown',
    ({ command }) => {
      const folder = repository()
      const expected = runWith(folder, command, node24)
      const found = runWith(folder, command, runtime)
      expect(withoutStart(found)).toEqual(withoutStart(expected))
      expect(found.code).toBeLessThanOrEqual(1)
    },
  )
})

/** Enough samples that a second thread sorts them, with rows in random order. */
const MANY = `id,label\n${Array.from({ length: 210_000 }, (_, i) => `クリップ/${(i * 7919) % 210_000}.wav,${i % 3 ? 'joy' : 'calm'}\n`).join('')}`

const noThreads = ['--permission', '--allow-fs-read=*', '--allow-fs-write=*']
const withoutThreads = { name: 'Node 24 without threads', command: process.execPath, args: noThreads }

test.each([...all, withoutThreads])(
  '$name writes many ids in byte order, in the same file on every runtime',
  (runtime) => {
    const folder = folderWith({ 'label.csv': MANY })
    const outcome = runScript(['split', './label.csv', '-o', 'many.json', '--quiet'], folder, runtime)
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    const bytes = readFileSync(join(folder, 'many.json'))
    const { ids } = JSON.parse(bytes.toString())
    const sorted = ids.train.toSorted((a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(ids.train.length).toBe(147_000)
    expect(ids.train.every((id: string, place: number) => id === sorted[place])).toBe(true)
    manyDigests.add(createHash('sha256').update(bytes).digest('hex'))
    expect(manyDigests.size).toBe(1)
  },
)

const manyDigests = new Set<string>()

const WRITTEN = [
  'sets.json',
  'set-folds.json',
  'balanced.csv',
  'data/split_indices.json',
  'folds.json',
  'songs.rules.json',
  'plain.rules.json',
]

function runWith(folder: string, command: readonly string[], runtime: (typeof all)[number] | undefined) {
  if (command[0] === 'split') for (const file of WRITTEN) rmSync(join(folder, file), { force: true })
  else if (command[0] === 'verify' || command[0] === 'explain') {
    runScript(['split', '.'], folder)
    runScript(['split', './plain', '-o', 'plain.rules.json'], folder)
  }
  const outcome = runScript(command, folder, runtime)
  const files = WRITTEN.map((file) => readIfThere(join(folder, file)))
  return { ...outcome, files }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
