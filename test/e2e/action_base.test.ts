import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { git } from '../support/bare_repository.ts'
import { HARMLESS, LABELS, UNRELATED } from '../support/changes.ts'
import { emopia, labelFile } from '../support/emopia.ts'
import { reportOf } from '../support/runner.ts'
import { BALANCED, createScenario, REPOSITORY, type Scenario, TOKEN } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

test('the base of a checked-out merge commit is its other parent', async () => {
  const pull = scenario.open(HARMLESS)
  const main = scenario.commitToMain(UNRELATED)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).change).toMatchObject({ base_sha: main, base_name: 'main', added: 3, removed: 0 })
})

test('the base of a checked-out head is the merge base, so the change excludes what others have merged since', async () => {
  const forkedFrom = scenario.repository.bare.resolve('refs/heads/main')
  const pull = scenario.open(HARMLESS)
  scenario.commitToMain({ [LABELS]: labelFile(BALANCED.rows.slice(1)) })
  const run = await scenario.run(pull, { checkout: 'head' })
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).change).toMatchObject({ base_sha: forkedFrom, added: 3, removed: 0 })
})

test('a shallow clone remains shallow when the base is fetched into it', async () => {
  const pull = scenario.open(HARMLESS)
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge)
  const run = await scenario.run(pull, { workspace })
  expect(reportOf(run).change).toMatchObject({ added: 3 })
  expect(git(workspace, ['rev-list', '--count', '--all'])).toBe('1')
  expect(scenario.github.gitRequests).not.toEqual([])
})

test('a full clone never becomes shallow', async () => {
  const before = scenario.repository.bare.commit('side', HARMLESS, { from: 'refs/heads/main' })
  const after = scenario.commitToMain(UNRELATED)
  const workspace = scenario.checkout(after, { depth: 0 })
  git(workspace, ['update-ref', '-d', 'refs/remotes/origin/side'])
  const run = await scenario.runEvent({ ...pushOf(before, after), workspace })
  expect(run.exitCode, run.log).toBe(0)
  expect(existsSync(join(workspace, '.git/shallow'))).toBe(false)
  expect(git(workspace, ['rev-list', '--count', 'HEAD'])).toBe('2')
})

test('a clone that already has the base fetches nothing', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { checkoutOptions: { depth: 0 } })
  expect(reportOf(run).change).toMatchObject({ added: 3 })
  expect(scenario.github.gitRequests).toEqual([])
})

test('if the checkout left no token, the input is used, through the environment only', async () => {
  const pull = scenario.open(HARMLESS)
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge, { persistCredentials: false })
  const run = await scenario.run(pull, { workspace })
  expect(reportOf(run).change).toMatchObject({ added: 3 })
  expect(scenario.github.gitRequests.map(({ token }) => token)).toContain(TOKEN)
  expect(scenario.github.requests.filter(({ path }) => path.includes('/git/'))).toEqual([])
  expect(git(workspace, ['config', '--list', '--local'])).not.toContain('basic')
  expect(run.log).not.toContain(TOKEN)
})

test('the header that the checkout left is not sent twice', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { checkoutOptions: { persistCredentials: true } })
  expect(reportOf(run).change).toMatchObject({ added: 3 })
  expect(scenario.github.requests.filter(({ path }) => path.includes('/git/'))).toEqual([])
})

test('Git settings in the environment of the job are kept', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, {
    checkoutOptions: { persistCredentials: false },
    env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.userAgent', GIT_CONFIG_VALUE_0: 'job' },
  })
  expect(reportOf(run).change).toMatchObject({ added: 3 })
  expect(scenario.github.gitRequests.map(({ token }) => token)).toContain(TOKEN)
})

test('if Git cannot fetch, the base comes from the REST API', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.github.serveGit = false
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).change).toMatchObject({ added: 3, removed: 0 })
  expect(scenario.github.requests.map(({ path }) => path).join(' ')).toContain('/git/trees/')
})

test('a label file larger than 1 MB also comes from the REST API', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, clip) => `Q1_joy${String(clip).padStart(8, '0')}_${clip % 3},${1 + (clip % 4)},annotator`,
  )
  scenario.commitToMain({ [LABELS]: labelFile(rows) })
  const pull = scenario.open({ [LABELS]: labelFile(rows.slice(0, -4)) })
  scenario.github.serveGit = false
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).change).toMatchObject({ base_total: 30_000, removed: 4 })
})

test('a workspace without Git is measured, and compared through the REST API', async () => {
  const pull = scenario.open(HARMLESS)
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge)
  rmSync(join(workspace, '.git'), { recursive: true })
  const run = await scenario.run(pull, { workspace })
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).change).toMatchObject({ added: 3 })
})

test('if neither Git nor the API can read the base, the report says so and the thresholds still apply', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.github.serveGit = false
  scenario.github.refuse({ matches: /git\/trees/, fault: { kind: 'status', status: 404 } })
  const run = await scenario.run(pull, { inputs: { 'max-imbalance-ratio': '1.1', 'warn-imbalance-ratio': '1.1' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run)).toMatchObject({ change: null, result: 'fail' })
  expect(reportOf(run).no_comparison).toContain('REST API')
  expect(scenario.comments(pull)).toHaveLength(1)
})

test('a sparse checkout that excludes the dataset is measured from its commit', async () => {
  const pull = scenario.open(HARMLESS)
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge, { sparse: ['/.github/'] })
  expect(existsSync(join(workspace, 'EMOPIA_1.0'))).toBe(false)
  const run = await scenario.run(pull, { workspace })
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run)).toMatchObject({ total_samples: 71, change: { added: 3, removed: 0 } })
})

test('a sparse checkout of a partial clone fetches missing blobs with the token', async () => {
  const pull = scenario.open(HARMLESS)
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge, { sparse: ['/.github/'], filter: 'blob:none', persistCredentials: false })
  const run = await scenario.run(pull, { workspace })
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run)).toMatchObject({ total_samples: 71, change: { added: 3, removed: 0 } })
})

test('a dataset that Git does not track has no comparison, and is not reported as all added', async () => {
  const pull = scenario.open({ '.gitignore': 'EMOPIA_2/\n' })
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge)
  for (const [path, content] of Object.entries(emopia({ joy: 4, anger: 4, sadness: 4, calm: 4 }, 'EMOPIA_2').files)) {
    writeFile(join(workspace, path), String(content))
  }
  const run = await scenario.run(pull, { workspace, inputs: { 'dataset-path': 'EMOPIA_2' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run)).toMatchObject({ total_samples: 16, change: null })
  expect(reportOf(run).no_comparison).toContain('Git does not track')
})

test('nothing in the head is run, whatever the head configures in Git', async () => {
  const pull = scenario.open({ ...HARMLESS, '.gitattributes': '* filter=evil diff=evil\n' })
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge)
  const trace = join(workspace, '..', 'executed')
  appendFileSync(join(workspace, '.git/config'), `[core]\n\tfsmonitor = "touch ${trace}; false"\n`)
  const run = await scenario.run(pull, { workspace })
  expect(run.exitCode, run.log).toBe(0)
  expect(existsSync(trace)).toBe(false)
})

function pushOf(before: string, after: string) {
  return {
    eventName: 'push',
    event: { ref: 'refs/heads/main', before, after, repository: { full_name: REPOSITORY } },
    sha: after,
    ref: 'refs/heads/main',
  }
}

function writeFile(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}
