import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HARMLESS, LABELS, UNRELATED, withSwappedSamples } from '../support/changes.ts'
import { emopia, labelFile } from '../support/emopia.ts'
import type { FakePullRequest } from '../support/fake_state.ts'
import { reportOf } from '../support/runner.ts'
import { SCRIPT } from '../support/runtimes.ts'
import { BALANCED, CONFIG, CONFIG_FILE, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

test('the index file is committed on top of the head with compare-and-swap', async () => {
  const pull = scenario.open(HARMLESS)
  const { head } = scenario.github.refresh(scenario.repository, pull)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  const { bare } = scenario.repository
  expect(bare.resolve(`${pull.headBranch}~1`)).toBe(head)
  expect(bare.resolve(pull.headBranch)).toBe(run.outputs['commit-sha'])
  expect(scenario.comments(pull)[0]).toContain(run.outputs['commit-sha']?.slice(0, 7))
  expect(run.stdout).toContain(
    'The commit was made with GITHUB_TOKEN, so GitHub does not start workflows for it, or waits for approval.',
  )
})

test('the file has the same bytes whoever commits it', async () => {
  const pull = scenario.open(HARMLESS)
  await scenario.run(pull)
  const first = scenario.repository.bare.text(pull.headBranch, INDEX_FILE)
  const again = scenario.open(HARMLESS)
  await scenario.run(again)
  expect(scenario.repository.bare.text(again.headBranch, INDEX_FILE)).toBe(first)
})

test('after two pushes that do not change dataset, config or index, it is committed once, on top of them', async () => {
  const pull = scenario.open(HARMLESS)
  pushBeforeCommit(pull, [{ 'one.md': '1' }, { 'two.md': '2' }])
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  const { bare } = scenario.repository
  expect(bare.resolve(pull.headBranch)).toBe(run.outputs['commit-sha'])
  expect(bare.text(pull.headBranch, 'one.md')).toBe('1')
  expect(bare.text(pull.headBranch, 'two.md')).toBe('2')
  expect(attempts()).toBe(3)
})

test('after a push that changes the dataset, nothing is committed, because that push has its own run', async () => {
  const pull = scenario.open(HARMLESS)
  pushBeforeCommit(pull, [{ [LABELS]: labelFile(BALANCED.rows.slice(1)) }])
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['commit-sha']).toBe('')
  expect(scenario.comments(pull)[0]).toContain('the branch has newer commits')
  expect(attempts()).toBe(1)
})

test('after five outdated heads it gives up with a warning, and the result of the checks is kept', async () => {
  const pull = scenario.open(HARMLESS)
  pushBeforeCommit(
    pull,
    Array.from({ length: 9 }, (_, at) => ({ [`file${at}.md`]: 'x' })),
  )
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(5)
  expect(run.stdout).toMatch(/::warning::The index file was not committed: others pushed/)
})

test('if nothing changes, no commit is requested', async () => {
  const pull = scenario.open(HARMLESS)
  await scenario.run(pull)
  const before = attempts()
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(before)
})

test('the run that its own commit triggers performs all steps', async () => {
  const pull = scenario.open(HARMLESS)
  await scenario.run(pull)
  const run = await scenario.run(pull)
  expect(reportOf(run)).toMatchObject({
    total_samples: 71,
    change: { added: 3 },
    splits: { file: { state: 'current' } },
  })
})

test('a trailer in a pull request never shortens a run', async () => {
  const pull = scenario.open({})
  scenario.repository.bare.commit(pull.headBranch, HARMLESS, { message: 'Sly\n\nGenerated-by: dataset-balance' })
  const run = await scenario.run(pull)
  expect(reportOf(run)).toMatchObject({ change: { added: 3 } })
  expect(run.outputs['commit-sha']).not.toBe('')
})

test.each([
  { what: 'dataset', touched: { 'EMOPIA_1.0/notes.txt': 'by others' } },
  { what: 'config', touched: { [CONFIG_FILE]: `# by others\n${CONFIG}` } },
])(
  'if the base has changed the $what since, nothing is committed and the report asks for Update branch',
  async ({ touched }) => {
    const pull = scenario.open(HARMLESS)
    scenario.commitToMain(touched)
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(0)
    expect(attempts()).toBe(0)
    expect(scenario.comments(pull)[0]).toContain('Update branch')
  },
)

test('if the base has received another index file since, nothing is committed and the report asks for Update branch', async () => {
  const pull = scenario.open(HARMLESS)
  await commitIndexToMain()
  const before = attempts()
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(before)
  expect(scenario.comments(pull)[0]).toContain('Update branch')
})

test.each([
  { what: 'dataset', touched: { 'EMOPIA_1.0/notes.txt': 'by others' } },
  { what: 'config', touched: { [CONFIG_FILE]: `# by others\n${CONFIG}` } },
  { what: 'index file', touched: { [INDEX_FILE]: '{}\n' } },
])(
  'if the head itself is checked out, a base that has changed the $what since is also detected',
  async ({ touched }) => {
    const pull = scenario.open(HARMLESS)
    scenario.commitToMain(touched)
    const run = await scenario.run(pull, { checkout: 'head' })
    expect(run.exitCode, run.log).toBe(0)
    expect(attempts()).toBe(0)
    expect(scenario.comments(pull)[0]).toContain('Update branch')
  },
)

