import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BREAKING, HARMLESS, LABELS } from '../support/changes.ts'
import { emopia, labelFile } from '../support/emopia.ts'
import type { RunOutcome } from '../support/runner.ts'
import { BALANCED, CONFIG, CONFIG_FILE, createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

test('every output has its value', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({
    result: 'pass',
    'total-samples': '71',
    'num-classes': '4',
    'imbalance-ratio': '1.25',
    'min-class-size': '16',
    'max-class-size': '20',
    'recommended-strategy': 'oversample',
    findings: '[]',
    'split-indices-path': INDEX_FILE,
    'splits-changed': 'true',
  })
  for (const name of ['report-json', 'report-html', 'report-markdown']) {
    expect(run.outputs[name]?.startsWith(run.temp)).toBe(true)
    expect(existsSync(run.outputs[name] ?? '')).toBe(true)
  }
})

test('the HTML report is written, and report-artifact says in the comment and the summary where it is', async () => {
  const pull = scenario.open(BREAKING)
  const silent = await scenario.run(pull)
  expect(`${scenario.comments(pull)[0]}${silent.summary}`).not.toContain('#artifacts')
  const run = await scenario.run(pull, { inputs: { 'report-artifact': 'balance|report' } })
  const page = readFileSync(run.outputs['report-html'] ?? '', 'utf8')
  expect(page).toMatch(/<title>Class balance fails: /)
  expect(page).toContain('id="finding-1"')
  const where = /open `report\.html` in the artifact \[(.*?)\]\(https?:\/\/\S+\/actions\/runs\/\d+#artifacts\)/
  for (const text of [scenario.comments(pull)[0] ?? '', run.summary])
    expect(where.exec(text)?.[1]).toMatch(/balance\\?\|report/)
})

test.each([
  { failOn: 'fail', ratio: '1.1', exitCode: 1 },
  { failOn: 'warn', ratio: '', exitCode: 1 },
  { failOn: 'never', ratio: '1.1', exitCode: 0 },
  { failOn: '', ratio: '', exitCode: 0 },
])(
  "fail-on '$failOn' with the fail limit '$ratio' and a warning exits $exitCode",
  async ({ failOn, ratio, exitCode }) => {
    const pull = scenario.open(HARMLESS)
    const inputs = { 'fail-on': failOn, 'max-imbalance-ratio': ratio, 'warn-imbalance-ratio': '1.05' }
    const run = await scenario.run(pull, { inputs })
    expect(run.exitCode, run.log).toBe(exitCode)
  },
)

test('dry-run sends no write request, and prints what it would do', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { 'dry-run': 'true', 'commit-status': 'balance-status' } })
  expect(run.exitCode, run.log).toBe(0)
  for (const { method, path, body } of scenario.github.requests) {
    expect(method === 'GET' || (path === '/graphql' && !body.includes('mutation'))).toBe(true)
  }
  expect(run.stdout).toMatch(/dry-run: would commit data\/split_indices\.json to \S+/)
  expect(run.stdout).toContain('dry-run: would create or update the comment')
  expect(run.stdout).toContain("dry-run: would set the commit status 'balance-status' on ")
})

