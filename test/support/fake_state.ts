import type { BareRepository } from './bare_repository.ts'

export type Access = 'none' | 'read' | 'write'

/** The user of a token, and what the token may do, like the `permissions` of a workflow. */
export interface FakeToken {
  readonly login: string
  readonly contents: Access
  readonly pullRequests: Access
  readonly statuses: Access
}

export interface FakeComment {
  readonly id: number
  readonly author: string
  body: string
}

export interface FakePullRequest {
  readonly number: number
  readonly base: string
  readonly headBranch: string
  readonly headRepository: string
  state: 'open' | 'closed'
  comments: FakeComment[]
}

export interface FakeStatus {
  readonly sha: string
  readonly context: string
  readonly state: string
  readonly description: string
  readonly targetUrl: string
}

export interface FakeRepository {
  readonly fullName: string
  readonly bare: BareRepository
  readonly pullRequests: Map<number, FakePullRequest>
  readonly statuses: FakeStatus[]
  /** Branches that nobody may push to. */
  readonly protectedBranches: Set<string>
}

/** The complete state of a server. */
export interface FakeState {
  readonly repositories: Map<string, FakeRepository>
  readonly tokens: Map<string, FakeToken>
  nextId: number
  /** Called between the read and the write of a request, to simulate another push. */
  beforeCommit?: (() => void) | undefined
}

export function headOf(state: FakeState, pull: FakePullRequest): string | undefined {
  return state.repositories.get(pull.headRepository)?.bare.resolve(`refs/heads/${pull.headBranch}`)
}

/** Creates or updates the refs that GitHub keeps for a pull request: `refs/pull/N/head` and `refs/pull/N/merge`. */
export function refreshPullRequest(
  state: FakeState,
  repository: FakeRepository,
  pull: FakePullRequest,
): PullRequestRefs {
  const { bare } = repository
  const head = headOf(state, pull) ?? ''
  const source = state.repositories.get(pull.headRepository)?.bare
  if (source !== undefined && source !== bare) bare.fetch(source, head)
  bare.moveRef(`refs/pull/${pull.number}/head`, head)
  const base = bare.resolve(`refs/heads/${pull.base}`) ?? ''
  const merge = bare.merge(base, head)
  if (merge !== undefined) bare.moveRef(`refs/pull/${pull.number}/merge`, merge)
  return { base, head, merge }
}

export interface PullRequestRefs {
  readonly base: string
  readonly head: string
  /** Not set if the two conflict. */
  readonly merge: string | undefined
}
