import { malformed, neededList, neededText } from './answer.ts'
import { type Json, valueAt } from './payload.ts'

/** A comment of a pull request as GraphQL gives it. */
export interface Comment {
  readonly body: string
  readonly url: string
  /** Whether the token's owner wrote it: GitHub's own word, since anybody can copy a marker. */
  readonly viewerDidAuthor: boolean
}

export interface CommentPage {
  readonly nodes: readonly Comment[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** One page of comments, oldest first; wants `$after` to be declared. */
export const COMMENT_PAGE = `comments(first: 100, after: $after) {
  nodes { body url viewerDidAuthor }
  pageInfo { hasNextPage endCursor }
}`

const RUN = /<!-- dataset-balance-run: (\d+) -->\s*$/

/** Our own comments with this marker as their first line, in the order in which they were made. */
export function ownComments(comments: readonly Comment[], marker: string): readonly Comment[] {
  return comments.filter(({ body, viewerDidAuthor }) => viewerDidAuthor && firstLine(body) === marker)
}

/** The id that the REST API knows; `databaseId` is too small for it, and older servers know no other field. */
export function commentId({ url }: Pick<Comment, 'url'>): number {
  return Number(/issuecomment-(\d+)$/.exec(url)?.[1] ?? malformed('url'))
}

/**
 * The page of comments at a path of an answer.
 *
 * @throws {RefusedError} where there is none
 */
export function commentPageAt(answer: Json, path: string): CommentPage {
  const pageInfo = `${path}.pageInfo`
  const hasNextPage = valueAt(answer, `${pageInfo}.hasNextPage`)
  if (typeof hasNextPage !== 'boolean') malformed(`${pageInfo}.hasNextPage`)
  const endCursor = hasNextPage ? neededText(answer, `${pageInfo}.endCursor`) : null
  return { nodes: neededList(answer, `${path}.nodes`).flatMap(readComment), pageInfo: { hasNextPage, endCursor } }
}

/** GraphQL puts null where the token may not read a comment. */
function readComment(node: Json): readonly Comment[] {
  if (node === null) return []
  const body = valueAt(node, 'body')
  if (typeof body !== 'string') malformed('body')
  return [{ body, url: neededText(node, 'url'), viewerDidAuthor: valueAt(node, 'viewerDidAuthor') === true }]
}

function firstLine(body: string): string {
  return (body.split('\n', 1)[0] ?? '').trimEnd()
}

/** Adds the run that a comment comes from, so that an earlier run which ends later leaves it alone. */
export function withRun(body: string, runId: number): string {
  return `${body.trimEnd()}\n<!-- dataset-balance-run: ${runId} -->\n`
}

/** The run that a comment comes from; 0 where it does not say. */
export function runOf(body: string): number {
  return Number(RUN.exec(body)?.[1] ?? 0)
}
