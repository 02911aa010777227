import { afterEach, beforeEach, expect, test } from 'vitest'
import { HARMLESS, LABELS } from '../support/changes.ts'
import { CONFIG, CONFIG_FILE, createScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const UNREADABLE = {
  'an emptied label file': { files: { [LABELS]: 'ID,4Q\n' }, title: 'the dataset cannot be checked', file: LABELS },
  'a label file without columns': { files: { [LABELS]: 'x\n1\n' }, title: 'the dataset cannot be checked', file: '' },
  'a broken config': { files: { [CONFIG_FILE]: 'data: [\n' }, title: 'the config is invalid', file: CONFIG_FILE },
  'an unknown setting': {
    files: { [CONFIG_FILE]: `${CONFIG}colour: red\n` },
    title: 'the config is invalid',
    file: CONFIG_FILE,
  },
}

test.each(Object.entries(UNREADABLE))('%s replaces a passing comment', async (_, { files, title, file }) => {
  const pull = scenario.open(HARMLESS)
  await scenario.run(pull, { runId: 1 })
  expect(scenario.comments(pull)[0]).toContain('✅ Class balance passes')
  scenario.push(pull, files)
  const run = await scenario.run(pull, { runId: 2 })
  expect(run.exitCode).toBe(1)
  const [comment = '', ...others] = scenario.comments(pull)
  expect(others).toEqual([])
  for (const text of [comment, run.summary]) {
    expect(text, run.log).toContain(`### ❌ Class balance fails: ${title}\n`)
    expect(text).toContain('**To merge:**')
    expect(text).not.toContain('/tmp/')
    if (file !== '') expect(text).toMatch(new RegExp(`restore \`${file.replaceAll('.', '\\.')}\` from \`main\``))
  }
})

test('a deleted dataset says what to restore', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `${at},${at % 2 ? 'joy' : 'calm'}\n`).join('')
  scenario.commitToMain({ [CONFIG_FILE]: 'data: { dataset_path: ./labels.csv }\n', 'labels.csv': `id,label\n${rows}` })
  const pull = scenario.open({ 'labels.csv': null })
  const run = await scenario.run(pull)
  expect(run.exitCode).toBe(1)
  const [comment = ''] = scenario.comments(pull)
  expect(comment).toContain("Cannot find the dataset './labels.csv' in the checkout")
  expect(comment).toContain('**To merge:** restore `labels.csv` from `main`, or fix this problem.')
})

test('the comment is created if there is none, but not if the base asks for none', async () => {
  const pull = scenario.open({ [LABELS]: 'ID,4Q\n' })
  expect((await scenario.run(pull)).exitCode).toBe(1)
  expect(scenario.comments(pull)).toHaveLength(1)
  scenario.commitToMain({ [CONFIG_FILE]: `${CONFIG}report: { comment: never }\n` })
  const quiet = scenario.open({ [CONFIG_FILE]: 'data: [\n' })
  const run = await scenario.run(quiet)
  expect(run.exitCode).toBe(1)
  expect(scenario.comments(quiet)).toEqual([])
  expect(run.summary).toContain('the config is invalid')
})

test('a token without permissions is a warning, and the summary has the reason', async () => {
  const pull = scenario.open({ [LABELS]: 'ID,4Q\n' })
  const run = await scenario.run(pull, { token: '' })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('pull-requests: write')
  expect(run.summary).toContain('the dataset is empty')
})

test('a step that cannot start says so in the job summary', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { 'fail-on': 'sometimes' } })
  expect(run.exitCode).toBe(1)
  expect(run.summary).toContain('### ❌ The step failed')
  expect(run.summary).toContain('sometimes')
})
