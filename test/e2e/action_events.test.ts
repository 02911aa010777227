import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { marked } from 'marked'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Files, git } from '../support/bare_repository.ts'
import { BREAKING, HARMLESS, LABELS, UNRELATED, withSwappedSamples } from '../support/changes.ts'
import { reportOf } from '../support/runner.ts'
import {
  CONFIG,
  CONFIG_FILE,
  createScenario,
  INDEX_FILE,
  pullRequestEvent,
  REPOSITORY,
  type Scenario,
  writeTo,
} from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const repository = { full_name: REPOSITORY, default_branch: 'main' }

test('pull_request_target measures the head without checking it out', async () => {
  const pull = scenario.open({ ...HARMLESS, 'EMOPIA_1.0/new.sh': { mode: '100755', content: 'exit 1\n' } })
  const { base } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(base)
  const run = await scenario.run(pull, { eventName: 'pull_request_target', workspace })
  expect(git(workspace, ['rev-parse', 'HEAD'])).toBe(base)
  expect(git(workspace, ['status', '--porcelain'])).toBe('')
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['total-samples']).toBe('71')
  expect(run.stdout).toContain('Comment: created ')
  expect(scenario.comments(pull)[0]).toContain('3 added')
})

test('pull_request_target compares with the merge base, so the change excludes what others have merged since', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.commitToMain({ 'EMOPIA_1.0/notes.txt': 'merged meanwhile' })
  const run = await scenario.run(pull, { eventName: 'pull_request_target', checkout: 'base' })
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.comments(pull)[0]).toContain('3 added')
})

test('merge_group compares with its own base, warns of a missing index file, and commits nothing', async () => {
  const run = await queue(HARMLESS)
  expect(run.summary).toContain('3 added')
  expect(run.exitCode, run.log).toBe(0)
  expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([{ rule: 'index_file', level: 'warn' }])
  expect(run.stdout).toMatch(/^::warning::The index file is missing/m)
  const head = scenario.repository.bare.resolve(QUEUE)
  expect(scenario.repository.statuses).toMatchObject([{ sha: head, context: 'dataset-balance', state: 'success' }])
  expect(writes(scenario)).toEqual([])
})

test('merge_group warns of an index file that is out of date', async () => {
  await commitIndexToMain()
  const run = await queue(HARMLESS)
  expect(run.exitCode, run.log).toBe(0)
  expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([
    { rule: 'index_file', level: 'warn', value: 'stale' },
  ])
})

test.each(['edited', 'broken'])('merge_group fails with an index file that is %s', async (state) => {
  await commitIndexToMain()
  const file = scenario.repository.bare.text('main', INDEX_FILE) ?? ''
  const run = await queue({ [INDEX_FILE]: state === 'edited' ? withSwappedSamples(file) : '<<<<<<<\n' })
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run).findings[0]).toMatchObject({ rule: 'index_file', level: 'fail', value: state })
  expect(scenario.repository.statuses).toMatchObject([{ state: 'failure' }])
})

test('merge_group does not mention an index file that is not requested', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: 'data:\n  dataset_path: ./EMOPIA_1.0\n' })
  const run = await queue(HARMLESS)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).findings).toEqual([])
})

test('a push is compared with the commit before it, and the index file is committed to its branch', async () => {
  const before = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const after = scenario.commitToMain(HARMLESS)
  const run = await scenario.runEvent(push({ before, after }))
  expect(run.exitCode, run.log).toBe(0)
  expect(run.summary).toContain('3 added')
  expect(run.outputs['commit-sha']).toBe(scenario.repository.bare.resolve('refs/heads/main'))
  expect(scenario.repository.bare.text('refs/heads/main', INDEX_FILE)).toContain('"samples": 71')
})

test('a push that reads other data is checked by its own thresholds, compared with what the base read, and warned of it', async () => {
  const before = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const moved = CONFIG.replace('./EMOPIA_1.0', './moved')
    .replace('fail: 2.5', 'fail: 9')
    .replace('data/split', 'data/new')
  const after = scenario.commitToMain({ 'moved/label.csv': BREAKING[LABELS] ?? '', [CONFIG_FILE]: moved })
  const run = await scenario.runEvent(push({ before, after }))
  expect(run.exitCode, run.log).toBe(0)
  const { change, findings, policy } = reportOf(run)
  expect(policy.bound_by).toBe('head')
  expect(run.summary).toContain('A push is checked against its own thresholds')
  expect(change).toMatchObject({ added: 0, removed: 13 })
  expect(findings.map(({ rule }) => rule)).toContain('data_changed')
})

