import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONFIG_FILE, createScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

test('a dataset card that promises other numbers is a warning in the comment and an annotation on its line', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `text ${i},${i % 2 ? 'joy' : 'calm'}\n`).join('')
  scenario.commitToMain({
    [CONFIG_FILE]: "data: { dataset_path: ./hub }\nreport: { splits: 'off', comment: always }\n",
    'hub/README.md': '---\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 999\n---\n# Texts\n',
    'hub/data/train.csv': `text,label\n${rows}`,
  })
  const pull = scenario.open({ 'hub/data/train.csv': `text,label\n${rows}one more,joy\n` })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  const message =
    "The dataset card does not match the data: split 'train' has 999 examples in the card and 41 in the data."
  expect(scenario.comments(pull)[0]).toContain(`⚠️ ${message}`)
  expect(run.log).toMatch(new RegExp(`::warning [^\\n]*file=hub/README\\.md,line=5[^\\n]*${message.slice(0, 40)}`))
})
