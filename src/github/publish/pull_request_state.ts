import {
  answerOf,
  type GitHubApi,
  type Json,
  jsonAt,
  jsonTextAt,
  malformed,
  numberAt,
  type PullRequestEvent,
  type Refusal,
  refusalOf,
  repositoryOf,
} from '../runner/index.ts'
import { COMMENT_PAGE, type CommentPage, commentPageAt } from './comment/index.ts'
import { type Fingerprint, objectFields, sameFingerprint } from './fingerprint.ts'

/** The state of a pull request before it is changed. Parts that the token is not permitted to read are missing. */
export interface PullRequestState {
  readonly comments?: CommentPage
  /** The current commit of the head branch. Missing if the branch does not exist or cannot be accessed. */
  readonly branchHead?: string
  /** What the measured commit and the event's head have at the watched paths. */
  readonly measured: Fingerprint
  readonly head: Fingerprint
  /** How many commits the base branch has that the head lacks. Missing if GitHub does not say. */
  readonly behind?: number
  /** Whether the base branch has changed the watched paths since the head forked from it. */
  readonly baseTouched: boolean
  readonly refusal?: Refusal
}

interface StateQuestion {
  readonly event: PullRequestEvent
  /** The commit whose files were measured. */
  readonly measuredSha: string
  /** The base that the measured files were compared with. Missing if there is no comparison. */
  readonly forkedFrom?: string
  readonly paths: readonly string[]
}

/** Requests the comments, the head branch and the watched objects together. */
export async function readPullRequestState(api: GitHubApi, question: StateQuestion): Promise<PullRequestState> {
  const { event, measuredSha, paths, forkedFrom } = question
  const bases = forkedFrom === undefined ? [] : [forkedFrom, `refs/heads/${event.base.branch}`]
  const objects = objectFields([measuredSha, event.head.sha, ...bases], paths)
  const there = event.head.repository === undefined ? api.repository : repositoryOf(event.head.repository)
  const query = `query PullRequest(
  $owner: String!, $name: String!, $number: Int!, $after: String
  $headOwner: String!, $headName: String!, $branch: String!, $base: String!, $head: String!${objects.declarations}
) {
  here: repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ${COMMENT_PAGE} }
    base: ref(qualifiedName: $base) { compare(headRef: $head) { behindBy } }
    ${objects.fields}
  }
  there: repository(owner: $headOwner, name: $headName) { ref(qualifiedName: $branch) { target { oid } } }
}`
  const variables = {
    ...api.repository,
    number: event.number,
    after: null,
    headOwner: there.owner,
    headName: there.name,
    branch: `refs/heads/${event.head.branch}`,
    base: `refs/heads/${event.base.branch}`,
    head: event.head.sha,
    ...objects.variables,
  }
  const { answer, refusal } = await withPartialData(() => api.query(query, variables))
  const [measured = [], head = [], forked = [], base = []] = objects.read(jsonAt(answer, 'here') ?? null)
  const branchHead = jsonTextAt(answer, 'there.ref.target.oid')
  const comments = commentsOf(answer)
  const behind = numberAt(answer, 'here.base.compare.behindBy')
  return {
    ...(comments === undefined ? {} : { comments }),
    ...(branchHead === undefined ? {} : { branchHead }),
    ...(behind === undefined ? {} : { behind }),
    measured,
    head,
    baseTouched: !sameFingerprint(forked, base),
    ...(refusal === undefined ? {} : { refusal }),
  }
}

/** GraphQL returns the data that the token is permitted to read, together with errors for the rest. */
async function withPartialData(
  ask: () => Promise<Json>,
): Promise<{ readonly answer: Json; readonly refusal?: Refusal }> {
  let answer: Json = null
  try {
    answer = await ask()
    if (!isObject(jsonAt(answer, 'here'))) malformed('repository')
    return { answer }
  } catch (error) {
    return { answer: answerOf((error as { readonly data?: unknown }).data ?? answer), refusal: refusalOf(error) }
  }
}

/** Returns nothing if the token is not permitted to read the comments. A malformed page is requested again later. */
function commentsOf(answer: Json): CommentPage | undefined {
  try {
    return commentPageAt(answer, 'here.pullRequest.comments')
  } catch {
    return undefined
  }
}

function isObject(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null
}
