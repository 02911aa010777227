import { afterEach, beforeEach, expect, test } from 'vitest'
import { BREAKING, LABELS } from '../support/changes.ts'
import { labelFile } from '../support/emopia.ts'
import { reportOf } from '../support/runner.ts'
import { BALANCED, CONFIG, CONFIG_FILE, createScenario, type Scenario, writeTo } from '../support/scenario.ts'

const waivers = (until: string, reason = 'recordings arrive in January') =>
  `${CONFIG}waivers:\n  - { rule: max_imbalance_ratio, until: ${until}, reason: ${JSON.stringify(reason)} }\n`

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario({ config: waivers('2999-12-31') })
})
afterEach(() => scenario.stop())

test.each(['fail', 'warn'])(
  'a waived finding does not fail the step with fail-on: %s, and is a warning with its reason',
  async (failOn) => {
    const pull = scenario.open(BREAKING)
    const run = await scenario.run(pull, { inputs: { 'fail-on': failOn } })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs['result']).toBe('warn')
    expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([
      { rule: 'max_imbalance_ratio', level: 'warn', waiver: { until: '2999-12-31', expired: false } },
    ])
    expect(run.stdout).not.toContain('::error')
    expect(run.stdout).toMatch(/^::warning.*Waived until 2999-12-31: recordings arrive in January$/m)
    expect(scenario.comments(pull)[0]).toContain('### ⚠️ Class balance warns: ratio 6.67, limit 2.50 (waived)')
    expect(run.outputs['commit-sha'], run.log).toMatch(/^[0-9a-f]{40}$/)
  },
)

test('other findings still fail', async () => {
  scenario.commitToMain({
    [CONFIG_FILE]: waivers('2999-12-31').replace('thresholds:', 'thresholds:\n  min_class_size: 10'),
  })
  const run = await scenario.run(scenario.open(BREAKING))
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run).findings.map(({ rule, level }) => `${rule}: ${level}`)).toEqual([
    'min_class_size: fail',
    'max_imbalance_ratio: warn',
  ])
})

test('an expired waiver fails the step and says so', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: waivers('2020-01-01') })
  const pull = scenario.open(BREAKING)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toMatch(/^::error.*Its waiver expired on 2020-01-01: recordings arrive in January$/m)
  expect(scenario.comments(pull)[0]).toContain('limit 2.50 (waiver expired)')
})

test('a pull request cannot waive its own findings, and the comment shows what it adds with both results', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: CONFIG })
  const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: waivers('2999-12-31') })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run).policy).toMatchObject({ bound_by: 'base', head_result: 'warn' })
  expect(scenario.comments(pull)[0]).toContain(
    '- `waivers.max_imbalance_ratio`: not set → until 2999-12-31: recordings',
  )
})

test('on a push, its own waivers apply', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: CONFIG })
  const before = scenario.repository.bare.resolve('main') ?? ''
  const after = scenario.commitToMain({ ...BREAKING, [CONFIG_FILE]: waivers('2999-12-31') })
  const run = await scenario.runEvent({
    eventName: 'push',
    event: { before, after },
    sha: after,
    ref: 'refs/heads/main',
  })
  expect(run.exitCode, run.log).toBe(0)
})

test('a waiver that matches nothing is a note', async () => {
  const pull = scenario.open({ [LABELS]: labelFile(BALANCED.rows.slice(1)) })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(reportOf(run)).toMatchObject({ result: 'pass' })
  expect(reportOf(run).notes).toContainEqual(
    expect.objectContaining({
      level: 'note',
      message: 'The waiver for max_imbalance_ratio matches no finding. Remove it if it is no longer needed.',
    }),
  )
})

test('a reason is never markup, a mention or a command', async () => {
  const reason = '<img src=x> @ada #12 ::error::forged ##[error]x --> | `x`'
  scenario.commitToMain({ [CONFIG_FILE]: waivers('2999-12-31', reason) })
  const pull = scenario.open(BREAKING)
  const run = await scenario.run(pull)
  expect(run.stdout.split('\n').filter((line) => /^\s*::error|##\[/.test(line))).toEqual([])
  const [comment = ''] = scenario.comments(pull)
  expect(comment).not.toMatch(/<img|@ada|#12|##\[/)
  expect(comment).toContain('&lt;img src=x&gt;')
  expect(run.outputs['findings']).not.toContain('##[')
})

test('an invalid waiver is an error with its line', async () => {
  const pull = scenario.open({ [CONFIG_FILE]: waivers('2027-02-30') })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toMatch(/^::error .*line=8.*Cannot use the text '2027-02-30' for waivers.0.until/m)
})

test('workflow_run renders waived findings again, and neither repeats who overrode them nor names a label to set', async () => {
  const pull = scenario.open(BREAKING)
  const report = reportOf(await scenario.run(pull))
  const refs = scenario.github.refresh(scenario.repository, pull)
  const claimed = {
    ...report,
    policy: { ...report.policy, override_label: 'deploy' },
    override: { label: 'balance-override', set: [{ pull_request: 1, by: 'grace', at: '2026-11-30T09:02:00Z' }] },
  }
  const workspace = scenario.checkout(refs.base)
  writeTo(workspace, 'report.json', JSON.stringify(claimed))
  const head = {
    head_sha: refs.head,
    head_branch: pull.headBranch,
    head_repository: { full_name: pull.headRepository },
  }
  const run = await scenario.runEvent({
    eventName: 'workflow_run',
    event: { workflow_run: { id: 99, ...head } },
    sha: refs.base,
    ref: 'refs/heads/main',
    workspace,
    inputs: { 'report-json': 'report.json' },
  })
  expect(run.exitCode, run.log).toBe(0)
  const [comment = ''] = scenario.comments(pull)
  expect(comment).toContain('Waived until 2999-12-31: recordings arrive in January')
  expect(comment).toContain('the run that checked this commit found the label `balance-override` set by a maintainer')
  expect(comment).not.toContain('grace')
  expect(comment).not.toContain('deploy')
})
