import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decideCommit } from '../../src/github/publish/commit_plan.ts'
import { describeAttempt, describeRefusal } from '../../src/github/publish/commit_report.ts'
import { setOutputs } from '../../src/github/publish/outputs.ts'
import { refuseNameOfJob } from '../../src/github/publish/status.ts'
import { type Context, readContext } from '../../src/github/runner/context.ts'
import { readEvent } from '../../src/github/runner/event.ts'
import { readHosts } from '../../src/github/runner/hosts.ts'
import { readInputs } from '../../src/github/runner/inputs.ts'
import { log } from '../../src/github/runner/log.ts'
import { permissionNotes, warnOfDenials } from '../../src/github/runner/permissions.ts'
import { waitsOfRun } from '../../src/github/runner/rate_limit.ts'
import { collectTroubles } from '../../src/github/runner/troubles.ts'
import type { SplitOutcome } from '../../src/report/data/check_result.ts'

/** The log as `level: message`. */
let logged: string[] = []

beforeEach(() => {
  logged = []
  for (const level of ['info', 'notice', 'warning', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation((message: string | readonly string[]) => {
      logged.push(`${level}: ${[message].flat().join('\n')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('the outcome of a commit is logged', () => {
  test('with its address, and with advice if it was made with GITHUB_TOKEN', () => {
    describeAttempt({ kind: 'committed', sha: 'abc', url: 'https://x.test/abc', author: 'github-actions[bot]' })
    expect(logged).toEqual([
      'info: The index file was committed: https://x.test/abc',
      "notice: The commit was made with GITHUB_TOKEN, so GitHub does not start workflows for it, or waits for approval. If a rule requires checks, use the token of a GitHub App or the input 'commit-status'.",
    ])
  })
  test.each([
    [true, 'the branch has new commits, which have their own run'],
    [
      false,
      'the dataset, the config or the index file has changed on the base branch. Update the pull request branch.',
    ],
  ])('if the data differs (the branch has moved: %s)', (moved, reason) => {
    describeAttempt({ kind: 'differs', moved })
    expect(logged).toEqual([`notice: The index file was not committed: ${reason}`])
  })
  test('if others push each time', () => {
    describeAttempt({ kind: 'too many races', attempts: 5 })
    expect(logged).toEqual([
      'warning: The index file was not committed: others pushed to the branch during each of 5 attempts',
    ])
  })
  test('if a rule forbids it', () => {
    describeRefusal({ kind: 'rule', message: '422 no' })
    expect(logged).toEqual(['warning: The index file was not committed: a rule of the repository forbids it: 422 no'])
  })
})

test('a broken index file without one on the base is not replaced', () => {
  const splits = {
    file: { mode: 'commit', state: 'broken', asked: true, reason: 'it is not UTF-8', expected: new Uint8Array() },
    plan: { origin: 'fresh' },
  } as unknown as SplitOutcome
  expect(decideCommit({ splits }, { fails: false, dryRun: false })).toEqual({
    kind: 'refused',
    reason:
      'the existing file cannot be read, and without a file on the base the dataset would be split again from scratch (it is not UTF-8)',
  })
})

describe('a missing permission', () => {
  const denials = [
    { task: 'comment', reason: '403 no' },
    { task: 'commit', reason: 'there is no token' },
  ] as const

  test('is one warning with all lines to add', () => {
    warnOfDenials(denials, 'ordinary')
    expect(logged).toEqual([
      'warning: The comment was not posted (403 no). The index file was not committed (there is no token). ' +
        "The token needs 'pull-requests: write' and 'contents: write'. Add these lines to the job:\n" +
        'permissions:\n  pull-requests: write\n  contents: write',
    ])
  })
  test.each([
    [
      'fork',
      'The commit status was not set (403 no). The token of a pull request from a fork is read-only. Post the comment from a second workflow that runs on workflow_run',
    ],
    [
      'dependabot',
      "The commit status was not set (403 no). The token of a Dependabot run is read-only unless the workflow contains the lines below, and the run can only use Dependabot's secrets",
    ],
    ['ordinary', 'The commit status was not set (403 no)'],
  ] as const)('of a pull request of the kind %s has its own advice', (origin, message) => {
    expect(permissionNotes([{ task: 'status', reason: '403 no' }], origin)).toEqual([
      { message, permission: 'statuses: write', yaml: ['permissions:', '  statuses: write'] },
    ])
  })
})

test('a server that cannot be reached is reported in one sentence with everything that was not done', () => {
  const context = { event: { kind: 'schedule' }, actor: 'ada', repository: { owner: 'o', name: 'n' } } as Context
  const troubles = collectTroubles(context)
  for (const task of ['comment', 'commit', 'status'] as const) {
    troubles.refused(task, { kind: 'unreachable', message: 'it does not respond in time' })
  }
  expect(troubles.unreachable()).toBe(
    "GitHub's API cannot be reached (it does not respond in time): the comment was not posted, the index file was not committed and the commit status was not set",
  )
})

describe('a wait that GitHub requests', () => {
  const options = { method: 'GET', url: '/pulls' }

  test('is logged', () => {
    expect(waitsOfRun()(2, options, undefined, 0)).toBe(true)
    expect(logged).toEqual(["info: GitHub's rate limit requires a wait of 2 s before GET /pulls"])
  })
  test('is given up if it is too long', () => {
    expect(waitsOfRun()(3600, options, undefined, 0)).toBe(false)
    expect(logged).toEqual([
      "info: GitHub's rate limit requires a wait of 3,600 s before GET /pulls. The request was given up.",
    ])
  })
})

describe('an environment that is not a runner', () => {
  test('is refused', () => {
    expect(() => readContext({})).toThrow(
      expect.objectContaining({ message: 'Cannot run outside GitHub Actions: GITHUB_REPOSITORY is not set' }),
    )
    expect(() => readContext({ GITHUB_REPOSITORY: 'a/b/c' })).toThrow(
      "Cannot read 'a/b/c' as a repository: it is not owner/name",
    )
  })
  test('without a payload is refused for an event that needs it', () => {
    const environment = { GITHUB_REPOSITORY: 'o/n', GITHUB_EVENT_NAME: 'pull_request', GITHUB_WORKSPACE: '/' }
    expect(() => readContext({ ...environment, GITHUB_SHA: 'abc' })).toThrow(
      "Cannot read the event's payload: GITHUB_EVENT_PATH is not set. The event 'pull_request' cannot be checked without its payload.",
    )
    expect(readContext({ ...environment, GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'abc' }).flaws).toEqual([
      "Cannot read the event's payload: GITHUB_EVENT_PATH is not set. The push is not compared with an earlier commit.",
    ])
  })
  test('with a payload that lacks a field is refused', () => {
    expect(() => readEvent('pull_request', {})).toThrow(
      "Cannot read the payload of the event 'pull_request': it does not contain 'pull_request.number'",
    )
  })
  test.each([
    ['GITHUB_SERVER_URL', 'links do not work, and Git cannot fetch commits'],
    ['GITHUB_API_URL', 'the REST API is not used'],
    ['GITHUB_GRAPHQL_URL', 'the GraphQL API is not used'],
  ])('with an unusable %s says what does not work', (variable, lost) => {
    expect(readHosts({ [variable]: 'ftp://ada:secret@host' }).flaws).toEqual([
      `Cannot use 'ftp://***@host', the value of ${variable}: it is not an http or https address. As a result, ${lost}.`,
    ])
  })
})

describe('an input that cannot be used', () => {
  test.each([
    ['fail-on', 'always', "Cannot use 'always' for the input 'fail-on': it must be fail, warn or never"],
    ['dry-run', 'yes', "Cannot use 'yes' for the input 'dry-run': it must be true or false"],
    [
      'token',
      'a b',
      "Cannot use the input 'token': it contains spaces, line breaks or characters that are not allowed in a token",
    ],
  ])('is refused: %s', (name, value, message) => {
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value)
    expect(() => readInputs()).toThrow(expect.objectContaining({ message }))
  })
  test('is refused: a commit status with the name of the job', () => {
    expect(() => refuseNameOfJob('balance', { job: 'balance' } as Context)).toThrow(
      "Cannot use 'balance' for the input 'commit-status': the job has the same name, so a branch rule that requires 'balance' would wait for both. Use different names.",
    )
  })
})

test('files of the runner that cannot be written are warnings', () => {
  vi.stubEnv('GITHUB_OUTPUT', '')
  setOutputs({ result: 'pass' })
  expect(logged).toEqual(['warning: The outputs were not set (GITHUB_OUTPUT): GITHUB_OUTPUT is not set'])
})
