import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BREAKING, HARMLESS } from '../support/changes.ts'
import { folderWith } from '../support/folders.ts'
import type { RunOutcome } from '../support/runner.ts'
import { createScenario, pullRequestEvent, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const FOLDER = folderWith({ 'a-file': '' })

/** What a runner should never do, and what a step, a container or a full disk does to it. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  unset: '',
  'a folder': FOLDER,
  'in no folder': join(FOLDER, 'nowhere/file'),
  'below a file': join(FOLDER, 'a-file/file'),
  'on a full disk': '/dev/full',
}

describe.each(['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT'])('%s', (variable) => {
  test.each(Object.keys(UNWRITABLE))('%s is one warning, and the thresholds still apply', async (kind) => {
    const env = { [variable]: UNWRITABLE[kind] ?? '' }
    const passing = await scenario.run(scenario.open(HARMLESS), { env })
    expectOneLine(passing, 'warning', variable)
    expect(passing.exitCode, passing.log).toBe(0)
    expect(passing.log).not.toContain('::set-output')
  })
})

test('a run without any of its files that exceeds a threshold fails because of the threshold', async () => {
  const env = { GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '', RUNNER_TEMP: '' }
  const run = await scenario.run(scenario.open(BREAKING), { env })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toMatch(/^::error.*The imbalance ratio is /m)
})

test.each(['unset', 'in no folder', 'below a file', 'a file'])('RUNNER_TEMP %s is one warning', async (kind) => {
  const env = { RUNNER_TEMP: kind === 'a file' ? join(FOLDER, 'a-file') : (UNWRITABLE[kind] ?? '') }
  const run = await scenario.run(scenario.open(HARMLESS), { env })
  expectOneLine(run, 'warning', 'RUNNER_TEMP')
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ result: 'pass', 'report-json': '', 'report-html': '', 'report-markdown': '' })
})

test.each([
  ['GITHUB_WORKSPACE', ''],
  ['GITHUB_WORKSPACE', join(FOLDER, 'nowhere')],
  ['GITHUB_WORKSPACE', join(FOLDER, 'a-file')],
  ['GITHUB_REPOSITORY', ''],
  ['GITHUB_REPOSITORY', 'no-owner'],
  ['GITHUB_REPOSITORY', '../..'],
  ['GITHUB_REPOSITORY', 'octo-org/a?b'],
  ['GITHUB_SHA', ''],
  ['GITHUB_EVENT_NAME', ''],
  ['GITHUB_EVENT_PATH', ''],
  ['GITHUB_EVENT_PATH', FOLDER],
  ['GITHUB_EVENT_PATH', join(FOLDER, 'nowhere')],
  ['GITHUB_EVENT_PATH', join(FOLDER, 'a-file')],
])('%s = "%s" is one error', async (variable, value) => {
  const run = await scenario.run(scenario.open(HARMLESS), { env: { [variable]: value } })
  expectOneLine(run, 'error', variable === 'GITHUB_REPOSITORY' && value !== '' ? value : variable)
  expect(run.exitCode, run.log).toBe(1)
})

test.each(['null', '[]', '42', '"text"', '{"pull_request":{"number":"1"}}', '{'])(
  'the payload %s of a pull request is one error',
  async (content) => {
    const event = join(folderWith({ 'event.json': content }), 'event.json')
    const run = await scenario.run(scenario.open(HARMLESS), { env: { GITHUB_EVENT_PATH: event } })
    expectOneLine(run, 'error', 'payload')
    expect(run.exitCode, run.log).toBe(1)
  },
)

test('a push without its payload is checked, without a comparison', async () => {
  const sha = scenario.commitToMain(BREAKING)
  const run = await scenario.runEvent({
    eventName: 'push',
    event: {},
    sha,
    ref: 'refs/heads/main',
    env: { GITHUB_EVENT_PATH: FOLDER },
  })
  expectOneLine(run, 'warning', 'GITHUB_EVENT_PATH')
  expect(run.outputs['result']).toBe('fail')
  expect(run.exitCode, run.log).toBe(1)
})

test.each(['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL', 'GITHUB_SERVER_URL'])(
  'an invalid address in %s is reported in one line, and the thresholds still apply',
  async (variable) => {
    const env = { [variable]: 'nonsense' }
    const passing = await scenario.run(scenario.open(HARMLESS), { env })
    expectOneLine(passing, 'warning', variable)
    expect(passing.exitCode, passing.log).toBe(0)
    // If the index file could not be committed, its absence is a warning.
    expect(['pass', 'warn']).toContain(passing.outputs['result'])
    expect((await scenario.run(scenario.open(BREAKING), { env })).exitCode).toBe(1)
  },
)

test('an API that refuses connections is one warning, and the thresholds apply within seconds', async () => {
  const server = { ...scenario.server(), ...(await closedAddress()) }
  const start = performance.now()
  const passing = await scenario.run(scenario.open(HARMLESS), { server, inputs: { 'commit-status': 'balance-status' } })
  expect(performance.now() - start).toBeLessThan(30_000)
  expect(passing.exitCode, passing.log).toBe(0)
  expectOneLine(passing, 'warning', 'cannot be reached')
  expect(passing.stdout).toMatch(/ECONNREFUSED.*comment was not posted.*commit status was not set/)
  expect(passing.summary).toContain('cannot be reached')
  expect(passing.outputs).toMatchObject({ result: 'warn', 'comment-url': '', 'commit-sha': '' })
  const failing = await scenario.run(scenario.open(BREAKING), { server })
  expect(failing.exitCode, failing.log).toBe(1)
  expect(failing.outputs['result']).toBe('fail')
})

test('if GitHub is completely down, there is no comparison either, and one warning says so', async () => {
  const { apiUrl, graphqlUrl } = await closedAddress()
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { server: { url: apiUrl, apiUrl, graphqlUrl } })
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'cannot be reached')
})

test('a head that neither Git nor the API can return is one error', async () => {
  const { apiUrl, graphqlUrl } = await closedAddress()
  const run = await scenario.run(scenario.open(HARMLESS), {
    eventName: 'pull_request_target',
    checkout: 'base',
    server: { url: apiUrl, apiUrl, graphqlUrl },
  })
  expect(run.exitCode, run.log).toBe(1)
  expectOneLine(run, 'error', "Cannot read the pull request's head: commit ")
})

test('a host name that does not resolve is one warning', async () => {
  const server = { ...scenario.server(), apiUrl: 'http://api.invalid', graphqlUrl: 'http://api.invalid/graphql' }
  const run = await scenario.run(scenario.open(HARMLESS), { server })
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'cannot be reached')
})

test('an API that never responds is given up after two tries', async () => {
  scenario.github.refuse({ matches: /./, fault: { kind: 'hang' } })
  const run = await scenario.run(scenario.open(HARMLESS))
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'does not respond in time')
  expect(scenario.github.requests).toHaveLength(2)
})

test.each([200, 404, 405])('a page with status %i instead of the API is one warning', async (status) => {
  scenario.github.refuse({ matches: /./, fault: { kind: 'page', status } })
  const run = await scenario.run(scenario.open(HARMLESS))
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'does not respond with complete JSON, so it is not a GitHub API')
})

test.each([
  '[]',
  '"text"',
  '{}',
  '{"errors":"x"}',
  '{"errors":[7]}',
  '{"data":{"here":7,"there":"x"}}',
  '{"tree":7}',
  '{"data":{"here":{"pullRequest":{"comments":{"nodes":[],"pageInfo":{"hasNextPage":true,"endCursor":"c"}}}}}}',
])('an API that responds with %s is a warning, and the thresholds still apply', async (body) => {
  scenario.github.refuse({ matches: /./, fault: { kind: 'json', body } })
  const inputs = { 'commit-status': 'balance-status' }
  const passing = await scenario.run(scenario.open(HARMLESS), { inputs, checkout: 'head' })
  expect(passing.exitCode, passing.log).toBe(0)
  expect(passing.log).not.toMatch(TRACE)
  expect(passing.stdout).toMatch(/^::warning.*not posted/m)
})

test('a head for which the API returns something else is one error', async () => {
  scenario.github.serveGit = false
  scenario.github.refuse({ matches: /trees/, fault: { kind: 'json', body: '{"message":7}' } })
  const run = await scenario.run(scenario.open(HARMLESS), { eventName: 'pull_request_target', workspace: FOLDER })
  expect(run.exitCode, run.log).toBe(1)
  expectOneLine(run, 'error', "no valid 'tree'")
})

test('a response that never ends is given up', async () => {
  scenario.github.refuse({ matches: /./, fault: { kind: 'endless' } })
  const run = await scenario.run(scenario.open(HARMLESS))
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'cannot be reached')
})

test.each([
  ['on a full disk', 'exec "$0" "$1" > /dev/full'],
  [
    'into a pipe without a reader',
    '{ "$0" "$1"; echo $? > "$RUNNER_TEMP/code"; } | true; exit $(cat "$RUNNER_TEMP/code")',
  ],
])('a log %s is reported in one line, and the thresholds still apply', async (_where, shell) => {
  const passing = await scenario.run(scenario.open(HARMLESS), { shell })
  expect(passing.exitCode, passing.log).toBe(0)
  expect(passing.stderr).toMatch(/^Cannot write the log to standard output: .*\n$/)
  expect(passing.outputs['result']).toBe('pass')
  expect((await scenario.run(scenario.open(BREAKING), { shell })).exitCode).toBe(1)
})

test('one request without a response does not affect the others', async () => {
  scenario.github.refuse({ matches: /createCommitOnBranch/, fault: { kind: 'reset' } })
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'the index file was not committed')
  expect(pull.comments).toHaveLength(1)
})

test('the second stage for forks does not fail if the API is down', async () => {
  const pull = scenario.open(HARMLESS)
  const measured = await scenario.run(pull)
  const refs = scenario.github.refresh(scenario.repository, pull)
  const run = await scenario.runEvent({
    eventName: 'workflow_run',
    event: {
      ...pullRequestEvent(pull, refs, 'completed'),
      workflow_run: { id: 7, head_sha: refs.head, head_branch: 'x', head_repository: { full_name: 'octo-org/emopia' } },
    },
    sha: refs.base,
    ref: 'refs/heads/main',
    env: { RUNNER_TEMP: measured.temp },
    inputs: { 'report-json': measured.outputs['report-json'] ?? '' },
    server: { ...scenario.server(), ...(await closedAddress()) },
  })
  expect(run.exitCode, run.log).toBe(0)
  expectOneLine(run, 'warning', 'The comment was not posted')
})

test('a token with a line break is refused without being printed', async () => {
  const run = await scenario.run(scenario.open(HARMLESS), { token: 'ghs_secret\nghs_more' })
  expectOneLine(run, 'error', "the input 'token'")
  expect(run.log).not.toContain('ghs_')
})

/** An address that nothing listens on. */
async function closedAddress() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise((resolve) => server.close(resolve))
  return { apiUrl: url, graphqlUrl: `${url}/graphql` }
}

/** Part of a stack trace, or a command in a text. */
const TRACE = /^\s+at |%0A\s+at |bug of dataset-balance|##\[/m

/** Checks that something is reported once, as one command of the runner, and that no stack trace is printed. */
function expectOneLine(run: RunOutcome, level: 'warning' | 'error', part: string): void {
  const reported = run.stdout.split('\n').filter((line) => line.includes(part) && line.startsWith(`::${level}`))
  expect(reported, run.log).toHaveLength(1)
  expect(run.log).not.toMatch(TRACE)
  expect(run.stderr).toBe('')
}
