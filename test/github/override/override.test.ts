import { describe, expect, test } from 'vitest'
import { type OverrideAnswer, readOverride } from '../../../src/github/override/override.ts'
import { type Event, type GitHubApi, RefusedError } from '../../../src/github/runner/index.ts'

const [HEAD, PARENT] = ['a'.repeat(40), 'b'.repeat(40)]
const EVENT = { kind: 'pull_request', number: 7, head: { sha: HEAD } } as Event
const INDEX = 'data/split_indices.json'

const labelled = (at: string, login: string | null = 'grace', kind = 'User', name = 'ok') => ({
  createdAt: at,
  label: { name },
  actor: login === null ? null : { __typename: kind, login },
})

const indexCommit = {
  oid: HEAD,
  changedFilesIfAvailable: 1,
  file: { oid: '1' },
  parents: { nodes: [{ oid: PARENT, file: { oid: '2' } }] },
}

function pullRequest(more: object = {}) {
  return {
    number: 7,
    author: { login: 'ada' },
    headRefOid: HEAD,
    headRefName: 'change',
    headRepository: { nameWithOwner: 'ada/data' },
    labels: { nodes: [{ name: 'ok' }] },
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
}

function answerTo(served: Served = {}): Promise<OverrideAnswer> {
  const { pull = pullRequest(), viewer = { login: 'github-actions[bot]' }, errors, event = EVENT } = served
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
  return readOverride({ event, label: 'OK', index: INDEX, api })
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
      labelled('2027-01-01T11:00:00Z', 'ada', 'User', 'other'),
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
    ['changes only another file', { pull: commitOf({ file: { oid: '2' } }) }],
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
      'the author set it',
      { pull: pullRequest({ author: { login: 'Grace' } }) },
      'grace set it, who is the author of the pull request. Another person must set it.',
    ],
  ])('if %s', async (_, served, expected) => {
    expect(await why(served)).toBe(`The label 'OK' does not count: ${expected}`)
  })
})

describe('the answer is', () => {
  test('not set without the label, or for an event without a pull request', async () => {
    expect(await answerTo({ pull: pullRequest({ labels: { nodes: [{ name: 'okay' }] } }) })).toEqual({
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
    expect(await readOverride({ event: EVENT, label: 'ok', index: INDEX })).toMatchObject({
      kind: 'unread',
      task: 'labels',
    })
    const api = { repository: {}, query: async () => Promise.reject(new TypeError('bug')) } as unknown as GitHubApi
    await expect(readOverride({ event: EVENT, label: 'ok', index: INDEX, api })).rejects.toThrow('bug')
    const refusing = {
      repository: {},
      query: async () => Promise.reject(new RefusedError({ kind: 'gone', message: 'no' })),
    } as unknown as GitHubApi
    expect(await readOverride({ event: EVENT, label: 'ok', index: INDEX, api: refusing })).toMatchObject({
      kind: 'unread',
    })
  })
})
