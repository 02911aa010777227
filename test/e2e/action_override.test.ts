import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BREAKING, HARMLESS, UNRELATED } from '../support/changes.ts'
import type { FakeAccount, FakePullRequest } from '../support/fake_state.ts'
import { type RunOutcome, reportOf } from '../support/runner.ts'
import {
  ALL_PERMISSIONS,
  BOT,
  CONFIG,
  CONFIG_FILE,
  createScenario,
  INDEX_FILE,
  REPOSITORY,
  type Scenario,
  TOKEN,
} from '../support/scenario.ts'

const LABEL = 'balance-override'
const WITH_LABEL = `${CONFIG}report:\n  override_label: ${LABEL}\n`
const GRACE: FakeAccount = { __typename: 'User', login: 'grace' }
const ADA: FakeAccount = { __typename: 'User', login: 'ada' }

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario({ config: WITH_LABEL })
})
afterEach(() => scenario.stop())

/** A pull request that fails, whose label was set after its last push. */
function overridden(actor: FakeAccount | null = GRACE, label = LABEL): FakePullRequest {
  const pull = scenario.open(BREAKING)
  scenario.github.setLabel(pull, label, actor)
  return pull
}

const notesIn = (pull: FakePullRequest) => scenario.comments(pull)[0]?.match(/^ℹ️ .*$/gm) ?? []

async function expectNotCounted(run: RunOutcome, pull: FakePullRequest, why: RegExp): Promise<void> {
  expect(run.exitCode, run.log).toBe(1)
  expect(reportOf(run)).toMatchObject({ result: 'fail', override: null })
  expect(run.log).toMatch(why)
  // The escaper breaks up names and commits.
  expect(notesIn(pull).join('\n').replaceAll('<!-- -->', '').replaceAll('\\', '')).toMatch(why)
}

