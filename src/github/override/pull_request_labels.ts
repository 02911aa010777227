import {
  answerOf,
  type GitHubApi,
  type Json,
  jsonAt,
  jsonTextAt,
  malformed,
  neededList,
  neededText,
  numberAt,
  type Repository,
  repositoryOf,
} from '../runner/index.ts'
import { neededTime } from './branch_pushes.ts'

/** A pull request as it is now, with the events of its labels. */
export interface LabelledPullRequest {
  readonly number: number
  /** The login and the kind of the author's account, such as `User` or `Bot`. Missing if the account was deleted. */
  readonly author?: string
  readonly authorKind?: string
  /** The base branch. */
  readonly base: string
  readonly head: string
  readonly branch: string
  /** Missing if the fork was deleted. */
  readonly repository?: Repository
  readonly labels: readonly LiveLabel[]
  /** Each time that a label was set or removed, in any order. */
  readonly labelEvents: readonly LabelEvent[]
  /** Each time that the base branch was changed, in any order. */
  readonly baseChanges: readonly string[]
  /** The parent of the head if the head only writes the index file of this run. */
  readonly parentOfIndexCommit?: string
}

/** A label that is set now. A label keeps its id when it is renamed. */
export interface LiveLabel {
  readonly id: string
  readonly name: string
  /** When the label was last renamed or edited, or created. Missing if GitHub does not say. */
  readonly editedAt?: string
}

export interface LabelEvent {
  readonly id: string
  readonly name: string
  /** Whether the label was set, and not removed. */
  readonly isSet: boolean
  readonly at: string
  /** The login and the kind of the account, such as `User` or `Bot`. Missing if the account was deleted. */
  readonly by?: string
  readonly kind?: string
}

/** The index file that this run computes and that the action commits. */
export interface OwnIndexFile {
  /** The path from the repository's root. */
  readonly path: string
  /** The Git object of its contents. */
  readonly blob: string
}

/** What a question about labels is answered from: one request, whatever the number of pull requests. */
export interface LabelAnswer {
  /** The account of the token, which is the author of the action's own commits. Missing if it cannot be read. */
  readonly viewer?: string
  readonly pullRequests: readonly LabelledPullRequest[]
}

/**
 * A pull request has at most 100 labels. Only the last events are read: if a label was set before them, it does not count
 * until it is set again. They are one list, so no event after the one that set the label can be missing.
 */
const FIELDS = `number author { __typename login } baseRefName headRefOid headRefName headRepository { nameWithOwner }
  labels(first: 100) { nodes { id name updatedAt } }
  timelineItems(last: 100, itemTypes: [
    LABELED_EVENT, UNLABELED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT
  ]) { nodes {
    __typename
    ... on LabeledEvent { createdAt label { id name } actor { __typename login } }
    ... on UnlabeledEvent { createdAt label { id name } actor { __typename login } }
    ... on BaseRefChangedEvent { createdAt }
    ... on AutomaticBaseChangeSucceededEvent { createdAt }
  } }
  commits(last: 1) { nodes { commit {
    oid changedFilesIfAvailable file(path: $index) { oid }
    parents(first: 2) { nodes { oid file(path: $index) { oid } } }
  } } }`

const ONE = `query PullRequestLabels($owner: String!, $name: String!, $number: Int!, $index: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${FIELDS} } }
}`

/** @param index Missing if the action commits no index file. */
export async function readLabels(api: GitHubApi, number: number, index?: OwnIndexFile): Promise<LabelAnswer> {
  const answer = await ask(api, ONE, { number, index: index?.path ?? '' })
  return {
    ...viewerIn(answer),
    pullRequests: [pullRequestAt(answer, 'repository.pullRequest', index)],
  }
}

interface MergeGroup {
  readonly baseSha: string
  readonly headSha: string
  readonly baseBranch: string
}

const QUEUED = `query QueuedLabels($owner: String!, $name: String!, $branch: String!, $index: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) { mergeQueue(branch: $branch) { entries(first: 100) { nodes {
    position baseCommit { oid } headCommit { oid } pullRequest { ${FIELDS} }
  } } } }
}`

/**
 * Reads the pull requests of a merge group: from the entry that ends in its head back to the first one that starts at its
 * base. If all entries of a group have the same base, these are all of them.
 */
