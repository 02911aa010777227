import { describe, expect, test } from 'vitest'
import { type OverrideAnswer, readOverride } from '../../../src/github/override/read_override.ts'
import { type Event, type GitHubApi, RefusedError } from '../../../src/github/runner/index.ts'

const [HEAD, PARENT] = ['a'.repeat(40), 'b'.repeat(40)]
const EVENT = { kind: 'pull_request', number: 7, head: { sha: HEAD }, base: { branch: 'main' } } as Event
const INDEX = { path: 'data/split_indices.json', blob: '1' }

const labelled = (at: string, login: string | null = 'grace', kind = 'User', name = 'ok', id = 'L1') => ({
  __typename: 'LabeledEvent',
  createdAt: at,
  label: { id, name },
  actor: login === null ? null : { __typename: kind, login },
})
const unlabelled = (at: string) => ({ ...labelled(at), __typename: 'UnlabeledEvent' })
const live = (name = 'ok', id = 'L1', updatedAt: string | null = '2026-12-01T10:00:00Z') => ({ id, name, updatedAt })

const indexCommit = {
  oid: HEAD,
  changedFilesIfAvailable: 1,
  file: { oid: '1' },
  parents: { nodes: [{ oid: PARENT, file: { oid: '2' } }] },
}

function pullRequest(more: object = {}) {
  return {
    number: 7,
    author: { __typename: 'User', login: 'ada' },
    baseRefName: 'main',
    headRefOid: HEAD,
    headRefName: 'change',
    headRepository: { nameWithOwner: 'ada/data' },
    labels: { nodes: [live()] },
    timelineItems: { nodes: [labelled('2027-01-01T10:00:00Z')] },
    commits: { nodes: [{ commit: { ...indexCommit, changedFilesIfAvailable: 3 } }] },
    ...more,
  }
}

const push = (after: string, timestamp: string, login: string | null = 'ada', before = PARENT) => ({
  before,
  after,
  timestamp,
  actor: login === null ? null : { login },
})

interface Served {
  readonly pull?: object | null
  readonly viewer?: object | null
  readonly pushes?: readonly unknown[]
  readonly errors?: readonly object[]
  readonly event?: Event
  /** `null` if the action commits no index file. */
  readonly index?: typeof INDEX | null
}

function answerTo(served: Served = {}): Promise<OverrideAnswer> {
  const {
    pull = pullRequest(),
    viewer = { login: 'github-actions[bot]' },
    errors,
    event = EVENT,
    index = INDEX,
  } = served
  const { pushes = [push(HEAD, '2027-01-01T09:00:00Z')] } = served
  const data = { viewer, repository: { pullRequest: pull } }
  const api = {
    repository: { owner: 'octo-org', name: 'data' },
    query: async () => {
      if (errors === undefined) return data
      throw Object.assign(new Error('partial'), { data, errors })
    },
    octokit: { request: async () => ({ data: pushes }) },
  } as unknown as GitHubApi
  return readOverride({ event, label: 'OK', api, ...(index && { index }) })
}

const why = async (served: Served) => {
  const answer = await answerTo(served)
  return 'why' in answer ? answer.why : answer.kind
}

describe('the label counts', () => {
  test('if a person other than the author set it after the last push', async () => {
    expect(await answerTo()).toEqual({
      kind: 'counts',
      override: { label: 'OK', set: [{ pull_request: 7, by: 'grace', at: '2027-01-01T10:00:00Z' }] },
    })
  })

  test('by the last time that it was set, in whatever order the events are', async () => {
    const nodes = [
      labelled('2027-01-01T10:00:00Z'),
      labelled('2027-01-01T08:00:00Z', 'ada'),
      labelled('2027-01-01T11:00:00Z', 'ada', 'User', 'other', 'L2'),
      unlabelled('2027-01-01T09:00:00Z'),
    ]
    expect((await answerTo({ pull: pullRequest({ timelineItems: { nodes } }) })).kind).toBe('counts')
  })

  test('if the author’s account was deleted', async () => {
    expect((await answerTo({ pull: pullRequest({ author: null }) })).kind).toBe('counts')
  })
})

