import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { apiTree } from '../../../src/github/measured/api_tree.ts'
import { findBaseCommit } from '../../../src/github/measured/base_commit.ts'
import type { Checkout } from '../../../src/github/measured/checkout.ts'
import { publishComment } from '../../../src/github/publish/comment/publish_comment.ts'
import { commitFile } from '../../../src/github/publish/commit.ts'
import { readBranchHead, readFingerprint } from '../../../src/github/publish/fingerprint.ts'
import { readPullRequestState } from '../../../src/github/publish/pull_request_state.ts'
import { statusOfError } from '../../../src/github/publish/status.ts'
import type { Context } from '../../../src/github/runner/context.ts'
import type { PullRequestEvent } from '../../../src/github/runner/event.ts'
import type { Inputs } from '../../../src/github/runner/inputs.ts'
import { connect, type GitHubApi } from '../../../src/github/runner/octokit.ts'
import { refusalOf } from '../../../src/github/runner/refusal.ts'

let api: GitHubApi
let answer = ''
let requests = 0

beforeEach(() => {
  requests = 0
  vi.stubGlobal('fetch', async (url: string) => {
    requests++
    const response = new Response(answer, { headers: { 'content-type': 'application/json' } })
    return Object.defineProperty(response, 'url', { value: url })
  })
  const url = 'https://github.example'
  api = connect({ hosts: { web: url, api: url, graphql: `${url}/graphql` }, repository: REPOSITORY }, 'token')
})

afterEach(() => vi.unstubAllGlobals())

const SHA = 'a'.repeat(40)
const REPOSITORY = { owner: 'o', name: 'n' }
const EVENT: PullRequestEvent = {
  kind: 'pull_request',
  target: false,
  number: 1,
  head: { sha: SHA, branch: 'topic', repository: 'o/n' },
  base: { sha: SHA, branch: 'main' },
}
const CHECKOUT: Checkout = { root: '/', project: '' }
const PLAN = {
  repository: REPOSITORY,
  branch: 'topic',
  path: 'a.json',
  contents: new Uint8Array(1),
  message: { headline: 'x', body: '' },
  measured: [SHA],
  started: [SHA],
  watched: ['a.json'],
}
const PLACE = { number: 1, marker: '<!-- x -->', runId: 1 }
const RUN = {
  context: { event: EVENT, sha: SHA, repository: REPOSITORY, runUrl: '' } as Context,
  inputs: { commitStatus: 'x' } as Inputs,
}
const NO_COMMENTS = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** Everything that is read from GitHub's API. */
const READERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'the comparison': () => findBaseCommit({ event: EVENT, checkout: CHECKOUT, api }),
  'the listing of a commit': () => apiTree(api, SHA).files('data'),
  'the comments': () => publishComment(api, PLACE, { body: 'x', create: true }),
  'a comment that was created': () => publishComment(api, PLACE, { body: 'x', create: true, firstPage: NO_COMMENTS }),
  'the state of a pull request': () => readPullRequestState(api, { event: EVENT, measuredSha: SHA, paths: ['a'] }),
  'the objects of a commit': () => readFingerprint(api, { repository: REPOSITORY, sha: SHA }, ['a']),
  'the head of a branch': () => readBranchHead(api, PLAN),
  'a commit': () => commitFile(api, PLAN, { sha: SHA, fingerprint: [SHA] }),
  'a status': () => statusOfError({ ...RUN, api }, 'x'),
}

const VALUES = ['null', '[]', '"text"', '7', '{}']
const GRAPHQL_ERRORS = ['"x"', '7', '{}', '[]', '[null]', '[7]', '[{"message":{},"type":[]}]']
const WHOLE = [...VALUES, '[null]', 'true', `${'['.repeat(20_000)}${']'.repeat(20_000)}`]

/** All values for the segments of the paths in the responses. */
const REST = [
  ...WHOLE,
  ...VALUES.flatMap((value) => [
    `{"tree":${value},"merge_base_commit":${value},"id":${value},"html_url":"x"}`,
    `{"tree":[${value}],"merge_base_commit":{"sha":${value}},"id":7,"html_url":${value}}`,
    `{"tree":[{"path":${value},"type":"blob","mode":${value},"sha":${value}}],"truncated":${value}}`,
  ]),
]
const GRAPHQL = [
  ...WHOLE,
  ...GRAPHQL_ERRORS.map((errors) => `{"data":{"here":7},"errors":${errors}}`),
  ...VALUES.flatMap((value) => [
    `{"data":${value}}`,
    `{"data":{"here":${value},"there":${value},"repository":${value},"createCommitOnBranch":${value}}}`,
    inRepository(`"pullRequest":${value},"ref":${value},"o0":${value}`),
    inRepository(`"pullRequest":{"comments":${value}},"ref":{"target":${value}},"o0":{"oid":${value}}`),
    inRepository(`"pullRequest":{"comments":{"nodes":${value},"pageInfo":${value}}},"ref":{"target":{"oid":${value}}}`),
    comments(value, `{"hasNextPage":true,"endCursor":${value}}`),
    comments(`{"body":${value},"url":${value},"viewerDidAuthor":true}`),
    comments(`{"body":"<!-- x -->","url":${value},"viewerDidAuthor":true}`),
    `{"data":{"createCommitOnBranch":{"commit":{"oid":${value},"url":"x","author":${value}}}}}`,
  ]),
]
const REST_READERS = ['the comparison', 'the listing of a commit', 'a comment that was created', 'a status']

