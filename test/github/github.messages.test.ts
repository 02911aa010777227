import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findBaseCommit } from '../../src/github/measured/base_commit.ts'
import { type Checkout, openCheckout } from '../../src/github/measured/checkout.ts'
import { openCommit } from '../../src/github/measured/open_commit.ts'
import { annotate } from '../../src/github/publish/annotations.ts'
import { commentStep } from '../../src/github/publish/comment_step.ts'
import { decideCommit, publishCommit } from '../../src/github/publish/commit_plan.ts'
import { describeAttempt, describeRefusal } from '../../src/github/publish/commit_report.ts'
import { readBranchHead } from '../../src/github/publish/fingerprint.ts'
import { whyNotWritable } from '../../src/github/publish/index_file_guard.ts'
import { setOutputs, writeSummary } from '../../src/github/publish/outputs.ts'
import { postReport } from '../../src/github/publish/post_report.ts'
import { refuseNameOfJob } from '../../src/github/publish/status.ts'
import { neededList, neededText } from '../../src/github/runner/answer.ts'
import { type Context, readContext } from '../../src/github/runner/context.ts'
import { readEvent } from '../../src/github/runner/event.ts'
import { readHosts } from '../../src/github/runner/hosts.ts'
import { readInputs } from '../../src/github/runner/inputs.ts'
import { log } from '../../src/github/runner/log.ts'
import type { GitHubApi } from '../../src/github/runner/octokit.ts'
import { readPayload } from '../../src/github/runner/payload.ts'
import { originOf, permissionNotes, warnOfDenials } from '../../src/github/runner/permissions.ts'
import { waitsOfRun } from '../../src/github/runner/rate_limit.ts'
import { orRefusal, refusalOf } from '../../src/github/runner/refusal.ts'
import { collectTroubles } from '../../src/github/runner/troubles.ts'
import type { SplitOutcome } from '../../src/report/data/check_result.ts'
import { memoryTree } from '../support/memory_tree.ts'

