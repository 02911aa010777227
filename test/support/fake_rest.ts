import type { components } from '@octokit/openapi-types'
import { git, gitBytes } from './bare_repository.ts'
import {
  type FakeComment,
  type FakePullRequest,
  type FakeRepository,
  type FakeState,
  type FakeToken,
  headOf,
} from './fake_state.ts'

type Schemas = components['schemas']

export interface RestRequest {
  readonly method: string
  /** The path below the API's root: `/repos/octo/emopia/pulls`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly accept: string
  readonly body: Readonly<Record<string, unknown>>
  /** Not set if the request has no token. */
  readonly token?: FakeToken | undefined
  /** The address of the server, for links. */
  readonly url: string
}

export interface RestAnswer {
  readonly status: number
  readonly body?: unknown
  readonly bytes?: Uint8Array
}

interface Call extends RestRequest {
  readonly state: FakeState
  readonly repository: FakeRepository
  readonly parameters: readonly string[]
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly answer: (call: Call) => RestAnswer
}

const ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/pulls$/, answer: listPullRequests },
  { method: 'GET', pattern: /^\/activity$/, answer: listActivities },
  { method: 'GET', pattern: /^\/compare\/(.+)\.\.\.(.+)$/, answer: compareCommits },
  { method: 'GET', pattern: /^\/git\/trees\/([^/]+)$/, answer: getTree },
  { method: 'GET', pattern: /^\/git\/blobs\/([^/]+)$/, answer: getBlob },
  { method: 'POST', pattern: /^\/statuses\/([^/]+)$/, answer: createStatus },
  { method: 'POST', pattern: /^\/issues\/(\d+)\/comments$/, answer: createComment },
  { method: 'PATCH', pattern: /^\/issues\/comments\/(\d+)$/, answer: updateComment },
  { method: 'DELETE', pattern: /^\/issues\/comments\/(\d+)$/, answer: deleteComment },
]

const NOT_FOUND: RestAnswer = { status: 404, body: { message: 'Not Found', status: '404' } }
const FORBIDDEN: RestAnswer = {
  status: 403,
  body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
}