test('a first push, whose before is all zeros, has no base and is still checked', async () => {
  const after = scenario.commitToMain(BREAKING)
  const run = await scenario.runEvent(push({ before: '0'.repeat(40), after }))
  expect(run.exitCode, run.log).toBe(1)
  expect(run.summary).toContain('first push')
})

test('a force push whose before is unreachable has no comparison if the commit no longer exists', async () => {
  const after = scenario.commitToMain(BREAKING)
  const run = await scenario.runEvent(push({ before: 'f'.repeat(40), after }))
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run).no_comparison).toMatch(/^commit fffffff cannot be read/)
})

test('a force push whose before is no longer on a branch is compared if the server still has the commit', async () => {
  const base = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const before = scenario.repository.bare.commit('side', HARMLESS, { from: base })
  const after = scenario.repository.bare.commit('side', UNRELATED, { from: base })
  const run = await scenario.runEvent({ ...push({ before, after }), ref: 'refs/heads/side' })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.summary).toContain('3 removed')
})

test.each(['workflow_dispatch', 'schedule'])(
  '%s measures the branch without a comparison and commits to it',
  async (eventName) => {
    const sha = scenario.repository.bare.resolve('refs/heads/main') ?? ''
    const run = await scenario.runEvent({ eventName, event: { repository }, sha, ref: 'refs/heads/main' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs['total-samples']).toBe('68')
    expect(reportOf(run).no_comparison).toBe(`a run for the event ${eventName} has no base`)
    expect(scenario.repository.bare.text('refs/heads/main', INDEX_FILE)).toContain('"samples": 68')
  },
)

test('nothing is committed on a tag, and a missing index file is a warning', async () => {
  const sha = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const run = await scenario.runEvent({ ...push({ before: '0'.repeat(40), after: sha }), ref: 'refs/tags/v1' })
  expect(run.exitCode, run.log).toBe(0)
  expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([{ rule: 'index_file', level: 'warn' }])
  expect(writes(scenario)).toEqual([])
})

test('splits: check on a tag fails with a missing index file', async () => {
  const sha = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const tag = { ...push({ before: '0'.repeat(40), after: sha }), ref: 'refs/tags/v1' }
  const run = await scenario.runEvent({ ...tag, inputs: { splits: 'check' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([{ rule: 'index_file', level: 'fail' }])
})

test('an unsupported event is still analyzed, with a note on what is skipped', async () => {
  const sha = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const run = await scenario.runEvent({ eventName: 'release', event: { repository }, sha, ref: 'refs/heads/main' })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['total-samples']).toBe('68')
  expect(run.stdout).toContain('There is no comparison, comment or commit for the event release')
  expect(run.summary).toContain('release')
  expect(writes(scenario)).toEqual([])
})

test('workflow_run posts the report of the run that measured a fork', async () => {
  const { pull, report } = await measuredFork()
  const run = await second(pull, report)
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.comments(pull)).toHaveLength(1)
  expect(scenario.comments(pull)[0]).toContain('3 added')
  const { base, head } = scenario.github.refresh(scenario.repository, pull)
  expect(scenario.comments(pull)[0]).toContain(`/octo-org/emopia/compare/${base}...${head})`)
  expect(run.outputs['comment-url']).toMatch(/#issuecomment-\d+$/)
  const again = await second(pull, report)
  expect(again.outputs['comment-url']).toBe(run.outputs['comment-url'])
  expect(again.stdout).toContain(`Pull request ${pull.number}: comment updated\n`)
})

test('workflow_run posts nothing on a dry run, and says what it would do', async () => {
  const { pull, report } = await measuredFork()
  const run = await second(pull, report, { inputs: { 'dry-run': 'true' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.stdout).toContain(`dry-run: would post the report to pull request ${pull.number}\n`)
  expect(scenario.comments(pull)).toEqual([])
})

test('workflow_run posts nothing, and says so, if the head has moved on', async () => {
  const { pull, report } = await measuredFork()
  const measured = scenario.github.refresh(scenario.repository, pull)
  scenario.push(pull, UNRELATED)
  const run = await second(pull, report, { headSha: measured.head })
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.comments(pull)).toEqual([])
  expect(run.stdout).toContain('The report was not posted: no open pull request has the head')
})

test('workflow_run reports a server that fails, requests no permission, and does not fail', async () => {
  const { pull, report } = await measuredFork()
  scenario.github.refuse({ matches: /pulls/, fault: { kind: 'status', status: 502, message: 'Bad Gateway' } })
  const run = await second(pull, report)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.stdout).toMatch(/::warning::The comment was not posted: 502 Bad Gateway/)
  expect(run.stdout).not.toContain('permissions:')
})

test('workflow_run prints no command from the artifact', async () => {
  const { pull, report } = await measuredFork()
  const forged = JSON.parse(report)
  forged.result = 'fail'
  forged.findings = [{ ...FINDING, rule: 'index_file', message: 'stale' }]
  forged.splits.file.command = 'curl evil.example'
  const run = await second(pull, JSON.stringify(forged))
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.comments(pull)[0]).toContain('**To merge:** run `npx github:octo-org/dataset-balance#v1 split`')
  expect(scenario.comments(pull)[0]).not.toContain('curl')
})

test('workflow_run links to its own pull request only, whatever the artifact says', async () => {
  const { pull, report } = await measuredFork()
  const forged = JSON.parse(report)
  const evil = 'x)](https://evil.example'
  const examples = [{ id: 'a', line: 3, file: evil }]
  forged.place = { repositoryUrl: 'https://evil.example', pullRequest: 9, headSha: 'a'.repeat(40) }
  forged.change = { ...forged.change, base_sha: 'e'.repeat(40), unchanged: false }
  forged.change.relabelled = [{ from: 'joy', to: 'calm', count: 1, examples }]
  forged.notes = [{ level: 'warning', message: 'odd', file: evil, line: 2 }]
  const run = await second(pull, JSON.stringify(forged))
  expect(run.exitCode, run.log).toBe(0)
  const [comment = ''] = scenario.comments(pull)
  const html = marked.parse(comment, { async: false, gfm: true })
  const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, url = '']) => url)
  const own = `/octo-org/emopia/pull/${pull.number}/files#diff-`
  expect(links.filter((url) => url.includes(own))).toHaveLength(2)
  expect(links.filter((url) => /evil|e{40}/.test(url))).toEqual([])
})