describe('the action’s own commit of the index file', () => {
  const own = pullRequest({ commits: { nodes: [{ commit: indexCommit }] } })
  const commitOf = (more: object) => pullRequest({ commits: { nodes: [{ commit: { ...indexCommit, ...more } }] } })
  const pushes = [
    push(HEAD, '2027-01-01T11:00:00Z', 'github-actions[bot]'),
    push(PARENT, '2027-01-01T09:00:00Z', 'ada', 'c'.repeat(40)),
  ]

  test('does not end it, also if REST and GraphQL name the bot differently', async () => {
    expect((await answerTo({ pull: own, pushes })).kind).toBe('counts')
    expect((await answerTo({ pull: own, pushes, viewer: { login: 'github-actions' } })).kind).toBe('counts')
  })

  test('may have been made by an earlier run, which checked its parent', async () => {
    const event = { ...EVENT, head: { sha: PARENT } } as Event
    expect((await answerTo({ pull: own, pushes, event })).kind).toBe('counts')
  })

  test('may add the file, which GitHub reports as an error next to the data', async () => {
    const added = commitOf({ parents: { nodes: [{ oid: PARENT, file: null }] } })
    const errors = [
      {
        type: 'NOT_FOUND',
        path: ['repository', 'pullRequest', 'commits', 'nodes', 0, 'commit', 'parents', 'nodes', 0, 'file'],
      },
    ]
    expect((await answerTo({ pull: added, pushes, errors })).kind).toBe('counts')
  })

  test.each<[string, Served]>([
    ['changes another file too', { pull: commitOf({ changedFilesIfAvailable: 2 }) }],
    ['changes only another file', { pull: commitOf({ file: { oid: '2' } }), index: { ...INDEX, blob: '2' } }],
    ['has other contents than this run computes', { pull: commitOf({ file: { oid: '3' } }) }],
    ['is not the action’s, which commits none', { index: null }],
    [
      'is a merge',
      {
        pull: commitOf({
          parents: {
            nodes: [
              { oid: PARENT, file: null },
              { oid: HEAD, file: null },
            ],
          },
        }),
      },
    ],
    ['has an unknown number of files', { pull: commitOf({ changedFilesIfAvailable: null }) }],
    ['was pushed by another account', { pushes: [push(HEAD, '2027-01-01T11:00:00Z', 'ada'), ...pushes.slice(1)] }],
    ['was pushed by a deleted account', { pushes: [push(HEAD, '2027-01-01T11:00:00Z', null), ...pushes.slice(1)] }],
    [
      'was pushed with other commits',
      { pushes: [push(HEAD, '2027-01-01T11:00:00Z', 'github-actions[bot]', 'd'.repeat(40)), ...pushes.slice(1)] },
    ],
    ['follows a push after the label', { pushes: [...pushes.slice(0, 1), push(PARENT, '2027-01-01T10:30:00Z')] }],
    ['follows a push that is not listed', { pushes: pushes.slice(0, 1) }],
    ['is by an unknown account of the token', { viewer: null, errors: [{ path: ['viewer'] }] }],
  ])('ends it if it %s', async (_, more) => {
    expect(await why({ pull: own, pushes, ...more })).toMatch(
      /^The label 'OK' does not count: grace set it at .*, and [ab]{7} was pushed at /,
    )
  })
})

