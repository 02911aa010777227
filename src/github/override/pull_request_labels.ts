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
  /** The login of the author. Missing if the account was deleted. */
  readonly author?: string
  readonly head: string
  readonly branch: string
  /** Missing if the fork was deleted. */
  readonly repository?: Repository
  readonly labels: readonly string[]
  /** Each time that a label was set, in any order. */
  readonly settings: readonly LabelSetting[]
  /** The parent of the head if the head only changes the index file. */
  readonly parentOfIndexCommit?: string
}

export interface LabelSetting {
  readonly label: string
  readonly at: string
  /** The login and the kind of the account, such as `User` or `Bot`. Missing if the account was deleted. */
  readonly by?: string
  readonly kind?: string
}

/** What a question about labels is answered from: one request, whatever the number of pull requests. */
export interface LabelAnswer {
  /** The account of the token, which is the author of the action's own commits. Missing if it cannot be read. */
  readonly viewer?: string
  readonly pullRequests: readonly LabelledPullRequest[]
}

/**
 * A pull request has at most 100 labels. Only the last events are read: if a label was set before them, it does not count
 * until it is set again.
 */
const FIELDS = `number author { login } headRefOid headRefName headRepository { nameWithOwner }
  labels(first: 100) { nodes { name } }
  timelineItems(last: 100, itemTypes: [LABELED_EVENT]) {
    nodes { ... on LabeledEvent { createdAt label { name } actor { __typename login } } }
  }
  commits(last: 1) { nodes { commit {
    oid changedFilesIfAvailable file(path: $index) { oid }
    parents(first: 2) { nodes { oid file(path: $index) { oid } } }
  } } }`

const ONE = `query PullRequestLabels($owner: String!, $name: String!, $number: Int!, $index: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${FIELDS} } }
}`

/** @param index The path of the index file from the repository's root. */
export async function readLabels(api: GitHubApi, number: number, index: string): Promise<LabelAnswer> {
  const answer = await ask(api, ONE, { number, index })
  return {
    ...viewerIn(answer),
    pullRequests: [pullRequestAt(answer, 'repository.pullRequest')],
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

/** Reads the pull requests of a merge group: from the entry that ends in its head back to the one that starts at its base. */
export async function readQueuedLabels(api: GitHubApi, group: MergeGroup, index: string): Promise<LabelAnswer> {
  const answer = await ask(api, QUEUED, { branch: group.baseBranch, index })
  const entries = neededList(answer, 'repository.mergeQueue.entries.nodes')
    .filter((entry) => entry !== null)
    .toSorted((a, b) => (numberAt(a, 'position') ?? 0) - (numberAt(b, 'position') ?? 0))
  const last = entries.findIndex((entry) => jsonTextAt(entry, 'headCommit.oid') === group.headSha)
  const before = entries.slice(0, last + 1)
  const first = before.findLastIndex((entry) => jsonTextAt(entry, 'baseCommit.oid') === group.baseSha)
  const queued = first === -1 ? [] : before.slice(first)
  return {
    ...viewerIn(answer),
    pullRequests: queued.map((entry) => pullRequestAt(entry, 'pullRequest')),
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

function pullRequestAt(answer: Json, path: string): LabelledPullRequest {
  const pull = jsonAt(answer, path)
  if (pull === undefined || pull === null) malformed(path)
  const author = jsonTextAt(pull, 'author.login')
  const repository = headRepositoryOf(pull)
  const head = neededText(pull, 'headRefOid')
  const parent = parentOfIndexCommit(pull, head)
  return {
    number: numberAt(pull, 'number') ?? malformed('number'),
    ...(author !== undefined && { author }),
    head,
    branch: neededText(pull, 'headRefName'),
    ...(repository !== undefined && { repository }),
    labels: neededList(pull, 'labels.nodes').map((label) => neededText(label, 'name')),
    settings: neededList(pull, 'timelineItems.nodes').map(settingOf),
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

function settingOf(event: Json): LabelSetting {
  const [by, kind] = [jsonTextAt(event, 'actor.login'), jsonTextAt(event, 'actor.__typename')]
  return {
    label: neededText(event, 'label.name'),
    at: neededTime(event, 'createdAt'),
    ...(by !== undefined && { by }),
    ...(kind !== undefined && { kind }),
  }
}

/** The index file is the only one that a commit changes if it changes one file, and the index file is not the same. */
function parentOfIndexCommit(pull: Json, head: string): string | undefined {
  const [commit] = neededList(pull, 'commits.nodes').map((node) => jsonAt(node, 'commit') ?? null)
  if (commit === undefined || jsonTextAt(commit, 'oid') !== head) return undefined
  const [parent, ...others] = neededList(commit, 'parents.nodes')
  if (parent === undefined || others.length > 0 || numberAt(commit, 'changedFilesIfAvailable') !== 1) return undefined
  const file = jsonTextAt(commit, 'file.oid')
  return file === undefined || file === jsonTextAt(parent, 'file.oid') ? undefined : jsonTextAt(parent, 'oid')
}
