import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { reportOf } from '../support/runner.ts'
import { CONFIG_FILE, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/emopia-mini')
const LABELS = 'EMOPIA_mini/label.csv'
const example = (path: string) => readFileSync(join(EXAMPLE, path), 'utf8')
const CONFIG = example(CONFIG_FILE)
const LINES = example(LABELS).trimEnd().split('\n')
const TEST_IDS: readonly string[] = JSON.parse(example(INDEX_FILE)).ids.test

let scenario: Scenario
afterEach(() => scenario.stop())

async function openExample(config: string): Promise<Scenario> {
  const files = { [LABELS]: example(LABELS), [INDEX_FILE]: example(INDEX_FILE) }
  scenario = await createScenario({ config, dataset: { rows: [], files } })
  return scenario
}

/** Relabels 4 of the 31 test samples and deletes 3. */
function touched(): string {
  const [relabelled, removed] = [TEST_IDS.slice(3, 7), TEST_IDS.slice(10, 13)]
  const lines = LINES.flatMap((line) => {
    const [id = '', quadrant, ...rest] = line.split(',')
    if (removed.includes(id)) return []
    return relabelled.includes(id) ? [[id, quadrant === '1' ? '2' : '1', ...rest].join(',')] : [line]
  })
  return `${lines.join('\n')}\n`
}

test('a pull request that touches the test split warns directly below the verdict, with an annotation', async () => {
  await openExample(CONFIG)
  const pull = scenario.open({ [LABELS]: touched() })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['result']).toBe('warn')
  const lines = scenario.comments(pull)[0]?.split('\n') ?? []
  expect(lines[1]).toBe('### ⚠️ Class balance warns: the test split changed: 4 relabelled, 3 removed')
  expect(run.stdout).toMatch(/::warning file=EMOPIA_mini\/label.csv,line=\d+::7 samples of the test split changed: 4 /)
  expect(reportOf(run)).toMatchObject({ test_change: { samples: 31, relabelled: 4, removed: 3, replaced: 0 } })
})

test('with test_changed: fail on the base, it fails, even if the pull request switches it off', async () => {
  await openExample(`${CONFIG.replace('thresholds:', 'thresholds:\n  test_changed: fail')}`)
  const off = CONFIG.replace('thresholds:', "thresholds:\n  test_changed: 'off'")
  const pull = scenario.open({ [LABELS]: touched(), [CONFIG_FILE]: off })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(scenario.comments(pull)[0]).toContain('**To merge:** restore 7 samples of the test split from `main`.')
})

test('a comment reports a replaced test sample even if no label changes', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `t${i},${i % 2 === 0 ? 'joy' : 'calm'},${i < 30 ? 'train' : 'test'},`,
  )
  const csv = (text: (i: number) => string) => `id,mood,split,text\n${rows.map((row, i) => row + text(i)).join('\n')}\n`
  const config = `data: { dataset_path: ./clips, save_split_indices: false }
labels: { file: clips.csv, id: id, label: mood, split: split, content: text }
`
  const files = { 'clips/clips.csv': csv((i) => `text ${i}`) }
  scenario = await createScenario({ config, dataset: { rows: [], files } })
  const inTrain = scenario.open({ 'clips/clips.csv': csv((i) => (i === 3 ? 'another text' : `text ${i}`)) })
  expect((await scenario.run(inTrain)).exitCode).toBe(0)
  expect(scenario.comments(inTrain)).toEqual([])
  const inTest = scenario.open({ 'clips/clips.csv': csv((i) => (i === 33 ? 'another text' : `text ${i}`)) })
  expect((await scenario.run(inTest)).exitCode).toBe(0)
  expect(scenario.comments(inTest)[0]).toContain('warns: the test split changed: 1 replaced')
})

test('a frozen test split gets no new song, in the commit too', async () => {
  await openExample(CONFIG)
  const frozen = CONFIG.replace('  seed: 42\n', '  seed: 42\n  frozen_splits: [test]\n')
  const first = scenario.open({ [CONFIG_FILE]: frozen })
  expect((await scenario.run(first)).exitCode).toBe(0)
  const text = scenario.repository.bare.text(first.headBranch, INDEX_FILE) ?? ''
  expect(JSON.parse(text).config.frozen_splits).toEqual(['test'])
  scenario.commitToMain({ [CONFIG_FILE]: frozen, [INDEX_FILE]: text })
  const songs = Array.from(
    { length: 120 },
    (_, i) => `Q${(i % 4) + 1}_${String(i).padStart(11, 'n')}_0,${(i % 4) + 1},A`,
  )
  const second = scenario.open({ [LABELS]: `${[...LINES, ...songs].join('\n')}\n` })
  const run = await scenario.run(second)
  expect(run.exitCode, run.log).toBe(0)
  const grown = JSON.parse(scenario.repository.bare.text(second.headBranch, INDEX_FILE) ?? '{}')
  expect(grown.ids.test).toEqual(TEST_IDS)
  expect(grown.ids.train.length + grown.ids.val.length).toBe(LINES.length - 1 - TEST_IDS.length + 120)
  expect(scenario.comments(second)[0]).toContain('31 test (frozen)')
})

test('a pull request that removes the frozen split fails', async () => {
  const frozen = CONFIG.replace('  seed: 42\n', '  seed: 42\n  frozen_splits: [test]\n')
  await openExample(frozen)
  scenario.commitToMain({ [INDEX_FILE]: example(INDEX_FILE).replace('"bal', '"frozen_splits": ["test"], "bal') })
  const run = await scenario.run(scenario.open({ [CONFIG_FILE]: CONFIG }))
  expect(run.exitCode, run.log).toBe(1)
  expect(run.outputs['findings']).toContain('frozen_splits: test → none')
})
