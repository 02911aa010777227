import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { reportError } from '../../src/commands/errors.ts'
import { runProgram } from '../../src/commands/program.ts'
import { startedWith } from '../../src/commands/setup/index.ts'
import { clips } from '../report/label_sets.ts'
import { textOf } from '../report/page_text.ts'
import { emopia, labelFile } from '../support/emopia.ts'
import { writeFiles } from '../support/folders.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

type Files = Readonly<Record<string, string>>

/** A repository whose files change in steps, and the command whose output is in the golden file. */
interface Story {
  /** The files of each commit. The last ones are not committed. */
  readonly steps: readonly Files[]
  /** Run before the last step. */
  readonly before?: string
  readonly command: string
  readonly formats: readonly Format[]
}

const ENDINGS = { text: 'txt', json: 'json', markdown: 'md', html: 'html.txt' } as const
type Format = keyof typeof ENDINGS
const PRINTED: readonly Format[] = ['text', 'json', 'markdown']
const WITH_PAGE: readonly Format[] = [...PRINTED, 'html']

const CONFIG = '.github/dataset-balance.yml'
const LABELS = 'EMOPIA_1.0/label.csv'
const config = (thresholds: string, additional = '') =>
  `data: { dataset_path: ./EMOPIA_1.0${additional} }\nthresholds: { ${thresholds} }\n`

const SONGS = emopia({ joy: 40, anger: 30, sadness: 20, calm: 24 })
const FILES = Object.fromEntries(Object.entries(SONGS.files).map(([path, content]) => [path, String(content)]))
const MAESTRO = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`maestro/${i}.mid`, `MThd ${i}\n`]))
const START: Files = { ...FILES, [CONFIG]: config('max_imbalance_ratio: { warn: 1.5, fail: 2.5 }') }

/** Six clips of anger are added, of which the last one has no label. */
const GROWN: Files = {
  [LABELS]: labelFile([...SONGS.rows, ...Array.from({ length: 6 }, (_, i) => `n${i},${i < 5 ? 2 : ''},annotator`)]),
}

const moods = (rows: ReturnType<typeof clips>): Files => ({
  'clips/labels.jsonl': rows.map(([file, mood]) => `${JSON.stringify({ file, mood })}\n`).join(''),
})

const STORIES: Readonly<Record<string, Story>> = {
  analyze: {
    steps: [
      {
        ...START,
        ...MAESTRO,
        [CONFIG]: config('max_imbalance_ratio: { warn: 1.5 }', ', additional_datasets: [./maestro]'),
      },
    ],
    command: 'analyze',
    formats: WITH_PAGE,
  },
  'analyze-label-sets': {
    steps: [
      {
        ...moods(clips(64)),
        [CONFIG]:
          'data: { dataset_path: clips }\nlabels: { id: file, label: mood }\nthresholds: { max_imbalance_ratio: 2.5, min_class_size: 12 }\n',
      },
      moods(
        [...clips(64), ...clips(30, [['joy'], ['anger', 'joy']], 64)].with(3, ['clip_3.wav', ['anger', 'disgust']]),
      ),
    ],
    command: 'analyze --base HEAD',
    formats: PRINTED,
  },
  compare: { steps: [START], command: 'compare', formats: WITH_PAGE },
  balance: { steps: [{ ...START, ...GROWN }], command: 'balance -o balanced.csv', formats: PRINTED },
  split: {
    steps: [START, GROWN],
    before: 'split -o data/split_indices.json',
    command: 'split -o data/split_indices.json',
    formats: PRINTED,
  },
  'split-first': { steps: [START], command: 'split', formats: WITH_PAGE },
  verify: {
    steps: [START, GROWN],
    before: 'split -o data/split_indices.json',
    command: 'verify --index data/split_indices.json',
    formats: PRINTED,
  },
  'verify-current': {
    steps: [START],
    before: 'split -o data/split_indices.json',
    command: 'verify --index data/split_indices.json',
    formats: PRINTED,
  },
  explain: {
    steps: [{ 'data/l.csv': `id,label\n${SONGS.rows.map((row) => `${row.split(',', 2).join(',')}\n`).join('')}` }],
    command: 'explain data Q1_joy00000003_2',
    formats: PRINTED,
  },
  'explain-group': { steps: [START], command: 'explain EMOPIA_1.0 Q1_joy00000003_2', formats: PRINTED },
  history: {
    steps: [
      START,
      { [LABELS]: `${FILES[LABELS]}Q1_joy00000100_0,1\n` },
      { [LABELS]: labelFile(SONGS.rows.filter((row) => !row.startsWith('Q3') || row.includes('0_'))) },
      { [LABELS]: labelFile(SONGS.rows.filter((row) => !row.startsWith('Q3') || row.includes('3_'))) },
      {},
    ],
    command: 'history --since HEAD~3',
    formats: WITH_PAGE,
  },
}

/** The commits always have the same ids. */
function commit(at: number): void {
  const date = `2026-0${at + 1}-01T12:00:00+02:00`
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false']
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  execFileSync('git', ['add', '--all'])
  execFileSync('git', [...who, 'commit', '--quiet', '--allow-empty', '--message=Add clips'], { env })
}

async function run(command: string): Promise<string> {
  const { answer, stdout, stderr } = await printedBy(() => runProgram(command.split(' ')).catch(reportError))
  return `${stdout}${stderr}${answer === 0 ? '' : `[${answer}]\n`}`
}

async function tell({ steps, before, command }: Story, format: Format): Promise<string> {
  return inFolder({}, async (folder) => {
    execFileSync('git', ['init', '--quiet', '--initial-branch=main'])
    const last = steps.length - 1
    for (const [at, files] of steps.entries()) {
      if (at === last && before !== undefined && at > 0) await run(before)
      writeFiles(folder, files)
      if (at < last || last === 0) commit(at)
      if (last === 0 && before !== undefined) await run(before)
    }
    const text = await run(`${command} --format ${format}`)
    return (format === 'html' ? textOf(text) : text)
      .replaceAll(folder, '/project')
      .replaceAll(startedWith(), 'dataset-balance')
  })
}

const CASES = Object.entries(STORIES).flatMap(([name, story]) =>
  story.formats.map((format) => [name, format, story] as const),
)

test.each(CASES)('the output of %s as %s matches the golden file', async (name, format, story) => {
  await expect(await tell(story, format)).toMatchFileSnapshot(`golden/${name}.${ENDINGS[format]}`)
})
