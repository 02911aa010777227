import { posix } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Files } from '../support/bare_repository.ts'
import { BREAKING, HARMLESS, LABELS } from '../support/changes.ts'
import { emopia, labelFile } from '../support/emopia.ts'
import { reportOf } from '../support/runner.ts'
import { BALANCED, CONFIG, CONFIG_FILE, createScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const RELAXED = CONFIG.replace('fail: 2.5', 'fail: 50')

test('a pull request that relaxes the thresholds is checked with those of the base, and both results are shown', async () => {
  const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: RELAXED })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run).policy).toMatchObject({ bound_by: 'base', name: 'main', head_result: 'warn' })
  expect(reportOf(run).policy.changed.map(({ key }) => key)).toEqual([expect.stringContaining('max_imbalance_ratio')])
  expect(scenario.comments(pull)[0]).toMatch(/max_imbalance_ratio.*2\.5.*50/)
})

test('the report settings of the base also apply, so no pull request can turn off the comment', async () => {
  const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: `${CONFIG}report:\n  comment: never\n` })
  await scenario.run(pull)
  expect(pull.comments).toHaveLength(1)
})

test('policy: head on the base lets the head decide', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: `${CONFIG}report:\n  policy: head\n` })
  const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: `${RELAXED}report:\n  policy: head\n` })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).policy.bound_by).toBe('head')
})

test('policy: head only in the head has no effect', async () => {
  const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: `${RELAXED}report:\n  policy: head\n` })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
})

test('if the base has no config, the config of the head applies', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: null })
  const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: RELAXED })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).policy.bound_by).toBe('head')
})

test('a broken config on the base does not block the pull request that fixes it', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: 'data: [unclosed' })
  const pull = scenario.open({ ...HARMLESS, [CONFIG_FILE]: CONFIG })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run)).toMatchObject({ policy: { bound_by: 'head' }, change: { added: 3 } })
})

test('inputs override both sides', async () => {
  const pull = scenario.open(BREAKING)
  const run = await scenario.run(pull, { inputs: { 'max-imbalance-ratio': '50' } })
  expect(run.exitCode, run.log).toBe(0)
})

test('a change in what is read takes effect, and is a warning with the counts of both', async () => {
  const other = emopia({ joy: 6, anger: 6, sadness: 6, calm: 6 }, 'other')
  scenario.commitToMain(other.files)
  const pull = scenario.open({ [CONFIG_FILE]: CONFIG.replace('./EMOPIA_1.0', './other') })
  const run = await scenario.run(pull)
  expect(reportOf(run).total_samples).toBe(24)
  const [finding] = reportOf(run).findings.filter(({ rule }) => rule === 'data_changed')
  expect(finding).toMatchObject({ level: 'warn' })
  expect(finding?.message).toMatch(/68/)
  expect(finding?.message).toMatch(/24/)
})

test('existing: warn reports what the base already violates without failing', async () => {
  const unbalanced = emopia({ joy: 20, anger: 16, sadness: 16, calm: 3 })
  scenario.commitToMain({ ...unbalanced.files, [CONFIG_FILE]: `${CONFIG}  existing: warn\n` })
  const pull = scenario.open({ [LABELS]: labelFile([...unbalanced.rows, 'Q2_ang99999999_0,2,annotator']) })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).findings).toContainEqual(
    expect.objectContaining({ rule: 'max_imbalance_ratio', level: 'warn', existing: true }),
  )
})

test('existing: warn fails if a violation gets worse', async () => {
  const unbalanced = emopia({ joy: 20, anger: 16, sadness: 16, calm: 4 })
  scenario.commitToMain({ ...unbalanced.files, [CONFIG_FILE]: `${CONFIG}  existing: warn\n` })
  const pull = scenario.open({ [LABELS]: labelFile(unbalanced.rows.slice(0, -1)) })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
})

test('the change shows what was added, removed and relabelled, and which classes are new or gone', async () => {
  const kept = BALANCED.rows.filter((row) => !/,4,/.test(row))
  const [first = '', ...rest] = kept
  const rows = [first.replace(',1,', ',2,'), ...rest, 'Q9_new_0,fear,annotator']
  const pull = scenario.open({ [LABELS]: labelFile(rows) })
  const run = await scenario.run(pull, { inputs: { 'fail-on': 'never' } })
  expect(reportOf(run).change).toMatchObject({
    added: 1,
    removed: 16,
    appeared: ['fear'],
    vanished: ['calm'],
    relabelled: [{ from: 'joy', to: 'anger', count: 1 }],
  })
  expect(scenario.comments(pull)[0]).toContain('calm')
})

test('reordered rows are not a change', async () => {
  const pull = scenario.open({ [LABELS]: labelFile(BALANCED.rows.toReversed()) })
  const run = await scenario.run(pull, { inputs: { splits: 'off' } })
  expect(reportOf(run).change).toMatchObject({ unchanged: true, reordered: true, added: 0, removed: 0 })
})

test.each(['Joy', 'joy '])("a class '%s' next to joy is reported", async (name) => {
  const pull = scenario.open({ [LABELS]: labelFile([...BALANCED.rows, `Q9_new_0,"${name}",annotator`]) })
  const run = await scenario.run(pull, { inputs: { 'fail-on': 'never' } })
  expect([...reportOf(run).notes, ...reportOf(run).findings].map(({ message }) => message).join('\n')).toMatch(/[Jj]oy/)
})

test.each(['.', 'pkg/music'])(
  'a pull request that deletes the config is checked with the one of the base: %s',
  async (folder) => {
    const inFolder = (files: Files) =>
      Object.fromEntries(Object.entries(files).map(([path, content]) => [posix.join(folder, path), content]))
    const own = { [CONFIG_FILE]: CONFIG, [LABELS]: labelFile(BALANCED.rows) }
    if (folder !== '.') scenario.commitToMain({ [CONFIG_FILE]: null, [LABELS]: null, ...inFolder(own) })
    const pull = scenario.open(inFolder({ ...BREAKING, [CONFIG_FILE]: null }))
    const run = await scenario.run(pull, { inputs: { 'working-directory': folder } })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).policy).toMatchObject({ bound_by: 'base', name: 'main' })
  },
)

describe('a config elsewhere that the change adds does not replace the one of the base', () => {
  const at = (folder: string, files: Files) =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [posix.join(folder, path), content]))

  test.each(['EMOPIA_1.0', '..'])('the project is in pkg/music and the config in %s', async (elsewhere) => {
    scenario.commitToMain({
      [CONFIG_FILE]: null,
      [LABELS]: null,
      ...at('pkg/music', { [CONFIG_FILE]: CONFIG, [LABELS]: labelFile(BALANCED.rows) }),
    })
    const pull = scenario.open(at('pkg/music', { ...BREAKING, [posix.join(elsewhere, CONFIG_FILE)]: RELAXED }))
    const run = await scenario.run(pull, { inputs: { 'working-directory': 'pkg/music' } })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).policy).toMatchObject({ bound_by: 'base', name: 'main', changed: [] })
  })

  test('the config of the top level is not that of a working-directory, on neither side', async () => {
    scenario.commitToMain(at('pkg/music', { [LABELS]: labelFile(BALANCED.rows) }))
    const pull = scenario.open(at('pkg/music', { ...BREAKING, [CONFIG_FILE]: RELAXED }))
    const run = await scenario.run(pull, { inputs: { 'working-directory': 'pkg/music' } })
    expect(reportOf(run).policy).toMatchObject({ bound_by: 'head', changed: [] })
    expect(reportOf(run).notes.map(({ message }) => message)).toContain(`main has no config '${CONFIG_FILE}'`)
  })
})
