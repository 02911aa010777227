import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseReport, renderCheckJson, renderCheckText, renderComment } from '../../../src/report/index.ts'
import { baseOf, checkSide } from '../../check/checking.ts'
import { publication } from '../fixtures.ts'

const ROOT = join(import.meta.dirname, '../../../examples/emopia-mini')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const CONFIG = read('.github/dataset-balance.yml')
const FROZEN = CONFIG.replace('  seed: 42\n', '  seed: 42\n  frozen_splits: [test]\n')
const LABELS = 'EMOPIA_mini/label.csv'
const INDEX = 'data/split_indices.json'
const LINES = read(LABELS).trimEnd().split('\n')
const TEST_IDS: readonly string[] = JSON.parse(read(INDEX)).ids.test

/** The check of a change of the example, by the real engine. */
async function checkLines(lines: readonly string[], config = CONFIG) {
  const index =
    config === FROZEN ? read(INDEX).replace('"balancing', '"frozen_splits": ["test"], "balancing') : read(INDEX)
  const files = { [INDEX]: index }
  const base = await baseOf({ config, files: { ...files, [LABELS]: `${LINES.join('\n')}\n` } })
  return checkSide({ config, files: { ...files, [LABELS]: `${lines.join('\n')}\n` } }, base)
}

/** Relabels 4 of the 31 test samples and deletes 3. */
function touched(): string[] {
  const [relabelled, removed] = [TEST_IDS.slice(3, 7), TEST_IDS.slice(10, 13)]
  return LINES.flatMap((line) => {
    const [id = '', quadrant, ...rest] = line.split(',')
    if (removed.includes(id)) return []
    return relabelled.includes(id) ? [[id, quadrant === '1' ? '2' : '1', ...rest].join(',')] : [line]
  })
}

/** Adds 40 songs of 2 clips, and a clip of a song in the test split. */
function grown(): string[] {
  const song = (i: number) => `Q${(i % 4) + 1}_${String(i).padStart(11, 'n')}`
  const added = Array.from({ length: 80 }, (_, i) => `${song(i >> 1)}_${i % 2},${((i >> 1) % 4) + 1},A`)
  const [known = ''] = TEST_IDS
  return [...LINES, ...added, `${known.replace(/_\d+$/, '_77')},${known[1]},A`]
}

const CASES = {
  'test set touched': () => checkLines(touched()),
  'frozen test': () => checkLines(grown(), FROZEN),
}

test.each(Object.entries(CASES))('renders "%s" as in the golden file', async (name, run) => {
  const result = await run()
  const file = name.replaceAll(' ', '-')
  const place = { ...publication, commit: { kind: 'pending' } } as const
  await expect(renderComment(result, place)).toMatchFileSnapshot(`golden/${file}.md`)
  expect(renderComment(await parseReport(renderCheckJson(result)), place)).toBe(renderComment(result, place))
  await expect(renderCheckText(result)).toMatchFileSnapshot(`golden/${file}.txt`)
})

test('a changed test split is in the verdict, once', async () => {
  const lines = renderComment(await checkLines(touched()), publication).split('\n')
  expect(lines[1]).toBe('### ⚠️ Class balance warns: the test split changed: 4 relabelled, 3 removed')
  expect(lines.filter((line) => line.includes('4 relabelled, 3 removed'))).toHaveLength(1)
})

test('growth puts no new song into a frozen test split', async () => {
  const { splits } = await checkLines(grown(), FROZEN)
  expect(splits?.summary.totals[2]).toBe(TEST_IDS.length + 1)
  expect(splits?.summary.largestDeviation.split).not.toBe('test')
})
