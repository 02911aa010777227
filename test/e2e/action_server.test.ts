import { afterEach, beforeEach, expect, test } from 'vitest'
import { BREAKING, HARMLESS } from '../support/changes.ts'
import { reportOf } from '../support/runner.ts'
import { createScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const COMMENTING = /^POST \/repos\/\S+\/comments/
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

test.each([403, 429])(
  'the run waits for a secondary rate limit (%i) as long as retry-after requests',
  async (status) => {
    const pull = scenario.open(HARMLESS)
    const headers = { 'retry-after': '1' }
    scenario.github.refuse({
      matches: COMMENTING,
      times: 1,
      fault: { kind: 'status', status, message: SECONDARY, headers },
    })
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(0)
    expect(pull.comments).toHaveLength(1)
    expect(run.stdout).toContain("GitHub's rate limit requires a wait of 1 s before ")
  },
)

test('the run does not wait for a rate limit of an hour: that is a warning, and the thresholds still apply', async () => {
  const pull = scenario.open(HARMLESS)
  const headers = { 'retry-after': '3600' }
  scenario.github.refuse({
    matches: COMMENTING,
    fault: { kind: 'status', status: 403, message: SECONDARY, headers },
  })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.stdout).toMatch(/::warning::The comment was not posted: .*secondary rate limit/)
  expect(run.outputs['result']).toBe('pass')
})

test.each([
  { name: 'two responses with 502', matches: COMMENTING, times: 2, fault: { kind: 'status', status: 502 } },
  { name: 'a connection reset', matches: COMMENTING, times: 1, fault: { kind: 'reset' } },
  { name: 'a slow response', matches: /./, times: 1, fault: { kind: 'slow', milliseconds: 500 } },
  {
    name: 'a GraphQL error',
    matches: /graphql/,
    times: 1,
    fault: {
      kind: 'graphql',
      type: 'INTERNAL',
      message: 'Something went wrong while executing your query. Please include `1:2` when reporting this issue.',
    },
  },
] as const)('$name does not stop the run', async ({ matches, times, fault }) => {
  const pull = scenario.open(HARMLESS)
  scenario.github.refuse({ matches, times, fault })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(1)
  expect(run.outputs['commit-sha']).not.toBe('')
})

test('a server that keeps failing gets four requests, and then that is one warning', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.github.refuse({
    matches: COMMENTING,
    fault: { kind: 'status', status: 502, message: 'Bad Gateway' },
  })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.stdout).toMatch(/::warning::The comment was not posted: 502 Bad Gateway/)
  expect(
    scenario.github.requests.filter(({ method, path }) => method === 'POST' && path.includes('comments')),
  ).toHaveLength(4)
  expect(run.summary).toContain('3 added')
  expect(run.outputs['result']).toBe('pass')
})

test('a server failure is one warning with a few of the server’s words, and the thresholds still apply', async () => {
  const message = `::error::forged\n${'x'.repeat(1_000_000)}`
  const headers = { 'retry-after': '3600' }
  scenario.github.refuse({ matches: /./, fault: { kind: 'status', status: 403, message, headers } })
  const inputs = { 'commit-status': 'balance-status' }
  const passing = await scenario.run(scenario.open(HARMLESS), { inputs })
  expect(passing.exitCode, passing.log.slice(0, 5_000)).toBe(0)
  expect(passing.log.length).toBeLessThan(10_000)
  expect(passing.stdout.match(/^::(warning|error)::The index file was not committed: .*/gm)).toHaveLength(1)
  expect(passing.stdout).toMatch(/The comment was not posted: .*The commit status was not set: /)
  expect((await scenario.run(scenario.open(BREAKING), { inputs })).exitCode).toBe(1)
})

test.each([403, 429])(
  'a limit that only the headers mention (%i) is not reported as a missing permission',
  async (status) => {
    const headers = { 'retry-after': '3600' }
    scenario.github.refuse({ matches: COMMENTING, fault: { kind: 'status', status, message: 'No', headers } })
    const run = await scenario.run(scenario.open(HARMLESS))
    expect(run.exitCode, run.log).toBe(0)
    expect(run.stdout).toContain(`::warning::The comment was not posted: ${status} No`)
    expect(run.stdout).not.toContain('permissions')
  },
)

test('on GitHub Enterprise Server all requests go below /api/v3 and /api/graphql', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { server: scenario.server({ enterprise: true }), checkout: 'head' })
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(1)
  const places = scenario.github.requests.map(({ path }) => path.split('/').slice(0, 3).join('/'))
  expect(new Set(places)).toEqual(new Set(['/api/graphql', '/api/v3']))
})

test('an ordinary pull-request run sends at most 8 requests in total', async () => {
  const pull = scenario.open(HARMLESS)
  const inputs = { 'commit-status': 'balance-status' }
  await scenario.run(pull, { inputs })
  const first = scenario.github.requests.length
  await scenario.run(pull, { inputs })
  const second = scenario.github.requests.length - first
  expect(first).toBeLessThanOrEqual(8)
  expect(second).toBeLessThanOrEqual(3)
})

test('class names, ids and server responses are never commands in the log', async () => {
  const label = '\n::error::forged\n##[error]forged\u202e'
  const pull = scenario.open({ 'EMOPIA_1.0/label.csv': `ID,4Q,annotator\na,"${label}",x\nb,joy,x\n` })
  scenario.github.refuse({
    matches: /createCommit/,
    fault: { kind: 'graphql', type: 'UNPROCESSABLE', message: '::error::forged by a rule' },
  })
  const run = await scenario.run(pull)
  const forged = run.stdout.split('\n').filter((line) => /^\s*::error::forged|##\[|\u202e/.test(line))
  expect(forged).toEqual([])
  expect(reportOf(run).classes.map(({ name }) => name)).toContain(label)
})