test('working-directory is the project: its config, its paths, its comment', async () => {
  scenario.commitToMain({
    [`pkg/music/${CONFIG_FILE}`]: CONFIG,
    ...emopia({ joy: 5, anger: 5, sadness: 5, calm: 5 }, 'pkg/music/EMOPIA_1.0').files,
  })
  const pull = scenario.open({ 'pkg/music/EMOPIA_1.0/label.csv': labelFile(BALANCED.rows) })
  const run = await scenario.run(pull, { inputs: { 'working-directory': 'pkg/music' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ 'total-samples': '68', 'split-indices-path': `pkg/music/${INDEX_FILE}` })
  expect(scenario.repository.bare.text(pull.headBranch, `pkg/music/${INDEX_FILE}`)).toContain('"samples": 68')
  expect(scenario.comments(pull)[0]).toContain(`<!-- dataset-balance: pkg/music/${CONFIG_FILE} -->`)
})

test('a working-directory outside the workspace is refused', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { 'working-directory': '..' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toContain('::error::')
  expect(run.stdout).toContain("Cannot use '..' for the input 'working-directory': it is outside the workspace")
})

test('a checkout in a subfolder is the working-directory, and its paths start at the repository', async () => {
  const pull = scenario.open(HARMLESS)
  const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
  const workspace = join(scenario.checkout(merge), '..')
  const folder = readdirSync(workspace).filter((name) => name.startsWith('checkout-'))[0] ?? ''
  const run = await scenario.run(pull, { workspace, inputs: { 'working-directory': folder } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ 'total-samples': '71', 'split-indices-path': INDEX_FILE })
  expect(scenario.repository.bare.resolve(pull.headBranch)).toBe(run.outputs['commit-sha'])
})

test('two configs of a monorepo have two comments and two index files', async () => {
  const second = CONFIG.replace('./EMOPIA_1.0', './b').replace(INDEX_FILE, 'b_splits.json')
  scenario.commitToMain({ 'b.yml': second, ...emopia({ joy: 5, anger: 5, sadness: 5, calm: 5 }, 'b').files })
  const pull = scenario.open({
    ...HARMLESS,
    'b/label.csv': labelFile(emopia({ joy: 6, anger: 5, sadness: 5, calm: 5 }).rows),
  })
  await scenario.run(pull)
  const run = await scenario.run(pull, { inputs: { config: 'b.yml' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(2)
  expect(scenario.repository.bare.text(pull.headBranch, INDEX_FILE)).toContain('"samples": 71')
  expect(scenario.repository.bare.text(pull.headBranch, 'b_splits.json')).toContain('"samples": 21')
})

test('the commit status is set on the head and on the commit that the action created', async () => {
  const pull = scenario.open(HARMLESS)
  const { head } = scenario.github.refresh(scenario.repository, pull)
  const run = await scenario.run(pull, { inputs: { 'commit-status': 'dataset-balance' } })
  expect(run.exitCode, run.log).toBe(0)
  const statuses = scenario.repository.statuses.map(({ sha, context, state }) => ({ sha, context, state }))
  expect(statuses).toEqual([
    { sha: head, context: 'dataset-balance', state: 'success' },
    { sha: run.outputs['commit-sha'], context: 'dataset-balance', state: 'success' },
  ])
})

test('the commit status matches the exit code', async () => {
  const pull = scenario.open(BREAKING)
  await scenario.run(pull, { inputs: { 'commit-status': 'dataset-balance', 'fail-on': 'never' } })
  await scenario.run(pull, { inputs: { 'commit-status': 'dataset-balance' } })
  expect(scenario.repository.statuses.map(({ state }) => state)).toEqual(['success', 'success', 'failure'])
})

test('the commit status is the result of the checks if GitHub rejected the comment', async () => {
  const pull = scenario.open(HARMLESS)
  const fault = { kind: 'status', status: 502, message: 'Bad Gateway' } as const
  scenario.github.refuse({ matches: /^POST \/repos\/\S+\/comments/, fault })
  const run = await scenario.run(pull, { inputs: { 'commit-status': 'dataset-balance' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.repository.statuses.map(({ state }) => state)).toEqual(['success', 'success'])
})

test('the commit status is a failure if the dataset cannot be read, so no rule waits for it or uses an earlier one', async () => {
  const pull = scenario.open(HARMLESS)
  const { head } = scenario.push(pull, { [LABELS]: 'ID,4Q,annotator\na,1\n' })
  const run = await scenario.run(pull, { inputs: { 'commit-status': 'dataset-balance' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(scenario.repository.statuses).toMatchObject([{ sha: head, context: 'dataset-balance', state: 'failure' }])
})

test('a commit status with the name of the job is refused with the reason', async () => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs: { 'commit-status': 'balance' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.stdout).toMatch(
    /::error::Cannot use 'balance' for the input 'commit-status': the job has the same name, so a branch rule/,
  )
  expect(scenario.repository.statuses).toEqual([])
})

test('a class that is not allowed is annotated on its line', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: `${CONFIG}  allowed_classes: [joy, anger, sadness, calm]\n` })
  const pull = scenario.open({ [LABELS]: labelFile([...BALANCED.rows, 'Q9_x_0,Joy,annotator']) })
  const run = await scenario.run(pull, { inputs: { 'fail-on': 'never' } })
  const line = BALANCED.rows.length + 2
  expect(annotations(run)).toContainEqual(
    expect.stringMatching(new RegExp(`^::error file=${LABELS},line=${line}::.*Joy`)),
  )
})

test('a relabelled sample is annotated on its line', async () => {
  const [first = '', ...rest] = BALANCED.rows
  const pull = scenario.open({ [LABELS]: labelFile([first.replace(',1,', ',4,'), ...rest]) })
  const run = await scenario.run(pull)
  expect(annotations(run)).toContainEqual(expect.stringMatching(`^::notice file=${LABELS},line=2::.*joy → calm`))
})

test('at most ten annotations are written, the most severe first, and the rest is counted', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: `${CONFIG}  allowed_classes: [joy, anger, sadness, calm]\n` })
  const relabelled = BALANCED.rows.map((row, at) => (at < 8 ? row.replace(',1,', ',4,') : row))
  const odd = Array.from({ length: 7 }, (_, at) => `Q9_x_${at},odd${at},annotator`)
  const pull = scenario.open({ [LABELS]: labelFile([...relabelled, ...odd]) })
  const run = await scenario.run(pull)
  const levels = annotations(run).map((line) => /^::(\w+)/.exec(line)?.[1])
  expect(levels.length).toBe(10)
  expect(levels).toEqual(levels.toSorted((a = '', b = '') => LEVELS.indexOf(a) - LEVELS.indexOf(b)))
  expect(run.stdout).toMatch(/^\d+ more notices in the report$/m)
})

const LEVELS = ['error', 'warning', 'notice']

test.each([
  { inputs: { config: 'none.yml' }, says: "Cannot find the config 'none.yml' of the input 'config'" },
  { inputs: { strategy: 'oversampel' }, says: "oversample'" },
  { inputs: { 'train-split': '0.9' }, says: 'sum' },
  { inputs: { 'fail-on': 'sometimes' }, says: "the input 'fail-on'" },
  { inputs: { 'dry-run': 'perhaps' }, says: "the input 'dry-run'" },
  { inputs: { 'dataset-path': './nowhere' }, says: 'nowhere' },
  { inputs: { 'report-json': 'report.json' }, says: "'workflow_run'" },
])('$inputs is one clear error, which the job summary repeats', async ({ inputs, says }) => {
  const pull = scenario.open(HARMLESS)
  const run = await scenario.run(pull, { inputs })
  expect(run.exitCode, run.log).toBe(1)
  const errors = run.stdout.split('\n').filter((line) => line.startsWith('::error'))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain(says)
  expect(run.summary).toContain('❌')
  for (const { body } of pull.comments) expect(body).toContain('Class balance fails')
})

test('the findings contain no command for the log of a later step that prints them', async () => {
  const name = '##[error]forged'
  const rows = Array.from({ length: 100 }, (_, at) => `${at},joy,x\n`).join('')
  const run = await scenario.run(scenario.open({ [LABELS]: `ID,4Q,annotator\n${rows}a,${name},x\n` }))
  const findings = run.outputs['findings'] ?? ''
  expect(findings).not.toContain('##[')
  expect(JSON.stringify(JSON.parse(findings))).toContain(name)
})

test('an invalid config is annotated on its lines and columns, with all errors at once', async () => {
  const pull = scenario.open({ [CONFIG_FILE]: 'data:\n  sede: 1\nthresholds:\n  min_class_size: many\n' })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(1)
  expect(annotations(run)).toMatchObject([
    expect.stringContaining(`file=${CONFIG_FILE},line=2,col=3::`),
    expect.stringContaining(`file=${CONFIG_FILE},line=4,col=3::`),
  ])
})

function annotations({ stdout }: RunOutcome): readonly string[] {
  return stdout.split('\n').filter((line) => /^::(error|warning|notice) file=/.test(line))
}