export async function readQueuedLabels(api: GitHubApi, group: MergeGroup, index?: OwnIndexFile): Promise<LabelAnswer> {
  const answer = await ask(api, QUEUED, { branch: group.baseBranch, index: index?.path ?? '' })
  const entries = neededList(answer, 'repository.mergeQueue.entries.nodes')
    .filter((entry) => entry !== null)
    .toSorted((a, b) => (numberAt(a, 'position') ?? 0) - (numberAt(b, 'position') ?? 0))
  const last = entries.findIndex((entry) => jsonTextAt(entry, 'headCommit.oid') === group.headSha)
  const before = entries.slice(0, last + 1)
  const first = before.findIndex((entry) => jsonTextAt(entry, 'baseCommit.oid') === group.baseSha)
  const queued = first === -1 ? [] : before.slice(first)
  return {
    ...viewerIn(answer),
    pullRequests: queued.map((entry) => pullRequestAt(entry, 'pullRequest', index)),
  }
}

function viewerIn(answer: Json): Pick<LabelAnswer, 'viewer'> {
  const viewer = jsonTextAt(answer, 'viewer.login')
  return viewer === undefined ? {} : { viewer }
}

/** A commit without the index file, or a token without an account, is an error next to the data, which is complete otherwise. */
async function ask(api: GitHubApi, query: string, variables: Readonly<Record<string, unknown>>): Promise<Json> {
  try {
    return await api.query(query, { ...api.repository, ...variables })
  } catch (error) {
    const { data, errors } = error as { readonly data?: unknown; readonly errors?: unknown }
    const list = Array.isArray(errors) ? (errors as readonly { readonly path?: readonly unknown[] }[]) : []
    if (list.length > 0 && list.every(({ path }) => path?.at(-1) === 'file' || path?.[0] === 'viewer'))
      return answerOf(data)
    throw error
  }
}

function pullRequestAt(answer: Json, path: string, index?: OwnIndexFile): LabelledPullRequest {
  const pull = jsonAt(answer, path)
  if (pull === undefined || pull === null) malformed(path)
  const [author, authorKind] = [jsonTextAt(pull, 'author.login'), jsonTextAt(pull, 'author.__typename')]
  const repository = headRepositoryOf(pull)
  const head = neededText(pull, 'headRefOid')
  const parent = index && parentOfIndexCommit(pull, head, index.blob)
  const events = neededList(pull, 'timelineItems.nodes').map((event) => ({
    event,
    type: neededText(event, '__typename'),
  }))
  const isOfLabel = (type: string) => type === 'LabeledEvent' || type === 'UnlabeledEvent'
  return {
    number: numberAt(pull, 'number') ?? malformed('number'),
    ...(author !== undefined && { author }),
    ...(authorKind !== undefined && { authorKind }),
    base: neededText(pull, 'baseRefName'),
    head,
    branch: neededText(pull, 'headRefName'),
    ...(repository !== undefined && { repository }),
    labels: neededList(pull, 'labels.nodes').map(liveLabelOf),
    labelEvents: events.filter(({ type }) => isOfLabel(type)).map(({ event, type }) => labelEventOf(event, type)),
    baseChanges: events.filter(({ type }) => !isOfLabel(type)).map(({ event }) => neededTime(event, 'createdAt')),
    ...(parent !== undefined && { parentOfIndexCommit: parent }),
  }
}

function headRepositoryOf(pull: Json): Repository | undefined {
  const name = jsonTextAt(pull, 'headRepository.nameWithOwner')
  try {
    return name === undefined ? undefined : repositoryOf(name)
  } catch {
    return malformed('headRepository.nameWithOwner')
  }
}

function liveLabelOf(label: Json): LiveLabel {
  return {
    id: neededText(label, 'id'),
    name: neededText(label, 'name'),
    ...(jsonTextAt(label, 'updatedAt') !== undefined && { editedAt: neededTime(label, 'updatedAt') }),
  }
}

function labelEventOf(event: Json, type: string): LabelEvent {
  const [by, kind] = [jsonTextAt(event, 'actor.login'), jsonTextAt(event, 'actor.__typename')]
  return {
    id: neededText(event, 'label.id'),
    name: neededText(event, 'label.name'),
    isSet: type === 'LabeledEvent',
    at: neededTime(event, 'createdAt'),
    ...(by !== undefined && { by }),
    ...(kind !== undefined && { kind }),
  }
}

/**
 * The index file is the only one that a commit changes if it changes one file, and the index file is not the same.
 * Its contents must be those that this run computes.
 */
function parentOfIndexCommit(pull: Json, head: string, blob: string): string | undefined {
  const [commit] = neededList(pull, 'commits.nodes').map((node) => jsonAt(node, 'commit') ?? null)
  if (commit === undefined || jsonTextAt(commit, 'oid') !== head) return undefined
  const [parent, ...others] = neededList(commit, 'parents.nodes')
  if (parent === undefined || others.length > 0 || numberAt(commit, 'changedFilesIfAvailable') !== 1) return undefined
  const file = jsonTextAt(commit, 'file.oid')
  return file !== blob || file === jsonTextAt(parent, 'file.oid') ? undefined : jsonTextAt(parent, 'oid')
}
