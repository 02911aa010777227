import { afterAll, beforeAll, expect, test } from 'vitest'
import { clipId, labelFile } from '../support/emopia.ts'
import type { FakePullRequest } from '../support/fake_state.ts'
import { BALANCED, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let pull: FakePullRequest

beforeAll(async () => {
  scenario = await createScenario()
})
afterAll(() => scenario.stop())

const LABELS = 'EMOPIA_1.0/label.csv'
const NEW_CLIPS = [0, 1, 2].map((clip) => `${clipId('anger', 16 + clip)},2,annotator`)
const WITHOUT_MOST_CALM = BALANCED.rows.filter((row) => !/,4,/.test(row)).concat(BALANCED.rows.slice(-3))

test('a pull request has one comment and one commit from its opening, through a broken balance, to a fixed one', async () => {
  pull = scenario.open({ [LABELS]: labelFile([...BALANCED.rows, ...NEW_CLIPS]) })

  const opened = await scenario.run(pull, { action: 'opened' })
  expect(opened.log).not.toContain('bug of dataset-balance')
  expect(opened.exitCode, opened.log).toBe(0)
  expect(opened.outputs['commit-sha']).toMatch(/^[0-9a-f]{40}$/)
  expect(scenario.repository.bare.text(`refs/heads/${pull.headBranch}`, INDEX_FILE)).toContain('"version": 1')

  const overItsCommit = await scenario.run(pull)
  expect(overItsCommit.exitCode, overItsCommit.log).toBe(0)
  expect(overItsCommit.outputs['commit-sha']).toBe('')
  expect(overItsCommit.outputs['splits-changed']).toBe('false')

  scenario.push(pull, { [LABELS]: labelFile(WITHOUT_MOST_CALM) })
  const broken = await scenario.run(pull)
  expect(broken.exitCode, broken.log).toBe(1)
  expect(broken.outputs['result']).toBe('fail')
  expect(broken.outputs['commit-sha']).toBe('')
  expect(scenario.comments(pull)[0]).toContain('❌')

  scenario.push(pull, { [LABELS]: labelFile([...BALANCED.rows, ...NEW_CLIPS]) })
  const restored = await scenario.run(pull)
  expect(restored.exitCode, restored.log).toBe(0)
  expect(restored.outputs['commit-sha']).toBe('')

  expect(scenario.comments(pull)).toHaveLength(1)
  expect(scenario.comments(pull)[0]).toContain('✅')
  expect(commitsByTheAction()).toBe(1)
})

function commitsByTheAction(): number {
  return scenario.github.requests.filter(({ body }) => body.includes('createCommitOnBranch')).length
}
