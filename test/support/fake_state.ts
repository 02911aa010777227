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

export interface FakeAccount {
  readonly login: string
  readonly __typename: 'User' | 'Bot'
}

/** A label of the server. It keeps its id when it is renamed. */
export interface FakeLabel {
  readonly id: string
  name: string
  updatedAt: string
}

/** An event of a pull request's timeline. */
export interface FakeEvent {
  readonly type: 'LABELED_EVENT' | 'UNLABELED_EVENT' | 'BASE_REF_CHANGED_EVENT'
  readonly at: string
  /** `null` if the account was deleted. */
  readonly actor: FakeAccount | null
  readonly label?: FakeLabel
  /** The name of the label at the time of the event. */
  readonly name?: string
}

/** An entry of a repository's activity. */
export interface FakePush {
  readonly ref: string
  readonly before: string
  readonly after: string
  readonly at: string
  readonly actor: string
}

export interface FakePullRequest {
  readonly number: number
  base: string
  readonly headBranch: string
  readonly headRepository: string
  state: 'open' | 'closed'
  comments: FakeComment[]
  /** The default is `ada`. */
  readonly author?: FakeAccount
  readonly labels: Set<FakeLabel>
  /** The events in order. */
  readonly timeline: FakeEvent[]
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
  readonly pushes: FakePush[]
  readonly mergeQueue: FakeQueueEntry[]
}

/** A pull request in the merge queue of `main`. */
export interface FakeQueueEntry {
  readonly pullRequest: number
  readonly baseCommit: string
  readonly headCommit: string
}

/** The complete state of a server. */
export interface FakeState {
  readonly repositories: Map<string, FakeRepository>
  readonly tokens: Map<string, FakeToken>
  nextId: number
  /** Whether events of a label keep its name or follow its renames. */
  eventNames: 'kept' | 'current'
  /** The minutes since the server started, which advance with everything that it records. */
  minutes: number
  /** Called between the read and the write of a request, to simulate another push. */
  beforeCommit?: (() => void) | undefined
}

/** The time at which the server records something. */
export function nextTime(state: FakeState): string {
  const time = Date.UTC(2026, 10, 30, 9, ++state.minutes)
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** Records what a branch points to, if that has changed. */
export function recordPush(state: FakeState, repository: FakeRepository, branch: string, actor = 'ada'): void {
  const ref = `refs/heads/${branch}`
  const after = repository.bare.resolve(ref) ?? ''
  const before = repository.pushes.findLast((push) => push.ref === ref)?.after ?? '0'.repeat(40)
  if (after !== before) repository.pushes.push({ ref, before, after, at: nextTime(state), actor })
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
  const headRepository = state.repositories.get(pull.headRepository)
  const source = headRepository?.bare
  if (headRepository !== undefined) recordPush(state, headRepository, pull.headBranch)
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