describe('the override label', () => {
  test.each(['fail', 'warn'])(
    'lets a pull request pass with fail-on: %s, and the comment says who set it and when',
    async (failOn) => {
      const pull = overridden()
      const run = await scenario.run(pull, {
        action: 'labeled',
        inputs: { 'fail-on': failOn, 'commit-status': 'balance-status' },
      })
      expect(run.exitCode, run.log).toBe(0)
      expect(run.outputs['result']).toBe('warn')
      expect(reportOf(run).override).toEqual({
        label: LABEL,
        set: [{ pull_request: 1, by: 'grace', at: '2026-11-30T09:02:00Z' }],
      })
      expect(scenario.comments(pull)[0]).toContain(
        `**Overridden:** grace set the label \`${LABEL}\` on 2026-11-30 at 09:<!-- -->02 UTC`,
      )
      expect(run.stdout).not.toContain('::error')
      expect(run.log).toContain("Class balance: warn (overridden by the label 'balance-override')")
      expect(scenario.repository.statuses.map(({ state }) => state)).toContain('success')
    },
  )

  test('is compared without regard to case, as GitHub does', async () => {
    const run = await scenario.run(overridden(GRACE, 'Balance-Override'))
    expect(run.exitCode, run.log).toBe(0)
  })

  test('does not count if it is not set, or no longer, and the comment says how to set it', async () => {
    const pull = overridden()
    scenario.github.removeLabel(pull, LABEL, GRACE)
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(scenario.comments(pull)[0]).toContain(`A maintainer can set the label \`${LABEL}\`.`)
    expect(notesIn(pull)).toEqual([])
  })

  test.each<[string, FakeAccount | null, RegExp]>([
    ['the author', ADA, /does not count: ada set it, who is the author of the pull request/],
    ['a bot', { __typename: 'Bot', login: 'labeler' }, /does not count: labeler set it, which is a bot/],
    ['a deleted account', null, /does not count: GitHub does not say who set it/],
  ])('does not count if it was set by %s', async (_, actor, why) => {
    const pull = overridden(actor)
    await expectNotCounted(await scenario.run(pull), pull, why)
  })

  test('does not count if the author set it last, although another person did before', async () => {
    const pull = overridden()
    scenario.github.setLabel(pull, LABEL, ADA)
    await expectNotCounted(await scenario.run(pull), pull, /ada set it, who is the author/)
  })

  test('ends with a push, even one whose commit has an older date, until it is set again', async () => {
    const pull = overridden()
    scenario.push(pull, UNRELATED)
    await expectNotCounted(
      await scenario.run(pull),
      pull,
      /grace set it at 2026-11-30T09:02:00Z, and [0-9a-f]{7} was pushed at 2026-11-30T09:03:00Z/,
    )
    scenario.github.setLabel(pull, LABEL, GRACE)
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(0)
  })

  test('ends with a push back to the commit that was overridden', async () => {
    const pull = overridden()
    const { bare } = scenario.repository
    const head = bare.resolve(`refs/heads/${pull.headBranch}`) ?? ''
    scenario.push(pull, UNRELATED)
    bare.moveRef(`refs/heads/${pull.headBranch}`, head)
    await expectNotCounted(await scenario.run(pull), pull, /was pushed at/)
  })

  test('lets the index file be committed, and that commit does not end it', async () => {
    const pull = overridden()
    const first = await scenario.run(pull)
    expect(first.outputs['commit-sha'], first.log).toMatch(/^[0-9a-f]{40}$/)
    const second = await scenario.run(pull, { action: 'labeled' })
    expect(second.exitCode, second.log).toBe(0)
    expect(reportOf(second).override?.set).toEqual([{ pull_request: 1, by: 'grace', at: '2026-11-30T09:02:00Z' }])
  })

  test('ends with the action’s commit of an index file whose path the pull request has changed', async () => {
    const other = WITH_LABEL.replace(INDEX_FILE, 'data/other.json')
    const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: other })
    scenario.github.setLabel(pull, LABEL, GRACE)
    expect((await scenario.run(pull)).outputs['commit-sha']).toMatch(/^[0-9a-f]{40}$/)
    await expectNotCounted(await scenario.run(pull), pull, /was pushed at/)
  })

  test('ends with a commit of the index file by another account, or of another file by the same one', async () => {
    const pull = overridden()
    scenario.push(pull, { [INDEX_FILE]: '{}\n' })
    expect((await scenario.run(pull)).exitCode).toBe(1)
    const other = scenario.open(BREAKING)
    scenario.github.setLabel(other, LABEL, GRACE)
    const { bare, pushes } = scenario.repository
    bare.commit(other.headBranch, UNRELATED, { message: 'By another workflow' })
    scenario.github.refresh(scenario.repository, other)
    pushes.push({ ...(pushes.pop() as (typeof pushes)[number]), actor: BOT })
    await expectNotCounted(await scenario.run(other), other, /was pushed at/)
  })

  test('ends with a commit of the index file by the same account that has other contents', async () => {
    const pull = overridden()
    const { bare, pushes } = scenario.repository
    bare.commit(pull.headBranch, { [INDEX_FILE]: '{}\n' }, { message: 'By another workflow' })
    scenario.github.refresh(scenario.repository, pull)
    pushes.push({ ...(pushes.pop() as (typeof pushes)[number]), actor: BOT })
    await expectNotCounted(await scenario.run(pull), pull, /was pushed at/)
  })

  test('ends with a commit of the computed index file if the action does not commit it', async () => {
    const pull = overridden()
    expect((await scenario.run(pull)).outputs['commit-sha']).toMatch(/^[0-9a-f]{40}$/)
    await expectNotCounted(await scenario.run(pull, { inputs: { splits: 'check' } }), pull, /was pushed at/)
    expect((await scenario.run(pull)).exitCode).toBe(0)
  })

  test.each(['kept', 'current'] as const)(
    'does not count after a rename, if events have the name that is %s',
    async (eventNames) => {
      scenario.github.state.eventNames = eventNames
      const pull = scenario.open(BREAKING)
      scenario.github.setLabel(pull, 'needs-review', GRACE)
      scenario.github.renameLabel('needs-review', LABEL)
      await expectNotCounted(
        await scenario.run(pull),
        pull,
        eventNames === 'kept'
          ? /does not count: grace set it, but it had another name/
          : /grace set it at 2026-11-30T09:02:00Z, and the label was created or edited at 2026-11-30T09:03:00Z/,
      )
      scenario.github.setLabel(pull, LABEL, GRACE)
      expect((await scenario.run(pull)).exitCode).toBe(0)
    },
  )

  test.each(['kept', 'current'] as const)(
    'does not count if the author renames another label to it after it was removed, if events have the name that is %s',
    async (eventNames) => {
      scenario.github.state.eventNames = eventNames
      const pull = scenario.open(BREAKING)
      scenario.github.setLabel(pull, 'foo', ADA)
      scenario.github.setLabel(pull, LABEL, GRACE)
      scenario.github.removeLabel(pull, LABEL, GRACE)
      scenario.github.renameLabel(LABEL, 'old')
      scenario.github.renameLabel('foo', LABEL)
      await expectNotCounted(
        await scenario.run(pull),
        pull,
        eventNames === 'kept' ? /GitHub does not say who set it/ : /ada set it, who is the author/,
      )
    },
  )

  test('ends with a change of the base branch, until it is set again', async () => {
    const { bare } = scenario.repository
    bare.moveRef('refs/heads/sandbox', bare.resolve('main') ?? '')
    const pull = scenario.open(BREAKING)
    scenario.github.changeBase(pull, 'sandbox', ADA)
    scenario.github.setLabel(pull, LABEL, GRACE)
    expect((await scenario.run(pull, { inputs: { splits: 'off' } })).exitCode).toBe(0)
    scenario.github.changeBase(pull, 'main', ADA)
    await expectNotCounted(
      await scenario.run(pull, { inputs: { splits: 'off' } }),
      pull,
      /grace set it at 2026-11-30T09:03:00Z, and the base branch was changed at 2026-11-30T09:04:00Z/,
    )
    scenario.github.setLabel(pull, LABEL, GRACE)
    expect((await scenario.run(pull, { inputs: { splits: 'off' } })).exitCode).toBe(0)
  })

  test('counts on pull_request_target and for a fork', async () => {
    const fork = scenario.github.addRepository('ada/emopia')
    const pull = scenario.open(BREAKING, { fork })
    scenario.github.setLabel(pull, LABEL, GRACE)
    const run = await scenario.run(pull, { eventName: 'pull_request_target', checkout: 'base' })
    expect(run.exitCode, run.log).toBe(0)
    expect(reportOf(run).result).toBe('warn')
  })

  test('is that of the base, so a pull request cannot bring its own', async () => {
    scenario.commitToMain({ [CONFIG_FILE]: CONFIG })
    const pull = scenario.open({ ...BREAKING, [CONFIG_FILE]: WITH_LABEL })
    scenario.github.setLabel(pull, LABEL, GRACE)
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).policy.changed).toEqual([{ key: 'report.override_label', before: 'not set', after: LABEL }])
    expect(scenario.comments(pull)[0]).not.toContain('A maintainer can set')
  })

  test('is not asked for unless the run would fail, and then costs one GraphQL query, and one request once it is set', async () => {
    const countOf = async (pull: FakePullRequest) => {
      const before = scenario.github.requests.length
      await scenario.run(pull, { inputs: { splits: 'off' } })
      return scenario.github.requests
        .slice(before)
        .map(({ path, body }) => /query (\w+)/.exec(body)?.[1] ?? path.split('?')[0])
    }
    expect(await countOf(scenario.open(HARMLESS))).not.toContain('PullRequestLabels')
    const failing = scenario.open(BREAKING)
    const unset = await countOf(failing)
    expect(unset.filter((name) => name === 'PullRequestLabels')).toHaveLength(1)
    expect(unset).not.toContain(`/repos/${REPOSITORY}/activity`)
    scenario.github.setLabel(failing, LABEL, GRACE)
    const set = await countOf(failing)
    expect(set.filter((name) => name === 'PullRequestLabels' || name === `/repos/${REPOSITORY}/activity`)).toHaveLength(
      2,
    )
    expect(set.length).toBeLessThanOrEqual(8)
  })

  test('does not override an error of reading the data', async () => {
    const pull = scenario.open({ 'EMOPIA_1.0/label.csv': 'ID,4Q\na,1,ragged\n' })
    scenario.github.setLabel(pull, LABEL, GRACE)
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('::error')
  })
})