/** Responds to one request of the REST API like GitHub, for everything that a run uses. */
export function answerRest(state: FakeState, request: RestRequest): RestAnswer {
  const [, owner, name, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(request.path) ?? []
  const repository = state.repositories.get(`${owner}/${name}`)
  if (repository === undefined) return NOT_FOUND
  if (request.token === undefined) return { status: 401, body: { message: 'Requires authentication' } }
  for (const { method, pattern, answer } of ROUTES) {
    const match = method === request.method ? pattern.exec(rest) : null
    if (match !== null) {
      const parameters = match.slice(1).map(decodeURIComponent)
      return answer({ ...request, state, repository, parameters })
    }
  }
  return NOT_FOUND
}

function allows(call: Call, what: 'contents' | 'pullRequests' | 'statuses', access: 'read' | 'write'): boolean {
  const given = call.token?.[what] ?? 'none'
  return given === 'write' || given === access
}

function listPullRequests(call: Call): RestAnswer {
  const head = call.query.get('head')
  const wanted = call.query.get('state') ?? 'open'
  const matches = (pull: FakePullRequest) =>
    (wanted === 'all' || pull.state === wanted) &&
    (head === null || head === `${pull.headRepository.split('/')[0]}:${pull.headBranch}`)
  const pulls = [...call.repository.pullRequests.values()].filter(matches)
  return { status: 200, body: pulls.map((pull) => pullRequestBody(call, pull)) }
}

type PullRequestBody = Pick<Schemas['pull-request-simple'], 'number' | 'state'> & {
  head: { ref: string; sha: string; repo: { full_name: string } }
  base: { ref: string; sha: string }
}

function pullRequestBody({ state, repository }: Call, pull: FakePullRequest): PullRequestBody {
  const { number, headBranch, headRepository, base } = pull
  return {
    number,
    state: pull.state,
    head: { ref: headBranch, sha: headOf(state, pull) ?? '', repo: { full_name: headRepository } },
    base: { ref: base, sha: repository.bare.resolve(`refs/heads/${base}`) ?? '' },
  }
}

type Activity = Pick<Schemas['activity'], 'before' | 'after' | 'ref' | 'timestamp' | 'activity_type'> & {
  actor: { login: string }
}

function listActivities(call: Call): RestAnswer {
  if (!allows(call, 'contents', 'read')) return FORBIDDEN
  const ref = call.query.get('ref')
  const pushes = call.repository.pushes.filter((push) => push.ref === ref).toReversed()
  const body = pushes.slice(0, Number(call.query.get('per_page') ?? 30)).map(
    ({ before, after, at, actor }): Activity => ({
      before,
      after,
      ref: ref ?? '',
      timestamp: at,
      activity_type: /^0+$/.test(before) ? 'branch_creation' : 'push',
      actor: { login: actor },
    }),
  )
  return { status: 200, body }
}

function compareCommits(call: Call): RestAnswer {
  const { bare } = call.repository
  if (!allows(call, 'contents', 'read')) return FORBIDDEN
  const [base, head] = call.parameters.map(
    (revision) => bare.resolve(revision) ?? bare.resolve(`refs/heads/${revision}`),
  )
  if (base === undefined || head === undefined) return NOT_FOUND
  const sha = git(bare.path, ['merge-base', base, head])
  const body: { merge_base_commit: Pick<Schemas['commit'], 'sha'>; files: []; commits: [] } = {
    merge_base_commit: { sha },
    files: [],
    commits: [],
  }
  return { status: 200, body }
}

function getTree(call: Call): RestAnswer {
  const { bare } = call.repository
  const [sha = ''] = call.parameters
  if (!allows(call, 'contents', 'read')) return FORBIDDEN
  if (!isObject(bare.path, sha)) return NOT_FOUND
  const recursive = call.query.has('recursive') ? ['-r', '-t'] : []
  const lines = git(bare.path, ['ls-tree', '-z', '-l', ...recursive, sha])
    .split('\0')
    .filter(Boolean)
  const limit = call.query.has('recursive') ? TREE_LIMIT.entries : Number.POSITIVE_INFINITY
  const body: Schemas['git-tree'] = {
    sha,
    truncated: lines.length > limit,
    tree: lines.slice(0, limit).map(treeEntry),
  }
  return { status: 200, body }
}

/** GitHub truncates a recursive listing at 100,000 entries. A test can lower that. */
export const TREE_LIMIT = { entries: 100_000 }

function treeEntry(line: string): Schemas['git-tree']['tree'][number] {
  const [meta = '', path = ''] = line.split('\t')
  const [mode = '', type = '', sha = '', size = '-'] = meta.split(/ +/)
  return { path, mode, type, sha, ...(size === '-' ? {} : { size: Number(size) }) }
}

function isObject(path: string, sha: string): boolean {
  try {
    git(path, ['cat-file', '-e', sha])
    return /^[0-9a-f]{40}$/.test(sha)
  } catch {
    return false
  }
}

/** A blob is JSON with base64 up to 1 MB, and bytes if the raw media type is requested. */
function getBlob(call: Call): RestAnswer {
  const [sha = ''] = call.parameters
  if (!allows(call, 'contents', 'read')) return FORBIDDEN
  if (!isObject(call.repository.bare.path, sha)) return NOT_FOUND
  const bytes = gitBytes(call.repository.bare.path, ['cat-file', 'blob', sha])
  if (call.accept.includes('raw')) return { status: 200, bytes }
  if (bytes.length > 1_000_000) return { status: 403, body: { message: 'This API returns blobs up to 1 MB in size' } }
  return { status: 200, body: { sha, size: bytes.length, encoding: 'base64', content: bytes.toString('base64') } }
}

function createStatus(call: Call): RestAnswer {
  const [sha = ''] = call.parameters
  const { repository, body } = call
  if (!allows(call, 'statuses', 'write')) return FORBIDDEN
  if (repository.bare.resolve(sha) === undefined)
    return { status: 422, body: { message: `No commit found for SHA: ${sha}` } }
  const description = String(body['description'] ?? '')
  if (description.length > 140) return { status: 422, body: { message: 'description is too long (maximum is 140)' } }
  const status = { sha, context: String(body['context']), state: String(body['state']), description }
  repository.statuses.push({ ...status, targetUrl: String(body['target_url'] ?? '') })
  return { status: 201, body: { state: status.state, context: status.context } }
}

type CommentBody = Pick<Schemas['issue-comment'], 'id' | 'node_id' | 'body' | 'html_url'>

function commentBody({ url, repository }: Call, number: number, { id, body = '' }: FakeComment): CommentBody {
  return {
    id,
    node_id: `IC_${id}`,
    body,
    html_url: `${url}/${repository.fullName}/pull/${number}#issuecomment-${id}`,
  }
}

const LONGEST_COMMENT = 65_536

function refusedComment(call: Call): RestAnswer | undefined {
  if (!allows(call, 'pullRequests', 'write')) return FORBIDDEN
  const body = call.body['body']
  if (typeof body === 'string' && body.length <= LONGEST_COMMENT) return undefined
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' }]
  return { status: 422, body: { message: 'Validation Failed', errors } }
}

function createComment(call: Call): RestAnswer {
  const number = Number(call.parameters[0])
  const pull = call.repository.pullRequests.get(number)
  const refused = refusedComment(call)
  if (refused !== undefined) return refused
  if (pull === undefined) return NOT_FOUND
  const comment = { id: call.state.nextId++, author: call.token?.login ?? '', body: String(call.body['body']) }
  pull.comments.push(comment)
  return { status: 201, body: commentBody(call, number, comment) }
}

function findComment({ repository, parameters }: Call): { pull: FakePullRequest; comment: FakeComment } | undefined {
  const id = Number(parameters[0])
  for (const pull of repository.pullRequests.values()) {
    const comment = pull.comments.find((one) => one.id === id)
    if (comment !== undefined) return { pull, comment }
  }
  return undefined
}

function updateComment(call: Call): RestAnswer {
  const refused = refusedComment(call)
  if (refused !== undefined) return refused
  const found = findComment(call)
  if (found === undefined) return NOT_FOUND
  found.comment.body = String(call.body['body'])
  return { status: 200, body: commentBody(call, found.pull.number, found.comment) }
}

function deleteComment(call: Call): RestAnswer {
  if (!allows(call, 'pullRequests', 'write')) return FORBIDDEN
  const found = findComment(call)
  if (found === undefined) return NOT_FOUND
  found.pull.comments = found.pull.comments.filter((one) => one !== found.comment)
  return { status: 204 }
}
