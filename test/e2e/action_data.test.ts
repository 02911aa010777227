import { afterEach, beforeEach, expect, test } from 'vitest'
import { BREAKING, LABELS, withSwappedSamples } from '../support/changes.ts'
import { labelFile } from '../support/emopia.ts'
import { reportOf } from '../support/runner.ts'
import { BALANCED, CONFIG, CONFIG_FILE, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

test('a row that cannot be read fails the step with one annotation on its line', async () => {
  const broken = [...BALANCED.rows.slice(0, 10), 'Q1_joy00000099_0,1', ...BALANCED.rows.slice(10)]
  const pull = scenario.open({ [LABELS]: labelFile(broken) })
  const run = await scenario.run(pull)
  expect(run.exitCode).toBe(1)
  const errors = run.stdout.split('\n').filter((line) => line.startsWith('::error'))
  expect(errors).toEqual([
    expect.stringMatching(new RegExp(`^::error file=${LABELS},line=12::.*Expected 3 cells, found 2`)),
  ])
  const [comment] = scenario.comments(pull)
  expect(comment).toContain('the dataset cannot be checked')
  expect(comment).toMatch(/\[line 12\]\(\S*R12\): .*Expected 3 cells, found 2/)
})

test('class names that only look the same are reported', async () => {
  const labels = [
    'path,label',
    ...['caf\u00e9', 'cafe\u0301'].flatMap((name) => [1, 2, 3].map((i) => `${i}${name},${name}`)),
  ]
  const config = CONFIG.replace('./EMOPIA_1.0', './names').replace(/thresholds:[\s\S]*/, '')
  const pull = scenario.open({ [CONFIG_FILE]: config, 'names/all.csv': `${labels.join('\n')}\n` })
  const run = await scenario.run(pull)
  expect(
    reportOf(run)
      .notes.map(({ message }) => message)
      .join('\n'),
    run.log,
  ).toContain('look alike')
  expect(scenario.comments(pull)[0]).toContain('look alike')
})

test('samples that were moved between splits by hand are reported and moved back', async () => {
  const first = scenario.open({ [CONFIG_FILE]: `${CONFIG}\n# split\n` })
  await scenario.run(first)
  const index = scenario.repository.bare.text(first.headBranch, INDEX_FILE) ?? ''
  scenario.commitToMain({ [INDEX_FILE]: index })
  const pull = scenario.open({ [INDEX_FILE]: withSwappedSamples(index) })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).splits?.moves.total).toBe(2)
  expect(reportOf(run).findings).toMatchObject([{ rule: 'moved_between_splits', level: 'warn' }])
  expect(scenario.comments(pull)[0]).toContain('samples that changed split')
  expect(scenario.repository.bare.text(pull.headBranch, INDEX_FILE)).toBe(index)
})

test('a base manifest that is stored elsewhere by Git LFS has no comparison, and the thresholds still apply', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1234\n`
  scenario.commitToMain({ [LABELS]: pointer })
  const [kept, broken] = [{ [LABELS]: labelFile(BALANCED.rows) }, BREAKING].map((files) => scenario.open(files))
  if (kept === undefined || broken === undefined) throw new Error('Both are open')
  const run = await scenario.run(kept)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).change).toBeNull()
  expect(reportOf(run).no_comparison).toMatch(/Git LFS/)
  expect(scenario.comments(kept)[0]).toMatch(/no comparison[^\n]*Git LFS/i)
  const failed = await scenario.run(broken)
  expect(failed.exitCode, failed.log).toBe(1)
  expect(reportOf(failed)).toMatchObject({ change: null, findings: [{ rule: 'max_imbalance_ratio', level: 'fail' }] })
})