test('workflow_run never replaces the comment of another config, whatever the report says', async () => {
  const { pull, report } = await measuredFork()
  await second(pull, report, { inputs: { config: 'music/.github/dataset-balance.yml' } })
  const [before] = scenario.comments(pull)
  const forged = JSON.parse(report)
  forged.config.file = null
  forged.dataset.path = 'music/.github/dataset-balance.yml'
  const run = await second(pull, JSON.stringify(forged))
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.comments(pull)).toEqual([before, expect.stringContaining('dataset-balance.yml/ -->')])
})

test('workflow_run does not read a report through a link that leads outside the workspace', async () => {
  const { pull, report } = await measuredFork()
  const run = await second(pull, report, { through: 'link' })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toContain('it is outside the workspace')
  expect(scenario.comments(pull)).toEqual([])
})

test('workflow_run posts nothing, and says so, if the fork no longer exists', async () => {
  const { pull, report } = await measuredFork()
  const run = await second(pull, report, { repository: null })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.stdout).toContain('The report was not posted: no open pull request has the head')
})

test('workflow_run shortens a forged report of 150,000 classes and 60,000 findings, and refuses one of more than 16 MiB', async () => {
  const { pull, report } = await measuredFork()
  const classes = Array.from({ length: 150_000 }, (_, at) => ({ name: `class ${at}`, count: 1, percentage: 0 }))
  const finding = { rule: 'allowed_classes', message: 'not an allowed class' }
  const findings = Array.from({ length: 60_000 }, (_, at) => ({ ...FINDING, ...finding, class: `class ${at}` }))
  const forged = {
    ...JSON.parse(report),
    ...{ result: 'fail', classes, findings, change: null, no_comparison: 'forged', sources: [], remedy: null },
    ...{ balancing: null, splits: null, renames: [], once_renamed: null },
  }
  const run = await second(pull, JSON.stringify(forged))
  expect(run.exitCode, run.log.slice(0, 2000)).toBe(0)
  expect(scenario.comments(pull)).toHaveLength(1)
  expect(scenario.comments(pull)[0]?.length).toBeLessThan(65_536)
  const larger = await second(pull, JSON.stringify({ ...forged, no_comparison: 'x'.repeat(2 ** 24) }))
  expect(larger.exitCode, larger.log.slice(0, 2000)).toBe(1)
  expect(larger.stdout).toContain('16,777,216')
})