describe('the label does not count', () => {
  test('if the push has the same second', async () => {
    expect(await why({ pushes: [push(HEAD, '2027-01-01T10:00:00Z')] })).toBe(
      "The label 'OK' does not count: grace set it at 2027-01-01T10:00:00Z, and aaaaaaa was pushed at 2027-01-01T10:00:00Z. Remove it, and set it again.",
    )
  })

  test.each<[string, Served, string]>([
    [
      'the head has moved on',
      { event: { ...EVENT, head: { sha: 'e'.repeat(40) } } as Event },
      'the pull request has newer commits, which have their own run.',
    ],
    [
      'the push is not listed yet',
      { pushes: [push(PARENT, '2027-01-01T09:00:00Z')] },
      'GitHub does not list the push of aaaaaaa yet. Run the job again.',
    ],
    ['no push is listed', { pushes: [] }, 'GitHub does not list the push of aaaaaaa yet. Run the job again.'],
    [
      'the fork was deleted',
      { pull: pullRequest({ headRepository: null }) },
      'the repository of the branch no longer exists.',
    ],
    [
      'its event is too old to be listed',
      { pull: pullRequest({ timelineItems: { nodes: [] } }) },
      'GitHub does not say who set it. Remove it, and set it again.',
    ],
    [
      'a bot set it',
      { pull: pullRequest({ timelineItems: { nodes: [labelled('2027-01-01T10:00:00Z', 'labeler', 'Bot')] } }) },
      'labeler set it, which is a bot. A person must set it.',
    ],
    [
      'an account that is no person’s set it',
      { pull: pullRequest({ timelineItems: { nodes: [labelled('2027-01-01T10:00:00Z', 'old', 'Mannequin')] } }) },
      'old set it, which is not the account of a person. A person must set it.',
    ],
    [
      'the pull request has another base branch than the run',
      { pull: pullRequest({ baseRefName: 'sandbox' }) },
      'the pull request has another base branch now, which this run does not check.',
    ],
    [
      'the author set it',
      { pull: pullRequest({ author: { login: 'Grace' } }) },
      'grace set it, who is the author of the pull request. Another person must set it.',
    ],
  ])('if %s', async (_, served, expected) => {
    expect(await why(served)).toBe(`The label 'OK' does not count: ${expected}`)
  })
})

describe('a label that was removed, renamed or edited does not count', () => {
  const at = '2027-01-01T10:00:00Z'
  const of = (nodes: readonly object[], label = live()) =>
    pullRequest({ labels: { nodes: [label] }, timelineItems: { nodes } })

  test.each<[string, object, string]>([
    [
      'its last event is a removal',
      of([labelled(at), unlabelled('2027-01-01T11:00:00Z')]),
      'GitHub does not say who set it. Remove it, and set it again.',
    ],
    [
      'it was set and removed at the same second',
      of([unlabelled(at), labelled(at)]),
      'GitHub does not say who set it. Remove it, and set it again.',
    ],
    [
      'a maintainer’s label was renamed away, and the author’s has its name now',
      of([labelled(at), labelled('2027-01-01T09:59:00Z', 'ada', 'User', 'foo', 'L2')], live('ok', 'L2')),
      'grace set it, but it was another label of the same name. Remove it, and set it again.',
    ],
    [
      'the author set it last, under another name',
      of([labelled(at), labelled('2027-01-01T11:00:00Z', 'ada', 'User', 'foo', 'L2')], live('ok', 'L2')),
      'ada set it, who is the author of the pull request. Another person must set it.',
    ],
    [
      'a maintainer set it under another name, which the event keeps',
      of([labelled(at, 'grace', 'User', 'needs-review')]),
      'grace set it, but it had another name. Remove it, and set it again.',
    ],
    [
      'a maintainer set it under another name, and the event has the new one',
      of([labelled(at)], live('ok', 'L1', '2027-01-01T10:30:00Z')),
      'grace set it at 2027-01-01T10:00:00Z, and the label was created or edited at 2027-01-01T10:30:00Z. Remove it, and set it again.',
    ],
    [
      'it was edited at the same second',
      of([labelled(at)], live('ok', 'L1', at)),
      'grace set it at 2027-01-01T10:00:00Z, and the label was created or edited at 2027-01-01T10:00:00Z. Remove it, and set it again.',
    ],
    [
      'the time of its last edit is unknown',
      of([labelled(at)], live('ok', 'L1', null)),
      'grace set it, but GitHub does not say when the label was renamed or edited.',
    ],
  ])('if %s', async (_, pull, expected) => {
    expect(await why({ pull })).toBe(`The label 'OK' does not count: ${expected}`)
  })
})

describe('a change of the base branch', () => {
  const change = (type: string, createdAt: string) =>
    pullRequest({
      timelineItems: { nodes: [labelled('2027-01-01T10:00:00Z'), { __typename: type, createdAt }] },
    })

  test.each([
    ['BaseRefChangedEvent', '2027-01-01T10:00:01Z'],
    ['BaseRefChangedEvent', '2027-01-01T10:00:00Z'],
    ['AutomaticBaseChangeSucceededEvent', '2027-01-01T11:00:00Z'],
  ])('ends the label: %s at %s', async (type, at) => {
    expect(await why({ pull: change(type, at) })).toBe(
      `The label 'OK' does not count: grace set it at 2027-01-01T10:00:00Z, and the base branch was changed at ${at}. Remove it, and set it again.`,
    )
  })

  test('before the label does not end it', async () => {
    expect((await answerTo({ pull: change('BaseRefChangedEvent', '2027-01-01T09:59:59Z') })).kind).toBe('counts')
  })
})

