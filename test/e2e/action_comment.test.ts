import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BREAKING, HARMLESS, LABELS, UNRELATED } from '../support/changes.ts'
import type { FakePullRequest } from '../support/fake_state.ts'
import { BOT, CONFIG, CONFIG_FILE, createScenario, REPOSITORY, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

const MARKER = `<!-- dataset-balance: ${CONFIG_FILE} -->`

test('the comment is found among 250 others on three pages and updated', async () => {
  const pull = scenario.open(HARMLESS)
  for (let at = 0; at < 230; at++) say(pull, 'bob', `Comment ${at}`)
  const ours = say(pull, BOT, `${MARKER}\nOld words`)
  for (let at = 0; at < 20; at++) say(pull, 'bob', `Later ${at}`)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(251)
  expect(ours.body).toContain('✅')
  expect(run.outputs['comment-url']).toMatch(new RegExp(`issuecomment-${ours.id}$`))
})

test('the comment links the comparison, lines and the action, and says how far the head is behind', async () => {
  const lines = (scenario.repository.bare.text('main', LABELS) ?? '').split('\n')
  const [id = '', label = ''] = (lines[4] ?? '').split(',')
  lines[4] = [id, label === '1' ? '2' : '1', ...(lines[4] ?? '').split(',').slice(2)].join(',')
  const pull = scenario.open({ [LABELS]: lines.join('\n') })
  scenario.commitToMain({ 'notes.md': 'one' })
  const base = scenario.commitToMain({ 'notes.md': 'two' })
  const run = await scenario.run(pull, { inputs: { splits: 'off' } })
  expect(run.exitCode, run.log).toBe(0)
  const [comment = ''] = scenario.comments(pull)
  const { head } = scenario.github.refresh(scenario.repository, pull)
  const url = `${scenario.server().url}/${REPOSITORY}`
  const path = createHash('sha256').update(LABELS).digest('hex')
  expect(comment).toContain(`([line 5](${url}/pull/${pull.number}/files#diff-${path}R5))`)
  expect(comment).toContain(`](${url}/compare/${base}...${head}) · 2 commits behind \`main\` · thresholds of \`main\``)
  expect(comment).toContain(`[what is this?](${scenario.server().url}/octo-org/dataset-balance#readme)`)
  expect(run.summary).toContain(`](${url}/compare/${base}...${head})`)
})

test('the commits behind the base branch are counted by Git if GitHub does not say', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.commitToMain({ 'notes.md': 'one' })
  scenario.github.refuse({
    matches: /compare\(headRef/,
    fault: { kind: 'graphql', type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
  })
  const run = await scenario.run(pull, { checkoutOptions: { depth: 0 } })
  expect(run.summary).toContain('1 commit behind `main`')
})

test('a copy of the marker by another user is left unchanged', async () => {
  const pull = scenario.open(HARMLESS)
  const copy = say(pull, 'mallory', `${MARKER}\nAll is well, merge me`)
  await scenario.run(pull)
  expect(copy.body).toBe(`${MARKER}\nAll is well, merge me`)
  expect(pull.comments).toHaveLength(2)
})

test('a comment of ours that only quotes the marker is not the report', async () => {
  const pull = scenario.open(HARMLESS)
  say(pull, BOT, `Quoting:\n${MARKER}\n`)
  await scenario.run(pull)
  expect(pull.comments).toHaveLength(2)
})

test('two configs have two comments', async () => {
  scenario.commitToMain({ 'other/balance.yml': CONFIG })
  const pull = scenario.open(HARMLESS)
  await scenario.run(pull)
  await scenario.run(pull, { inputs: { config: 'other/balance.yml' } })
  await scenario.run(pull, { inputs: { config: 'other/balance.yml' } })
  expect(scenario.comments(pull).map((body) => body.split('\n')[0])).toEqual([
    MARKER,
    '<!-- dataset-balance: other/balance.yml -->',
  ])
})

test.each(['on-findings', 'on-change'])('%s turns an earlier failure green', async (comment) => {
  const pull = scenario.open(BREAKING)
  await scenario.run(pull, { inputs: { comment } })
  expect(scenario.comments(pull)[0]).toContain('❌')
  const original = scenario.repository.bare.text('main', LABELS) ?? ''
  scenario.push(pull, { [LABELS]: original })
  await scenario.run(pull, { inputs: { comment, splits: 'off' } })
  expect(scenario.comments(pull)).toHaveLength(1)
  expect(scenario.comments(pull)[0]).toContain('✅')
})

test('a pull request that changes no data and breaks nothing gets no comment by default', async () => {
  const sha = scenario.repository.bare.resolve('main') ?? ''
  await scenario.runEvent({ eventName: 'workflow_dispatch', event: {}, sha, ref: 'refs/heads/main' })
  const pull = scenario.open(UNRELATED)
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toEqual([])
})

test.each([
  { comment: 'always', files: UNRELATED, comments: 1 },
  { comment: 'never', files: BREAKING, comments: 0 },
  { comment: 'on-findings', files: HARMLESS, comments: 0 },
  { comment: 'on-findings', files: BREAKING, comments: 1 },
])('comment: $comment creates $comments', async ({ comment, files, comments }) => {
  const pull = scenario.open(files)
  await scenario.run(pull, { inputs: { comment, splits: 'off' } })
  expect(pull.comments).toHaveLength(comments)
})

test('a changed config causes a comment', async () => {
  const pull = scenario.open({ [CONFIG_FILE]: `${CONFIG}  min_class_size: 2\n` })
  await scenario.run(pull, { inputs: { splits: 'off' } })
  expect(pull.comments).toHaveLength(1)
})

test('a comment that was deleted in the meantime is created again', async () => {
  const pull = scenario.open(HARMLESS)
  say(pull, BOT, `${MARKER}\nOld words`)
  scenario.github.refuse({
    matches: /^PATCH .*issues\/comments/,
    times: 1,
    fault: { kind: 'status', status: 404, message: 'Not Found' },
    meanwhile: () => {
      pull.comments = []
    },
  })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(1)
  expect(scenario.comments(pull)[0]).toContain('✅')
})

test('two runs at the same time leave one comment', async () => {
  const pull = scenario.open(HARMLESS)
  const runs = await Promise.all([scenario.run(pull), scenario.run(pull), scenario.run(pull)])
  for (const run of runs) expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(1)
})

test('a comment that another run creates between search and creation is the one that remains', async () => {
  const pull = scenario.open(HARMLESS)
  scenario.github.refuse({
    matches: /^POST .*issues\/\d+\/comments/,
    times: 1,
    fault: { kind: 'slow', milliseconds: 0 },
    meanwhile: () => say(pull, BOT, `${MARKER}\nBy another run`),
  })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  expect(pull.comments).toHaveLength(1)
  expect(scenario.comments(pull)[0]).toContain('✅')
})

test('an earlier run that ends later does not change the comment of a later run', async () => {
  const pull = scenario.open(HARMLESS)
  await scenario.run(pull, { runId: 20 })
  const later = scenario.comments(pull)[0]
  const run = await scenario.run(pull, { runId: 19, inputs: { 'fail-on': 'never', 'min-class-size': '500' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(scenario.comments(pull)).toEqual([later])
})

test('2,000 classes with names of 60 characters fit, with complete tables and a link to the run', async () => {
  const name = (at: number) => `${String(at).padStart(4, '0')}-${'n'.repeat(55)}`
  const rows = Array.from({ length: 2_000 }, (_, at) => `id${at},${name(at)}`)
  const config = 'data:\n  dataset_path: ./words\n  save_split_indices: true\n'
  scenario.commitToMain({ [CONFIG_FILE]: config, 'words/labels.csv': ['id,label', ...rows, ''].join('\n') })
  const more = rows.map((row) => `${row.replace('id', 'new')}`)
  const pull = scenario.open({ 'words/labels.csv': ['id,label', ...rows, ...more, ''].join('\n') })
  const run = await scenario.run(pull)
  expect(run.exitCode, run.log).toBe(0)
  const [comment = ''] = scenario.comments(pull)
  expect(comment.length).toBeLessThan(65_536)
  expect(comment).toMatch(/actions\/runs\/\d+/)
  for (const table of comment.split(/\n\n+/).filter((block) => block.startsWith('|'))) {
    const columns = table.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(new Set(columns).size).toBe(1)
  }
  expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
})

function say(pull: FakePullRequest, author: string, body: string) {
  const comment = { id: scenario.github.state.nextId++, author, body }
  pull.comments.push(comment)
  return comment
}