test('workflow_run refuses a malformed report', async () => {
  const { pull } = await measuredFork()
  const run = await second(pull, '{"schema_version": 1, "result": "<b>"}')
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toContain('::error')
  expect(scenario.comments(pull)).toEqual([])
})

const QUEUE = 'gh-readonly-queue/main/pr-1'

/** A run in the merge queue for one pull request with these files. */
function queue(files: Files) {
  const base = scenario.repository.bare.resolve('refs/heads/main') ?? ''
  const head = scenario.repository.bare.commit(QUEUE, files, { from: base })
  return scenario.runEvent({
    eventName: 'merge_group',
    event: {
      action: 'checks_requested',
      merge_group: { head_sha: head, head_ref: `refs/heads/${QUEUE}`, base_sha: base, base_ref: 'refs/heads/main' },
      repository,
    },
    sha: head,
    ref: `refs/heads/${QUEUE}`,
    inputs: { 'commit-status': 'dataset-balance' },
  })
}

/** Lets the action itself create the file on main. */
async function commitIndexToMain(): Promise<void> {
  const sha = scenario.repository.bare.resolve('main') ?? ''
  await scenario.runEvent({ eventName: 'workflow_dispatch', event: {}, sha, ref: 'refs/heads/main' })
}

interface Push {
  readonly before: string
  readonly after: string
}

function push({ before, after }: Push) {
  return {
    eventName: 'push',
    event: { ref: 'refs/heads/main', before, after, repository },
    sha: after,
    ref: 'refs/heads/main',
  }
}

/** A pull request from a fork that was measured with a read-only token. */
async function measuredFork() {
  const fork = scenario.github.addRepository('ada/emopia')
  const pull = scenario.open(HARMLESS, { fork })
  scenario.github.addToken('ghs_read', {
    login: 'github-actions[bot]',
    contents: 'read',
    pullRequests: 'read',
    statuses: 'none',
  })
  const run = await scenario.run(pull, { token: 'ghs_read' })
  return { pull, report: JSON.stringify(reportOf(run)) }
}

const FINDING = { level: 'fail', value: 1, limit: 1, class: null, file: null, line: null, existing: false }

interface Second {
  readonly headSha?: string
  readonly repository?: null
  readonly through?: 'link'
  readonly inputs?: Readonly<Record<string, string>>
}

async function second(
  pull: Parameters<Scenario['run']>[0],
  report: string,
  { headSha, repository, through, inputs = {} }: Second = {},
) {
  const refs = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(refs.base)
  const file = writeTo(through === 'link' ? join(workspace, '..') : workspace, 'report.json', report)
  if (through === 'link') symlinkSync(file, join(workspace, 'report.json'))
  const workflowRun = {
    id: 7,
    event: 'pull_request',
    conclusion: 'success',
    head_sha: headSha ?? refs.head,
    head_branch: pull.headBranch,
    head_repository: repository === null ? null : { full_name: pull.headRepository },
    pull_requests: [],
  }
  const event = { ...pullRequestEvent(pull, refs, 'completed'), workflow_run: workflowRun }
  return scenario.runEvent({
    eventName: 'workflow_run',
    event,
    sha: refs.base,
    ref: 'refs/heads/main',
    workspace,
    inputs: { 'report-json': 'report.json', ...inputs },
  })
}

/** All changes on GitHub except statuses. */
function writes({ github }: Scenario): readonly string[] {
  const isWrite = ({ method, path, body }: { method: string; path: string; body: string }) =>
    body.includes('createCommitOnBranch') || (method !== 'GET' && !/graphql|statuses/.test(path))
  return github.requests.filter(isWrite).map(({ path }) => path)
}