test('on pull_request_target, a base that has changed the dataset since is also detected', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.commitToMain({ 'EMOPIA_1.0/notes.txt': 'by others' })
  const run = await scenario.run(pull, { eventName: 'pull_request_target', checkout: 'base' })
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(0)
  expect(scenario.comments(pull)[0]).toContain('Update branch')
})

test('if the head itself is checked out and the base has changed something else, the file is committed', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.commitToMain(UNRELATED)
  const run = await scenario.run(pull, { checkout: 'head' })
  expect(run.outputs['commit-sha'], run.log).not.toBe('')
})

test('an index file that cannot be read, even on the base, is a finding and is not replaced by a split from scratch', async () => {
  scenario.commitToMain({ [INDEX_FILE]: '{}\n' })
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(attempts()).toBe(0)
  expect(reportOf(run).findings[0]).toMatchObject({ rule: 'index_file', level: 'fail', value: 'broken' })
  const waved = await scenario.run(pull, { inputs: { 'fail-on': 'never' } })
  expect(waved.exitCode, waved.log).toBe(0)
  expect(attempts()).toBe(0)
  expect(scenario.comments(pull)[0]).toContain('cannot be read')
})

test('an index file that cannot be read only in the head is restored from the base', async () => {
  await commitIndexToMain()
  const pull = scenario.open({ [INDEX_FILE]: '<<<<<<< ours\n' })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).findings).toEqual([])
  expect(scenario.repository.bare.text(pull.headBranch, INDEX_FILE)).toBe(
    scenario.repository.bare.text('main', INDEX_FILE),
  )
})

test('if the base has changed something else, the file is committed', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.commitToMain(UNRELATED)
  const run = await scenario.run(pull)
  expect(run.outputs['commit-sha']).not.toBe('')
})

test('a run that exits 1 commits nothing, and says when it will', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { 'max-imbalance-ratio': '1.1', 'warn-imbalance-ratio': '1' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(attempts()).toBe(0)
  expect(scenario.comments(pull)[0]).toContain('will be committed once the checks pass')
})

test('if the file is not requested, it is not committed', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: 'data:\n  dataset_path: ./EMOPIA_1.0\n' })
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(0)
})

test('the input splits: commit requests the file', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: 'data:\n  dataset_path: ./EMOPIA_1.0\n' })
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { splits: 'commit' } })
  expect(run.outputs['commit-sha']).not.toBe('')
})

test('a path through a symbolic link is refused', async () => {
  const pull = scenario.open({ ...HARMLESS, data: { mode: '120000', content: 'EMOPIA_1.0' } })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(0)
  expect(run.stdout).toMatch(/::warning::The index file was not committed: its path goes through a symbolic link/)
})

test('a path under an LFS filter is refused', async () => {
  const pull = scenario.open({ ...HARMLESS, '.gitattributes': 'data/*.json filter=lfs diff=lfs merge=lfs -text\n' })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(attempts()).toBe(0)
  expect(run.stdout).toMatch(
    /::warning::The index file was not committed: \.gitattributes sets the filter 'lfs' for it, so its content is stored elsewhere/,
  )
})

test('a file of another tool is never replaced, even if the base has an index file elsewhere', async () => {
  await commitIndexToMain()
  const other = '{ "name": "music", "version": "1.0.0" }'
  const moved = CONFIG.replace(`./${INDEX_FILE}`, 'package.json')
  const pull = scenario.open({ ...HARMLESS, [CONFIG_FILE]: moved, 'package.json': other })
  const run = await scenario.run(pull)
  expect(attemptsSince(1)).toBe(0)
  expect(run.stdout).toContain('The index file was not committed: the existing file is not an index file of this tool')
  expect(scenario.repository.bare.text(pull.headBranch, 'package.json')).toBe(other)
})

test.each(['.github/workflows/evil.json', '.git/hooks/x.json', 'data/x.csv', '../x.json', '.gitattributes'])(
  'an index file at %s is a config error, in a dry run too',
  async (path) => {
    const pull = scenario.open({ ...HARMLESS, [CONFIG_FILE]: CONFIG.replace(`./${INDEX_FILE}`, path) })
    for (const inputs of [{}, { 'dry-run': 'true' }]) {
      const run = await scenario.run(pull, { inputs })
      expect(run.exitCode, run.log).toBe(1)
      expect(run.stdout).toMatch(/file=\.github\/dataset-balance\.yml,line=4.*Cannot use the text/)
    }
    const byInput = await scenario.run(scenario.open(HARMLESS), { inputs: { 'split-indices-path': path } })
    expect(byInput.exitCode, byInput.log).toBe(1)
    expect(byInput.stdout).toContain(`Cannot use '${path}' for the input 'split-indices-path': it must be `)
    expect(attempts()).toBe(0)
  },
)

