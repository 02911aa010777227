import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createBareRepository } from './bare_repository.ts'
import { answerGraphQl } from './fake_graphql.ts'
import { type FakeLabels, fakeLabels } from './fake_labels.ts'
import { answerRest } from './fake_rest.ts'
import {
  type FakePullRequest,
  type FakeRepository,
  type FakeState,
  type FakeToken,
  type PullRequestRefs,
  refreshPullRequest,
} from './fake_state.ts'
import { serveGit } from './git_over_http.ts'

/** A failure of a request, instead of its response. */
export interface Refusal {
  /** Method and path (`POST /graphql`), or a word of the body (`createCommitOnBranch`). */
  readonly matches: RegExp
  /** The number of times. Not limited if it is not set. */
  readonly times?: number
  /** The number of matching requests that get a normal response first. */
  readonly after?: number
  readonly fault:
    | {
        readonly kind: 'status'
        readonly status: number
        readonly message?: string
        readonly headers?: Record<string, string>
      }
    /** The GraphQL response with status 200. */
    | { readonly kind: 'graphql'; readonly type: string; readonly message: string }
    | { readonly kind: 'reset' }
    /** The request is carried out, but the client gets 502. */
    | { readonly kind: 'lost answer' }
    | { readonly kind: 'slow'; readonly milliseconds: number }
    /** The request never gets a response. */
    | { readonly kind: 'hang' }
    /** The response of a proxy that is not GitHub. */
    | { readonly kind: 'page'; readonly status: number }
    /** JSON of any shape. */
    | { readonly kind: 'json'; readonly body: string }
    /** An endless response, at full speed. */
    | { readonly kind: 'endless' }
  /** Called when the fault happens, to simulate what others do in the meantime. */
  readonly meanwhile?: () => void
}

export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly token: string | undefined
}

/** A GitHub over HTTP that a complete run of the action can talk to: REST, GraphQL and Git. */
export interface FakeGitHub extends FakeLabels {
  readonly url: string
  readonly state: FakeState
  /** Requests to the API, in order. */
  readonly requests: LoggedRequest[]
  /** Requests of Git, in order. */
  readonly gitRequests: LoggedRequest[]
  addRepository(fullName: string): FakeRepository
  addToken(token: string, permissions: FakeToken): void
  openPullRequest(repository: FakeRepository, pull: OpenedPullRequest): FakePullRequest
  refresh(repository: FakeRepository, pull: FakePullRequest): PullRequestRefs
  refuse(refusal: Refusal): void
  /** Whether Git is served at all. */
  serveGit: boolean
  close(): Promise<void>
}

type OpenedPullRequest = Omit<FakePullRequest, 'comments' | 'state' | 'labels' | 'timeline'>

export interface FakeGitHubOptions {
  /** The folder of the repositories. */
  readonly root: string
}

export async function startFakeGitHub({ root }: FakeGitHubOptions): Promise<FakeGitHub> {
  const state: FakeState = { repositories: new Map(), tokens: new Map(), nextId: 1000, eventNames: 'kept', minutes: 0 }
  const refusals: ArmedRefusal[] = []
  const server = createServer((request, response) => {
    handle(github, { root, refusals }, request, response).catch((error: unknown) => {
      response.writeHead(500)
      response.end(String(error))
    })
  })
  const url = await listen(server)
  const github: FakeGitHub = {
    url,
    state,
    requests: [],
    gitRequests: [],
    serveGit: true,
    addRepository: (fullName) => addRepository(state, root, fullName),
    addToken: (token, permissions) => state.tokens.set(token, permissions),
    openPullRequest: (repository, pull) => openPullRequest(state, repository, pull),
    refresh: (repository, pull) => refreshPullRequest(state, repository, pull),
    ...fakeLabels(state),
    refuse: (refusal) => refusals.push({ ...refusal, seen: 0 }),
    close: () => close(server),
  }
  return github
}