describe('a token that cannot read', () => {
  test.each([
    [
      'labels',
      { ...ALL_PERMISSIONS, pullRequests: 'none' },
      'The override label was not read and does not count',
      'pull-requests: write',
    ],
  ] as const)('the %s says so and which permission is missing', async (_, token, message, permission) => {
    const pull = overridden()
    scenario.github.addToken(TOKEN, token)
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain(message)
    expect(run.summary).toContain(permission)
    expect(run.summary).not.toContain('pull-requests: read')
  })

  test('the pushes says so', async () => {
    const pull = overridden()
    scenario.github.refuse({ matches: /\/activity/, fault: { kind: 'status', status: 403 } })
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('The pushes were not read, so the override label does not count (403 Refused with 403)')
    expect(scenario.comments(pull)[0]).toContain('contents: read')
  })

  test('anything, or a malformed response, says so', async () => {
    const pull = overridden()
    const run = await scenario.run(pull, { inputs: { token: '' } })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('The override label was not read and does not count (there is no token)')
    scenario.github.refuse({
      matches: /PullRequestLabels/,
      fault: { kind: 'json', body: '{"data":{"viewer":{"login":"x"}}}' },
    })
    const malformed = await scenario.run(pull)
    expect(malformed.exitCode, malformed.log).toBe(1)
    expect(malformed.log).toContain(
      "The override label was not read and does not count: the server's response has no valid",
    )
  })
})