test('the commit message is the requested one, with a trailer', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { 'commit-message': 'data: place new clips\n\nBecause.' } })
  const message = scenario.repository.bare.message(run.outputs['commit-sha'] ?? '')
  expect(message).toBe('data: place new clips\n\nBecause.\n\nGenerated-by: dataset-balance')
})

test.each([
  { state: 'missing', files: {} },
  { state: 'stale', files: HARMLESS },
  { state: 'edited', files: {} },
])('splits: check makes a $state index file a finding with the command that fixes it', async ({ state, files }) => {
  const checked = `${CONFIG}report:\n  splits: check\n`
  if (state !== 'missing') await commitIndexToMain()
  scenario.commitToMain({ [CONFIG_FILE]: checked })
  const pull = scenario.open(state === 'edited' ? { ...files, [INDEX_FILE]: swapped() } : { ...files, ...UNRELATED })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(attemptsSince(state === 'missing' ? 0 : 1)).toBe(0)
  expect(reportOf(run).findings[0]).toMatchObject({ rule: 'index_file', level: 'fail' })
  expect(reportOf(run).splits?.file.state).toBe(state)
  expect(scenario.comments(pull)[0]).toContain('**To merge:**')
  const command = /npx github:octo-org\/dataset-balance#v1 (split [^`]+)`/.exec(scenario.comments(pull)[0] ?? '')?.[1]
  const { merge } = scenario.github.refresh(scenario.repository, pull)
  const workspace = scenario.checkout(merge ?? '', { depth: 0 })
  execFileSync(process.execPath, [SCRIPT, ...(command ?? '').split(' ')], { cwd: workspace })
  scenario.push(pull, { [INDEX_FILE]: readFileSync(join(workspace, INDEX_FILE), 'utf8') })
  const mended = await scenario.run(pull)
  expect(mended.exitCode, mended.log).toBe(0)
})

test('under splits: commit, an edited index file is restored without a finding', async () => {
  await commitIndexToMain()
  const pull = scenario.open({ [INDEX_FILE]: swapped() })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run).findings).toMatchObject([{ rule: 'moved_between_splits', level: 'warn', value: 2 }])
  expect(scenario.repository.bare.text(pull.headBranch, INDEX_FILE)).toBe(
    scenario.repository.bare.text('main', INDEX_FILE),
  )
})

test('a rules file is committed, and grows with the same cut points when a pull request adds samples', async () => {
  await scenario.stop()
  const file = 'data/split.rules.json'
  scenario = await createScenario({ config: CONFIG.replace(INDEX_FILE, file) })
  const { bare } = scenario.repository
  const first = scenario.open(HARMLESS)
  expect((await scenario.run(first)).outputs['split-indices-path']).toBe(file)
  const rules = bare.text(first.headBranch, file) ?? ''
  const again = await scenario.run(first)
  expect(again.exitCode, again.log).toBe(0)
  expect(again.outputs['commit-sha']).toBe('')

  scenario.commitToMain({ [file]: rules })
  const growing = scenario.open(emopia({ joy: 26, anger: 16, sadness: 16, calm: 16 }).files)
  const run = await scenario.run(growing)
  expect(run.exitCode, run.log).toBe(0)
  const { cuts, dataset } = JSON.parse(rules)
  expect(dataset.samples).toBe(BALANCED.rows.length + 3)
  const grown = JSON.parse(bare.text(growing.headBranch, file) ?? '')
  expect(grown).toMatchObject({ generation: 1, cuts, dataset: { samples: BALANCED.rows.length + 6 } })
  expect(bare.resolve(growing.headBranch)).toBe(run.outputs['commit-sha'])
})

test('if the response to a successful commit is lost, the file is not committed twice', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.github.refuse({ matches: /createCommitOnBranch/, times: 1, fault: { kind: 'lost answer' } })
  const run = await scenario.run(pull, { inputs: { 'commit-status': 'balance-status' } })
  expect(run.exitCode, run.log).toBe(0)
  const { bare, statuses } = scenario.repository
  const made = bare.resolve(pull.headBranch)
  expect(bare.resolve(`${pull.headBranch}~1`)).toBe(statuses[0]?.sha)
  expect(statuses.map(({ sha }) => sha)).toContain(made)
})

/** Every commit attempt finds that another push has just happened. */
function pushBeforeCommit(pull: FakePullRequest, pushes: Record<string, string>[]): void {
  scenario.github.state.beforeCommit = () => {
    const files = pushes.shift()
    if (files !== undefined) scenario.repository.bare.commit(pull.headBranch, files, { message: 'Meanwhile' })
  }
}

function attempts(): number {
  return scenario.github.requests.filter(({ body }) => body.includes('createCommitOnBranch')).length
}

function attemptsSince(earlier: number): number {
  return attempts() - earlier
}

/** Lets the action itself create the file on main. */
async function commitIndexToMain(): Promise<void> {
  const sha = scenario.repository.bare.resolve('main') ?? ''
  await scenario.runEvent({ eventName: 'workflow_dispatch', event: {}, sha, ref: 'refs/heads/main' })
}

function swapped(): string {
  return withSwappedSamples(scenario.repository.bare.text('main', INDEX_FILE) ?? '')
}