function inRepository(fields: string): string {
  return `{"data":{"here":{${fields}},"there":{${fields}},"repository":{${fields}}}}`
}

function comments(node: string, pageInfo = '{"hasNextPage":false,"endCursor":null}'): string {
  return inRepository(`"pullRequest":{"comments":{"nodes":[${node}],"pageInfo":${pageInfo}}}`)
}

describe.each(Object.keys(READERS))('a response of another shape instead of %s', (reader) => {
  test('is at most a refusal', async () => {
    for (const shape of REST_READERS.includes(reader) ? REST : GRAPHQL) {
      answer = shape
      const error = await READERS[reader]?.().then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      const isReported = error === undefined || error instanceof InputError || refusalOf(error).message !== ''
      expect(isReported, shape).toBe(true)
    }
  }, 120_000)
})

test('a message that is not text is shown as text', async () => {
  answer = '{"data":null,"errors":[{"message":{"a":1},"type":7}]}'
  const state = await readPullRequestState(api, { event: EVENT, measuredSha: SHA, paths: [] })
  expect(typeof state.refusal?.message).toBe('string')
})

test('a path that leads outside a commit is not a path of the commit', async () => {
  answer = `{"tree":[{"path":"a/../../b","type":"blob","mode":"100644","sha":"${SHA}"}],"truncated":false}`
  await expect(apiTree(api, SHA).files('')).rejects.toThrow("no valid 'path'")
})

test('contents that do not match the listing are refused', async () => {
  answer = `{"tree":[{"path":"a","type":"blob","mode":"100644","sha":"${SHA}"}],"truncated":false}`
  await expect(apiTree(api, SHA).read('a')).rejects.toThrow(
    "Cannot read 'a' in commit aaaaaaa through the API: the server sent content with a different hash",
  )
})

test('a folder that contains itself is not listed forever', async () => {
  answer = `{"tree":[{"path":"a","type":"tree","mode":"040000","sha":"${SHA}"}],"truncated":true}`
  await expect(apiTree(api, SHA).files('')).rejects.toThrow('too many folders')
  expect(requests).toBe(2)
})

test('nested folders are listed with a limited number of requests', async () => {
  let listings = 0
  const request = async () => {
    const entry = { path: 'a', type: 'tree', mode: '040000', sha: String(++listings) }
    return { data: { tree: [entry], truncated: true } }
  }
  const endless = { octokit: { request }, repository: REPOSITORY } as unknown as GitHubApi
  await expect(apiTree(endless, SHA).files('')).rejects.toThrow('too many folders')
  expect(listings).toBe(2_000)
})

test('a comment list whose next page is the same page is given up immediately', async () => {
  answer = comments('null', '{"hasNextPage":true,"endCursor":"c"}')
  await expect(publishComment(api, PLACE, { body: 'x', create: true })).rejects.toThrow(
    'the server sends an endless number of comment pages',
  )
  expect(requests).toBe(2)
})

test('a comment list with endless new pages is given up after a limited number', async () => {
  const query = async () => JSON.parse(comments('null', `{"hasNextPage":true,"endCursor":"${++requests}"}`)).data
  const endless = { ...api, query }
  await expect(publishComment(endless, PLACE, { body: 'x', create: true })).rejects.toThrow(
    'the server sends an endless number of comment pages',
  )
  expect(requests).toBe(250)
})

test('a comment on the hundredth page is found', async () => {
  const own = '{"body":"<!-- x -->","url":"x#issuecomment-1","viewerDidAuthor":true}'
  const page = () => comments(++requests === 100 ? own : 'null', `{"hasNextPage":true,"endCursor":"${requests}"}`)
  const query = async () => JSON.parse(page()).data
  answer = '{}'
  expect(await publishComment({ ...api, query }, PLACE, { body: 'x', create: true })).toMatchObject({ kind: 'updated' })
})