const SHA = 'a'.repeat(40)
const REPOSITORY = { owner: 'o', name: 'n' }
const CHECKOUT: Checkout = { root: '/', project: '' }

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
    [true, 'The index file was not committed: the branch has new commits, which have their own run'],
    [
      false,
      'The index file was not committed: the dataset, the config or the index file has changed on the base branch. Update the pull request branch.',
    ],
  ])('if the data differs (the branch has moved: %s)', (moved, message) => {
    describeAttempt({ kind: 'differs', moved })
    expect(logged).toEqual([`notice: ${message}`])
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
    file: { mode: 'commit', state: 'broken', requested: true, reason: 'it is not UTF-8', expected: new Uint8Array() },
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
  test('is named once if another task needs to write', () => {
    const override = [{ task: 'labels', reason: '403 no' }] as const
    expect(permissionNotes([...override, ...denials], 'ordinary').map(({ permission }) => permission)).toEqual([
      'pull-requests: write',
      'pull-requests: write',
      'contents: write',
    ])
    expect(permissionNotes(override, 'ordinary')).toEqual([
      {
        message: 'The override label was not read and does not count (403 no)',
        permission: 'pull-requests: read',
        yaml: ['permissions:', '  pull-requests: read'],
      },
    ])
  })
  test.each([
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
  describe('of a pull request from a fork', () => {
    const readOnly = 'GitHub gives pull requests from forks a read-only token, and the workflow cannot change that'
    const twoStages =
      "To post the comment, copy forks-measure.yml and forks-comment.yml (which runs on workflow_run) from the action's docs/workflows"

    test('has no lines to add, because they do not help', () => {
      expect(permissionNotes([{ task: 'status', reason: '403 no' }], 'fork')).toEqual([
        { message: `The commit status was not set (403 no). ${readOnly}`, permission: 'statuses: write', yaml: [] },
      ])
      warnOfDenials(denials, 'fork')
      expect(logged).toEqual([
        `warning: The comment was not posted (403 no). The index file was not committed (there is no token). ${readOnly}. ${twoStages}.`,
      ])
    })
    test('has the lines if reading is enough', () => {
      const override = { task: 'labels', reason: '403 no' } as const
      const yaml = ['permissions:', '  pull-requests: read']
      expect(permissionNotes([override], 'fork')).toEqual([
        {
          message: 'The override label was not read and does not count (403 no)',
          permission: 'pull-requests: read',
          yaml,
        },
      ])
      expect(permissionNotes([override, ...denials], 'fork').flatMap(({ yaml }) => yaml)).toEqual(yaml)
      warnOfDenials([override, ...denials], 'fork')
      expect(logged[0]).toContain(
        `${twoStages}. The token needs 'pull-requests: read'. Add these lines to the job:\npermissions:\n  pull-requests: read`,
      )
    })
    test('is like any other if the workflow runs for the base', () => {
      const repository = { owner: 'o', name: 'n' }
      const event = { kind: 'pull_request', target: true, head: { repository: 'ada/n' } }
      const context = { event, actor: 'ada', repository } as Context
      expect(originOf(context)).toBe('ordinary')
      expect(originOf({ ...context, event: { ...event, target: false } } as Context)).toBe('fork')
    })
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

describe('an event without a base says why', () => {
  test.each<[object, string]>([
    [{ kind: 'push', before: undefined }, 'this is the first push of the branch'],
    [{ kind: 'schedule' }, 'a run for the event schedule has no base'],
    [{ kind: 'unsupported', name: 'issues' }, 'there is no base for the event issues'],
  ])('%j', async (event, reason) => {
    expect(await findBaseCommit({ event: event as never, checkout: CHECKOUT })).toEqual({ kind: 'none', reason })
  })
})

describe('a commit that cannot be opened says why', () => {
  const api = { octokit: { request: () => Promise.reject(refusal()) }, repository: REPOSITORY } as unknown as GitHubApi
  const refusal = () => Object.assign(new Error('Not Found'), { status: 404 })

  test('if its SHA is not one', async () => {
    expect(await openCommit({ checkout: CHECKOUT }, 'main')).toEqual({ reason: "'main' is not a commit SHA" })
  })
  test('without a repository and an API', async () => {
    expect(await openCommit({ checkout: CHECKOUT }, SHA)).toEqual({
      reason: 'commit aaaaaaa cannot be read (there is no Git repository here)',
    })
  })
  test('if the API refuses', async () => {
    const opened = await openCommit({ checkout: CHECKOUT, api }, SHA)
    expect(logged).toEqual(['info: Reading commit aaaaaaa through the REST API: there is no Git repository here'])
    expect(opened).toEqual({
      reason: 'commit aaaaaaa cannot be read (there is no Git repository here; REST API: 404 Not Found)',
    })
  })
})

describe('a checkout that cannot be used says why', () => {
  const context = { workspace: realpathSync(tmpdir()) } as Context

  test('if the working directory does not exist', async () => {
    await expect(openCheckout(context, 'no-such-folder', '')).rejects.toThrow(
      "Cannot find the folder 'no-such-folder' of the input 'working-directory': it does not exist in the checkout",
    )
  })
  test('if the working directory is outside', async () => {
    await expect(openCheckout(context, '..', '')).rejects.toThrow(
      "Cannot use '..' for the input 'working-directory': it is outside the workspace",
    )
  })
  test('if the workspace cannot be read', () => {
    const environment = { GITHUB_REPOSITORY: 'o/n', GITHUB_EVENT_NAME: 'push', GITHUB_SHA: SHA }
    expect(() => readContext({ ...environment, GITHUB_WORKSPACE: '/no-such-folder' })).toThrow(
      "Cannot read the workspace '/no-such-folder' (GITHUB_WORKSPACE): ENOENT: no such file or directory, scandir '/no-such-folder'",
    )
  })
  test('if the payload cannot be read', () => {
    expect(readPayload('/no-such-file')).toEqual({
      flaw: "Cannot read the event's payload '/no-such-file' (GITHUB_EVENT_PATH): ENOENT: no such file or directory, open '/no-such-file'",
    })
  })
})

describe('an index file that cannot be committed says why', () => {
  test.each([
    ['../i.json', 'its path is outside the repository'],
    ['.git/i.json', 'data.split_indices_path must be a path outside the folder `.git`'],
    ['link/i.json', 'its path goes through a symbolic link or a submodule'],
  ])('%s', async (path, reason) => {
    const root = mkdtempSync(join(tmpdir(), 'guard-'))
    symlinkSync(tmpdir(), join(root, 'link'))
    expect(await whyNotWritable({ root, project: '' }, SHA, path)).toBe(reason)
    rmSync(root, { recursive: true })
  })
})

describe('a report from another run', () => {
  const posting = (event: object, path: string) =>
    ({ context: { event, workspace: '/', temp: '/' }, path }) as unknown as Parameters<typeof postReport>[0]

  test('is refused outside of workflow_run', async () => {
    await expect(postReport(posting({ kind: 'push' }, 'a'))).rejects.toThrow(
      "Cannot use the input 'report-json' here: it is only for the event 'workflow_run'",
    )
  })
  test('is refused if it does not exist', async () => {
    await expect(postReport(posting({ kind: 'workflow_run' }, 'no-such-file'))).rejects.toThrow(
      "Cannot read the report 'no-such-file' of the input 'report-json': ENOENT: no such file or directory, lstat '/no-such-file'",
    )
  })
})

describe('a response that is not one of GitHub', () => {
  test.each([
    ['is not a list', () => neededList({} as never), "the server's response is not a list"],
    ['lacks a text', () => neededText({} as never, 'a.b'), "the server's response has no valid 'a.b'"],
  ])('%s', (_, read, message) => {
    expect(read).toThrow(expect.objectContaining({ refusal: { kind: 'server', message } }))
  })
  test('breaks the client', async () => {
    const broken = orRefusal(() => {
      throw new TypeError('x is undefined')
    })
    await expect(broken.catch(refusalOf)).resolves.toEqual({
      kind: 'server',
      message: "the server's response is not a response of the GitHub API",
    })
  })
})

test('a branch that no longer exists is a refusal', async () => {
  const api = { query: async () => ({ repository: { ref: null } }) } as unknown as GitHubApi
  const head = readBranchHead(api, { repository: REPOSITORY, branch: 'topic', watched: [] })
  expect(refusalOf(await head.catch((error: unknown) => error)).message).toBe("404 The branch 'topic' no longer exists")
})

test('a branch that is gone when the index file is committed is a refusal', async () => {
  const question = {
    context: { event: { kind: 'pull_request', head: { sha: SHA, branch: 'topic' } }, repository: REPOSITORY },
    inputs: {},
    project: {
      checkout: CHECKOUT,
      measured: { sha: 'b'.repeat(40) },
      request: { head: memoryTree({}), base: { kind: 'none', reason: 'not requested' } },
    },
    splits: { file: { path: 'i.json' } },
    branch: { name: 'topic', repository: REPOSITORY },
    watched: [],
    api: {},
    state: { measured: {}, head: {} },
  }
  const { outcome } = await publishCommit(question as unknown as Parameters<typeof publishCommit>[0])
  expect(outcome).toEqual({
    kind: 'refused',
    reason: "the branch 'topic' no longer exists, or the token cannot access it",
  })
})

test('a job summary that cannot be written is a warning', async () => {
  vi.stubEnv('GITHUB_STEP_SUMMARY', '')
  await writeSummary('x')
  expect(logged).toEqual([
    'warning: The job summary was not written (GITHUB_STEP_SUMMARY): Unable to find environment variable for $GITHUB_STEP_SUMMARY. Check if your runtime environment supports job summaries.',
  ])
})

test('findings that have no room among the annotations are counted', () => {
  const annotations = Array.from({ length: 12 }, (_, i) => ({ level: 'warning' as const, message: `finding ${i}.` }))
  annotate(annotations)
  expect(logged.at(-1)).toBe('warning: finding 9. The report lists 2 more findings and warnings.')
  logged = []
  annotate(annotations.slice(0, 11))
  expect(logged.at(-1)).toBe('warning: finding 9. The report lists 1 more finding or warning.')
})

test('a dry run says what it would do with the comment', async () => {
  const publishing = {
    context: { event: { kind: 'pull_request' } },
    inputs: { dryRun: true, failOn: 'fail' },
    result: { config: { report: { comment: 'always' } }, findings: [], comparison: { kind: 'none' } },
  }
  const step = { publishing, fails: false, commit: { outcome: { kind: 'current' } } }
  await commentStep(step as unknown as Parameters<typeof commentStep>[0])
  expect(logged).toEqual(['info: dry-run: would create or update the comment'])
  logged = []
  publishing.result.config.report.comment = 'on-findings'
  await commentStep(step as unknown as Parameters<typeof commentStep>[0])
  expect(logged).toEqual(['info: dry-run: would update the comment, if there is one'])
})
