import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCRIPT } from '../support/runtimes.ts'
import { git, newFolder, removeFolders, write } from './traps.ts'

const RUNNER = '##[error]owned'
/** A link on a terminal, another title, characters that change the reading direction, and commands for a runner. */
const CLASSES = [RUNNER, '\u001b]8;;https://evil.example\u0007joy', '\u202ejoy', '::error::owned', '\u009b2J', 'j\no']
const FOLDER = 'music ##[group]x'
const EVERY = Array.from({ length: 60 }, (_, at) => CLASSES[at % CLASSES.length] ?? '')
const TABLE = `id,"##[x]label","song ##[x]"\n${EVERY.map((name, at) => `${at},"${name}",s${at % 9}\n`).join('')}`
const CONFIG = `data: { dataset_path: '${FOLDER}', save_split_indices: true, split_indices_path: '${FOLDER}/##[i]/i.json' }
labels: { file: l.csv, id: id, label: '##[x]label', group: 'song ##[x]' }
thresholds: { allowed_classes: ['##[a]'], required_classes: ['##[r]'] }
`

let folder = ''
beforeAll(() => {
  folder = newFolder()
  const files = { [`${FOLDER}/l.csv`]: TABLE, '.github/dataset-balance.yml': CONFIG }
  write(folder, { ...files, ...Object.fromEntries(CLASSES.slice(0, 2).map((name) => [`folders/${name}x/1.wav`, '1'])) })
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', '##[error]subject')
})
afterAll(removeFolders)

function run(words: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...words], { cwd: folder, encoding: 'utf8' })
  return stdout + stderr
}

const formats = (command: readonly string[], ...names: readonly string[]) =>
  names.map((name) => [...command, '--format', name])

const COMMANDS: readonly (readonly string[])[] = [
  ...formats(['check'], 'text', 'json', 'markdown', 'html', 'sarif', 'gitlab', 'junit'),
  ...formats(['check', FOLDER, '--base', 'HEAD'], 'text', 'markdown'),
  ...formats(['analyze'], 'text', 'json', 'markdown', 'html'),
  ...formats(['analyze', FOLDER], 'text', 'markdown'),
  ...formats(['compare'], 'text', 'json', 'markdown', 'html'),
  ...formats(['balance', '-s', 'oversample'], 'text', 'json', 'markdown'),
  ...formats(['weights'], 'text', 'json', 'markdown'),
  ...formats(['split', '-o', 'x ##[o].json'], 'text', 'json', 'markdown', 'html'),
  ...formats(['verify', '--index', 'x ##[o].json'], 'text', 'json', 'markdown'),
  ...formats(['explain', '7'], 'text', 'json', 'markdown'),
  ...formats(['history'], 'text', 'json', 'markdown', 'html', 'csv'),
  ['badge'],
  ['card'],
  ['card', 'folders'],
  ['init'],
  ['init', 'folders'],
  ['split', '-o', 'parts/'],
  ['balance', '-o', 'rows ##[o].csv'],
  ['check', '##[error]x', '--format', 'markdown'],
  ['analyze', '##[error]x'],
]

describe('names that a terminal or a runner would obey', () => {
  test.each(COMMANDS.map((words) => [words.join(' '), words] as const))('are printed as text by %s', (_, words) => {
    const said = run(words)
    expect(said.length).toBeGreaterThan(0)
    expect(said).not.toContain('This is a bug')
    expect(said).not.toMatch(/^\s*::|##\[|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e]/m)
  })

  test('are exact in a file', () => {
    run(['history', '-o', 'history.csv'])
    expect(readFileSync(join(folder, 'history.csv'), 'utf8')).toContain(`,${RUNNER},`)
  })
})
