import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BREAKING, HARMLESS, withSwappedSamples } from '../support/changes.ts'
import type { FakeToken } from '../support/fake_state.ts'
import type { RunOutcome } from '../support/runner.ts'
import { ALL_PERMISSIONS, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const READ_ONLY: FakeToken = { ...ALL_PERMISSIONS, contents: 'read', pullRequests: 'read', statuses: 'none' }

test('a read-only token is one warning for all permissions, and does not affect summary, outputs and exit code', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await runWith(READ_ONLY, pull, { 'commit-status': 'balance-status' })
  expect(run.exitCode, run.log).toBe(0)
  expect(missingPermissions(run)).toEqual(['contents: write', 'pull-requests: write', 'statuses: write'])
  expect(warnings(run)).toHaveLength(2)
  expect(warnings(run)[0]).toContain('%0Apermissions:%0A  contents: write%0A  pull-requests: write%0A  statuses: write')
  expect(run.summary).toContain('3 added')
  expect(run.summary).toContain('pull-requests: write')
  expect(run.outputs).toMatchObject({ result: 'warn', 'total-samples': '71', 'commit-sha': '', 'comment-url': '' })
})

test('a read-only token does not turn a failure into a pass', async () => {
  const pull = scenario.open(BREAKING)
  const run = await runWith(READ_ONLY, pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(missingPermissions(run)).toEqual(['pull-requests: write'])
  expect(run.summary).toContain('❌')
})

test('a pull request from a fork is pointed to the second stage, and not to lines that do not help', async () => {
  const fork = scenario.github.addRepository('ada/emopia')
  const pull = scenario.open(HARMLESS, { fork })
  const run = await runWith(READ_ONLY, pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(warnings(run).join()).toContain('workflow_run')
  expect(run.log + run.summary).not.toContain('Add these lines')
  expect(run.summary).toContain('[docs/workflows](')
})

test('the warning on a pull request by Dependabot says that the lines help, and whose secrets it has', async () => {
  scenario.github.addToken('ghs_limited', READ_ONLY)
  const run = await scenario.run(scenario.open(HARMLESS), {
    token: 'ghs_limited',
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
  })
  expect(run.exitCode, run.log).toBe(0)
  expect(missingPermissions(run)).toEqual(['contents: write', 'pull-requests: write'])
  const ofPermissions = warnings(run).filter((line) => line.includes('title='))
  expect(ofPermissions).toHaveLength(1)
  for (const line of ofPermissions)
    expect(line).toMatch(/The token of a Dependabot run is read-only unless .* Dependabot's secrets.*%0Apermissions:/)
  expect(warnings(run).join()).not.toContain('workflow_run')
})

test.each([
  { missing: 'pull-requests: write', token: { ...ALL_PERMISSIONS, pullRequests: 'read' } },
  { missing: 'pull-requests: write', token: { ...ALL_PERMISSIONS, pullRequests: 'none' } },
  { missing: 'contents: write', token: { ...ALL_PERMISSIONS, contents: 'read' } },
] as const)('without $missing ($token.pullRequests) the rest is done', async ({ missing, token }) => {
  const pull = scenario.open(HARMLESS)
  const run = await runWith(token, pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(missingPermissions(run)).toEqual([missing])
  const isCommitMissing = missing === 'contents: write'
  expect(pull.comments).toHaveLength(isCommitMissing ? 1 : 0)
  expect(run.outputs['commit-sha'] === '').toBe(isCommitMissing)
})

test.each([
  ['missing', 'missing'],
  ['stale', 'out of date'],
])('an index file that is %s and cannot be committed causes a warning in all places', async (state, words) => {
  if (state === 'stale') await commitOnMain()
  const pull = scenario.open(HARMLESS)
  const run = await runWith({ ...ALL_PERMISSIONS, contents: 'read' }, pull)
  expect(run.exitCode, run.log).toBe(0)
  const found = { rule: 'index_file', level: 'warn', value: state }
  expect(run.outputs['result']).toBe('warn')
  expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([found])
  expect(JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')).findings).toMatchObject([found])
  expect(run.stdout).toMatch(new RegExp(`^::warning.*::The index file is ${words}`, 'm'))
  for (const text of [run.summary, scenario.comments(pull)[0]]) expect(text).toMatch(new RegExp(`⚠️ .* is ${words}`))
})

test('an index file that cannot be committed fails the step if warnings do', async () => {
  const inputs = { 'fail-on': 'warn', 'commit-status': 'balance-status' }
  const run = await runWith({ ...ALL_PERMISSIONS, contents: 'read' }, scenario.open(HARMLESS), inputs)
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toContain('Class balance: warn, which fails the step (fail-on: warn)\n')
  expect(scenario.repository.statuses.map(({ state }) => state)).toEqual(['failure'])
})

test('a protected branch is one warning in addition to the finding, and the comment says what was not done', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.repository.protectedBranches.add(pull.headBranch)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(warnings(run).filter((line) => !line.includes('The index file is missing'))).toHaveLength(1)
  expect(warnings(run)[0]).toContain('Repository rule violations found')
  expect(scenario.comments(pull)[0]).toContain('was not committed')
})

test('a missing token is reported, and the thresholds still apply', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { token: '' })
  expect(run.exitCode, run.log).toBe(0)
  expect(missingPermissions(run)).toEqual(['contents: write', 'pull-requests: write'])
  expect(scenario.github.requests).toEqual([])
  expect(run.summary).toContain('3 added')
})

test('an expired token is reported as a missing permission', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { token: 'ghs_expired' })
  expect(run.exitCode, run.log).toBe(0)
  expect(missingPermissions(run)).toEqual(['contents: write', 'pull-requests: write'])
})

test.each([
  ['edited', 'was edited by hand'],
  ['broken', 'cannot be used'],
])('a read-only token does not change an index file that is %s, which is a failure', async (state, words) => {
  await commitOnMain()
  const file = scenario.repository.bare.text('main', INDEX_FILE) ?? ''
  const pull = scenario.open({ [INDEX_FILE]: state === 'edited' ? withSwappedSamples(file) : '<<<<<<<\n' })
  const run = await runWith(READ_ONLY, pull, { 'commit-status': 'balance-status' })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.outputs['result']).toBe('fail')
  expect(JSON.parse(run.outputs['findings'] ?? '')[0]).toMatchObject({
    rule: 'index_file',
    level: 'fail',
    value: state,
  })
  expect(run.stdout).toMatch(new RegExp(`^::error file=data/split_indices\\.json::The index file ${words}: `, 'm'))
  expect(run.summary).toContain('❌')
})

async function commitOnMain(): Promise<void> {
  const main = scenario.repository.bare.resolve('main') ?? ''
  await scenario.runEvent({ eventName: 'workflow_dispatch', event: {}, sha: main, ref: 'refs/heads/main' })
}

function runWith(permissions: FakeToken, pull: Parameters<Scenario['run']>[0], inputs: Record<string, string> = {}) {
  scenario.github.addToken('ghs_limited', permissions)
  return scenario.run(pull, { token: 'ghs_limited', inputs })
}

function warnings({ stdout }: RunOutcome): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith('::warning'))
}

function missingPermissions(run: RunOutcome): readonly string[] {
  const titles = warnings(run).flatMap((line) => /title=Missing permissions%3A ([^:]+)::/.exec(line)?.[1] ?? [])
  return titles.flatMap((title) => title.replaceAll('%3A', ':').replaceAll('%2C', ',').split(', '))
}