describe('in the merge queue', () => {
  /** A merge group with these pull requests, one after the other. */
  function queue(...pulls: readonly FakePullRequest[]) {
    const { bare, mergeQueue } = scenario.repository
    const base = bare.resolve('refs/heads/main') ?? ''
    let tip = base
    for (const pull of pulls) {
      const merged = bare.merge(tip, bare.resolve(`refs/heads/${pull.headBranch}`) ?? '') ?? ''
      mergeQueue.push({ pullRequest: pull.number, baseCommit: tip, headCommit: merged })
      tip = merged
    }
    const group = {
      head_sha: tip,
      base_sha: base,
      base_ref: 'refs/heads/main',
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-1',
    }
    bare.moveRef(group.head_ref, tip)
    const event = { merge_group: group, repository: { full_name: REPOSITORY } }
    return scenario.runEvent({ eventName: 'merge_group', event, sha: tip, ref: group.head_ref })
  }

  test('every pull request of the group must have the label', async () => {
    const pull = overridden()
    const other = scenario.open(UNRELATED)
    const run = await queue(pull, other)
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain(
      "The label 'balance-override' does not count: pull request 2 of this merge group does not have it.",
    )
    scenario.github.setLabel(other, LABEL, GRACE)
    scenario.repository.mergeQueue.length = 0
    const both = await queue(pull, other)
    expect(both.exitCode, both.log).toBe(0)
    expect(reportOf(both).override?.set.map(({ pull_request }) => pull_request)).toEqual([1, 2])
    expect(both.summary).toContain('on pull request 2')
  })

  test('a group that is not in the queue is not overridden', async () => {
    const pull = overridden()
    scenario.repository.mergeQueue.push({ pullRequest: pull.number, baseCommit: 'main', headCommit: 'main' })
    const { bare } = scenario.repository
    const sha = bare.merge('main', bare.resolve(`refs/heads/${pull.headBranch}`) ?? '') ?? ''
    const group = {
      head_sha: sha,
      base_sha: bare.resolve('main'),
      base_ref: 'refs/heads/main',
      head_ref: 'refs/heads/q',
    }
    bare.moveRef('refs/heads/q', sha)
    const run = await scenario.runEvent({
      eventName: 'merge_group',
      event: { merge_group: group },
      sha,
      ref: 'refs/heads/q',
    })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('does not count: GitHub does not list the pull requests of this merge group')
  })
})

test('a push is checked again after the merge, whatever label the pull request had', async () => {
  overridden()
  const before = scenario.repository.bare.resolve('main') ?? ''
  const after = scenario.commitToMain(BREAKING)
  const run = await scenario.runEvent({
    eventName: 'push',
    event: { before, after },
    sha: after,
    ref: 'refs/heads/main',
  })
  expect(run.exitCode, run.log).toBe(1)
})
