import {
  answerOf,
  type GitHubApi,
  malformed,
  neededText,
  numberAt,
  RefusedError,
  refusalOf,
} from '../../runner/index.ts'
import { COMMENT_PAGE, type Comment, type CommentPage, commentId, commentPageAt } from './comment_page.ts'
import { ownComments, runOf, withRun } from './own_comments.ts'

/** The pull request of a comment, and how to find the comment again. */
interface CommentPlace {
  readonly number: number
  /** The hidden first line. */
  readonly marker: string
  /** The hidden first line that an earlier version wrote. Such a comment is updated if there is none with the marker. */
  readonly earlierMarker?: string
  readonly runId: number
}

type CommentOutcome =
  | { readonly kind: 'created' | 'updated'; readonly url: string }
  /** A later run has already written the comment. */
  | { readonly kind: 'left to a later run'; readonly url: string }
  | { readonly kind: 'not wanted' }

interface Wanted {
  readonly body: string
  /** Whether to create a comment if there is none. An existing one is always updated. */
  readonly create: boolean
}

/**
 * Creates or updates the comment with this marker.
 *
 * @param firstPage the first page of comments, if it was already read
 * @throws the client's error if GitHub refuses
 */
export async function publishComment(
  api: GitHubApi,
  place: CommentPlace,
  wanted: Wanted & { readonly firstPage?: CommentPage },
): Promise<CommentOutcome> {
  const body = withRun(wanted.body, place.runId)
  const existing = await findComment(api, place, wanted.firstPage)
  if (existing !== undefined) {
    if (runOf(existing.body) > place.runId) return { kind: 'left to a later run', url: existing.url }
    if (await update(api, existing, body)) return { kind: 'updated', url: existing.url }
  }
  if (!wanted.create && existing === undefined) return { kind: 'not wanted' }
  return createOne(api, place, body)
}

/** Finds the comment with this marker on all pages, else the one with the earlier marker. */
async function findComment(api: GitHubApi, place: CommentPlace, first?: CommentPage): Promise<Comment | undefined> {
  let earlier: Comment | undefined
  for await (const page of pages(api, place.number, first)) {
    const [found] = ownComments(page.nodes, place.marker)
    if (found !== undefined) return found
    if (place.earlierMarker !== undefined) earlier ??= ownComments(page.nodes, place.earlierMarker)[0]
  }
  return earlier
}

/** The maximum number of pages of 100 comments. GitHub's own limit is 25 pages. */
const MOST_PAGES = 250

async function* pages(api: GitHubApi, number: number, first?: CommentPage): AsyncGenerator<CommentPage> {
  const seen = new Set<string | null>([null])
  let page = first ?? (await readPage(api, number, null))
  yield page
  while (page.pageInfo.hasNextPage) {
    const { endCursor } = page.pageInfo
    if (seen.has(endCursor) || seen.size >= MOST_PAGES)
      throw new RefusedError({ kind: 'server', message: 'the server sends an endless number of comment pages' })
    seen.add(endCursor)
    page = await readPage(api, number, endCursor)
    yield page
  }
}

const PAGE_QUERY = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${COMMENT_PAGE} } }
}`

async function readPage(api: GitHubApi, number: number, after: string | null): Promise<CommentPage> {
  const answer = await api.query(PAGE_QUERY, { ...api.repository, number, after })
  return commentPageAt(answer, 'repository.pullRequest.comments')
}

/** Returns false if the comment was deleted in the meantime. */
async function update({ octokit, repository }: GitHubApi, comment: Comment, body: string): Promise<boolean> {
  try {
    await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner: repository.owner,
      repo: repository.name,
      comment_id: commentId(comment),
      body,
    })
    return true
  } catch (error) {
    if (refusalOf(error).kind === 'gone') return false
    throw error
  }
}

/**
 * Concurrent runs can each create a comment. A run that is not first moves its text to the first and deletes its own.
 */
async function createOne(api: GitHubApi, place: CommentPlace, body: string): Promise<CommentOutcome> {
  const made = await create(api, place.number, body)
  const all: Comment[] = []
  for await (const page of pages(api, place.number)) all.push(...ownComments(page.nodes, place.marker))
  const [first, ...others] = all
  if (first === undefined || commentId(first) === made.id) return { kind: 'created', url: made.url }
  if (runOf(first.body) <= place.runId && !(await update(api, first, body))) return { kind: 'created', url: made.url }
  for (const other of others) if (commentId(other) === made.id) await remove(api, made.id)
  return { kind: 'updated', url: first.url }
}

async function create({ octokit, repository }: GitHubApi, number: number, body: string): Promise<Made> {
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner: repository.owner,
    repo: repository.name,
    issue_number: number,
    body,
  })
  const answer = answerOf(data)
  return { id: numberAt(answer, 'id') ?? malformed('id'), url: neededText(answer, 'html_url') }
}

interface Made {
  readonly id: number
  readonly url: string
}

async function remove({ octokit, repository }: GitHubApi, id: number): Promise<void> {
  try {
    await octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner: repository.owner,
      repo: repository.name,
      comment_id: id,
    })
  } catch (error) {
    if (refusalOf(error).kind !== 'gone') throw error
  }
}