interface ArmedRefusal extends Refusal {
  seen: number
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

function addRepository(state: FakeState, root: string, fullName: string): FakeRepository {
  const repository: FakeRepository = {
    fullName,
    bare: createBareRepository(join(root, `${fullName}.git`)),
    pullRequests: new Map(),
    statuses: [],
    protectedBranches: new Set(),
    pushes: [],
    mergeQueue: [],
  }
  state.repositories.set(fullName, repository)
  return repository
}

function openPullRequest(state: FakeState, repository: FakeRepository, opened: OpenedPullRequest): FakePullRequest {
  const pull: FakePullRequest = { ...opened, state: 'open', comments: [], labels: new Set(), timeline: [] }
  repository.pullRequests.set(pull.number, pull)
  refreshPullRequest(state, repository, pull)
  return pull
}

interface Serving {
  readonly root: string
  readonly refusals: readonly ArmedRefusal[]
}

async function handle(
  github: FakeGitHub,
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', github.url)
  const api = /^(?:\/api\/v3|\/api)?(\/(?:repos\/.*|graphql))$/.exec(pathname)?.[1]
  const log = { method: request.method ?? 'GET', path: pathname + search, token: tokenOf(request) }
  if (api === undefined) return handleGit(github, serving, { request, response, log })
  const body = await text(request)
  github.requests.push({ ...log, body })
  const fault = nextFault(serving.refusals, `${log.method} ${api}${search} ${body}`)
  if (fault !== undefined && (await happens(fault, request, response))) return
  const lost = fault?.kind === 'lost answer'
  await answer(github, { request, response, api, query: searchParams, body, lost })
}

/** The token of a request: `token X`, `bearer X`, or Git's basic authorization. */
function tokenOf({ headers }: IncomingMessage): string | undefined {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ')
  if (scheme.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString().split(':')[1]
  return value === '' ? undefined : value
}

function nextFault(refusals: readonly ArmedRefusal[], line: string): Refusal['fault'] | undefined {
  for (const refusal of refusals) {
    if (!refusal.matches.test(line)) continue
    const turn = refusal.seen++ - (refusal.after ?? 0)
    if (turn < 0 || turn >= (refusal.times ?? Number.POSITIVE_INFINITY)) continue
    refusal.meanwhile?.()
    return refusal.fault
  }
  return undefined
}

/** Whether the fault replaced the response. */
async function happens(fault: Refusal['fault'], request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (fault.kind === 'reset') {
    request.socket.destroy()
    return true
  }
  if (fault.kind === 'hang') return true
  if (fault.kind === 'page') {
    response.writeHead(fault.status, { 'content-type': 'text/html' })
    response.end('<h1>Welcome</h1>')
    return true
  }
  if (fault.kind === 'json') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(fault.body)
    return true
  }
  if (fault.kind === 'endless') {
    pourInto(response)
    return true
  }
  if (fault.kind === 'lost answer') return false
  if (fault.kind === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, fault.milliseconds))
    return false
  }
  if (fault.kind === 'graphql') {
    json(response, 200, { data: null, errors: [{ type: fault.type, message: fault.message }] })
    return true
  }
  json(response, fault.status, { message: fault.message ?? `Refused with ${fault.status}` }, fault.headers)
  return true
}

function pourInto(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const blanks = Buffer.alloc(2 ** 20, ' ')
  const pour = () => {
    while (!response.destroyed && response.write(blanks));
  }
  response.on('drain', pour)
  response.on('error', () => undefined)
  pour()
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

interface ApiCall {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly api: string
  readonly query: URLSearchParams
  readonly body: string
  readonly lost: boolean
}

async function answer(github: FakeGitHub, { request, response, api, query, body, lost }: ApiCall): Promise<void> {
  const { state, url } = github
  const presented = tokenOf(request)
  const token = presented === undefined ? undefined : state.tokens.get(presented)
  if (presented !== undefined && token === undefined) return json(response, 401, { message: 'Bad credentials' })
  const data = body === '' ? {} : JSON.parse(body)
  if (api === '/graphql') {
    if (token === undefined) return json(response, 401, { message: 'This endpoint requires you to be authenticated.' })
    const { query: source, variables = {} } = data
    const result = await answerGraphQl(state, { query: source, variables, token, url })
    return lost ? json(response, 502, { message: 'Bad Gateway' }) : json(response, 200, result)
  }
  const accept = String(request.headers.accept ?? '')
  const method = request.method ?? 'GET'
  const {
    status,
    body: result,
    bytes,
  } = answerRest(state, { method, path: api, query, accept, body: data, token, url })
  if (bytes === undefined) return json(response, status, result)
  response.writeHead(status, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
  response.end(bytes)
}

interface GitCall {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly log: Omit<LoggedRequest, 'body'>
}

function handleGit(github: FakeGitHub, { root }: Serving, { request, response, log }: GitCall): void {
  github.gitRequests.push({ ...log, body: '' })
  const refused = refusedGit(github, request)
  if (refused !== undefined) {
    response.writeHead(refused, refused === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {})
    response.end()
    return
  }
  const [, repository, service, query = ''] = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/[^?]*)(?:\?(.*))?$/.exec(log.path) ?? []
  serveGit(request, response, { root, path: `/${repository}.git${service}`, query })
}

/** GitHub responds with 400 to a repeated authorization, and with 401 to an unknown token. */
function refusedGit({ serveGit, state }: FakeGitHub, request: IncomingMessage): number | undefined {
  if (!serveGit) return 503
  const authorizations = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'authorization')
  if (authorizations.length > 1) return 400
  const token = state.tokens.get(tokenOf(request) ?? '')
  return token === undefined || token.contents === 'none' ? 401 : undefined
}