describe('in a pull request that no person opened', () => {
  const pushes = [push(HEAD, '2027-01-01T09:00:00Z', 'renovate[bot]'), push(PARENT, '2027-01-01T08:00:00Z', 'Grace')]

  test.each([
    ['a bot', { __typename: 'Bot', login: 'renovate' }],
    ['a deleted account', null],
  ])('whoever pushed cannot set the label: %s', async (_, author) => {
    expect(await why({ pull: pullRequest({ author }), pushes })).toBe(
      "The label 'OK' does not count: grace set it and has pushed to the branch. The author of the pull request is not a person, so somebody who has not pushed must set it.",
    )
    expect((await answerTo({ pull: pullRequest({ author }), pushes: pushes.slice(0, 1) })).kind).toBe('counts')
  })

  test('in another one, a reviewer who has pushed can', async () => {
    expect((await answerTo({ pushes })).kind).toBe('counts')
  })
})

describe('in a merge group whose entries have the same base', () => {
  test('every pull request must have the label, not only the last', async () => {
    const entry = (position: number, headOid: string, pull: object) => ({
      position,
      baseCommit: { oid: 'base' },
      headCommit: { oid: headOid },
      pullRequest: pull,
    })
    const nodes = [
      entry(1, 'first', pullRequest({ number: 8, labels: { nodes: [] } })),
      entry(2, 'second', pullRequest()),
    ]
    const api = {
      repository: {},
      query: async () => ({ viewer: null, repository: { mergeQueue: { entries: { nodes } } } }),
    } as unknown as GitHubApi
    const event = { kind: 'merge_group', baseSha: 'base', headSha: 'second', baseBranch: 'main' } as Event
    expect(await readOverride({ event, label: 'ok', api })).toEqual({
      kind: 'does not count',
      why: "The label 'ok' does not count: pull request 8 of this merge group does not have it.",
    })
  })
})

describe('the answer is', () => {
  test('not set without the label, or for an event without a pull request', async () => {
    expect(await answerTo({ pull: pullRequest({ labels: { nodes: [live('okay')] } }) })).toEqual({
      kind: 'not set',
    })
    expect(await answerTo({ event: { kind: 'push' } })).toEqual({ kind: 'not set' })
  })

  test.each<[string, Served, string]>([
    [
      'labels',
      {
        pull: null,
        errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible', path: ['repository', 'pullRequest'] }],
      },
      'permission',
    ],
    ['labels', { pull: pullRequest({ timelineItems: { nodes: [labelled('soon')] } }) }, 'server'],
    ['labels', { pull: pullRequest({ headRepository: { nameWithOwner: '../x' } }) }, 'server'],
    ['pushes', { pushes: [push(HEAD, 'soon')] }, 'server'],
  ])('unread with its reason if GitHub refuses or responds with another shape: %s', async (task, served, kind) => {
    expect(await answerTo(served)).toMatchObject({ kind: 'unread', task, refusal: { kind } })
  })

  test('unread without a token, and an error that is a bug is thrown', async () => {
    expect(await readOverride({ event: EVENT, label: 'ok' })).toMatchObject({
      kind: 'unread',
      task: 'labels',
    })
    const api = { repository: {}, query: async () => Promise.reject(new TypeError('bug')) } as unknown as GitHubApi
    await expect(readOverride({ event: EVENT, label: 'ok', api })).rejects.toThrow('bug')
    const refusing = {
      repository: {},
      query: async () => Promise.reject(new RefusedError({ kind: 'gone', message: 'no' })),
    } as unknown as GitHubApi
    expect(await readOverride({ event: EVENT, label: 'ok', api: refusing })).toMatchObject({
      kind: 'unread',
    })
  })
})
