import { afterEach, expect, test } from 'vitest'
import { CONFIG_FILE, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

const CONFIG = `data: { dataset_path: ./clips, save_split_indices: true, split_indices_path: ${INDEX_FILE} }
labels: { file: clips.csv, id: id, label: moods, separator: '|' }
thresholds: { max_imbalance_ratio: { fail: 3 }, min_class_size: 5 }
`
const MOODS = ['joy', 'joy|love', 'sadness', 'anger|sadness', 'calm|joy', 'anger', '', 'calm|love']

/** Clips with one or two moods each; one in eight is unlabelled. */
function clips(count: number, moods: readonly string[] = MOODS): string {
  const rows = Array.from({ length: count }, (_, i) => `clip_${i},${moods[i % moods.length]}\n`)
  return `id,moods\n${rows.join('')}`
}

let scenario: Scenario
afterEach(() => scenario.stop())

async function scenarioOf(count: number): Promise<Scenario> {
  scenario = await createScenario({ config: CONFIG, dataset: { rows: [], files: { 'clips/clips.csv': clips(count) } } })
  return scenario
}

interface Index {
  readonly train: readonly number[]
  readonly val: readonly number[]
  readonly test: readonly number[]
  readonly train_balanced: readonly number[]
  readonly ids: Readonly<Record<string, readonly string[]>>
}

const fileOn = (branch: string) => scenario.repository.bare.text(branch, INDEX_FILE) ?? ''
const indexOn = (branch: string) => JSON.parse(fileOn(branch)) as Index

test('a pull request with several labels per sample gets its splits, its strategies and a commit', async () => {
  const { repository } = await scenarioOf(160)
  const pull = scenario.open({ 'clips/clips.csv': clips(176) })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  const [comment] = scenario.comments(pull)
  expect(comment).toContain('Label balance passes')
  expect(comment).toContain('| ▸\u00a0**')
  expect(comment).toContain('MeanIR')
  expect(comment).toContain('Splits: 107 train, 23 val, 24 test')
  expect(repository.bare.resolve(pull.headBranch)).toBe(run.outputs['commit-sha'])
  const index = indexOn(pull.headBranch)
  expect([index.train.length, index.val.length, index.test.length]).toEqual([107, 23, 24])
  expect(index.train_balanced.length).toBeGreaterThanOrEqual(107)
})

test('the split that is merged grows: every sample keeps its split, and new ones are added', async () => {
  await scenarioOf(160)
  const first = scenario.open({ [CONFIG_FILE]: `${CONFIG}# split\n` })
  await scenario.run(first)
  const before = indexOn(first.headBranch)
  scenario.repository.bare.commit('main', { [INDEX_FILE]: fileOn(first.headBranch) })
  const second = scenario.open({ 'clips/clips.csv': clips(200) })
  const run = await scenario.run(second)
  expect(run.exitCode, run.log).toBe(0)
  const after = indexOn(second.headBranch)
  for (const [name, ids] of Object.entries(before.ids))
    expect(after.ids[name]).toEqual(expect.arrayContaining([...ids]))
  expect([after.train.length, after.val.length, after.test.length]).toEqual([122, 26, 27])
  expect(scenario.comments(second)[0]).toContain('No sample changed its split')
})

test('a pull request that makes a label rare fails, and the comment names the label', async () => {
  await scenarioOf(160)
  const rare = clips(160).replaceAll('|love', '')
  const pull = scenario.open({ 'clips/clips.csv': rare.replace('clip_1,joy', 'clip_1,joy|love') })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(scenario.comments(pull)[0]).toContain('love has 1 sample, below the minimum of 5')
})
