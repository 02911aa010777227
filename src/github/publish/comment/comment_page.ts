import { type Json, jsonAt, malformed, neededList, neededText } from '../../runner/index.ts'

/** A comment on a pull request, as in the GraphQL API. */
export interface Comment {
  readonly body: string
  readonly url: string
  /** Whether the token's owner wrote it. Only GitHub can say so, because anyone can copy a marker. */
  readonly viewerDidAuthor: boolean
}

export interface CommentPage {
  readonly nodes: readonly Comment[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** One page of comments, oldest first. The query must declare `$after`. */
export const COMMENT_PAGE = `comments(first: 100, after: $after) {
  nodes { body url viewerDidAuthor }
  pageInfo { hasNextPage endCursor }
}`

/** The id in the REST API. `databaseId` is too small for it, and older servers have no other field. */
export function commentId({ url }: Pick<Comment, 'url'>): number {
  return Number(/issuecomment-(\d+)$/.exec(url)?.[1] ?? malformed('url'))
}

/**
 * The page of comments at a path of an answer.
 *
 * @throws {RefusedError} if there is no page
 */
export function commentPageAt(answer: Json, path: string): CommentPage {
  const pageInfo = `${path}.pageInfo`
  const hasNextPage = jsonAt(answer, `${pageInfo}.hasNextPage`)
  if (typeof hasNextPage !== 'boolean') malformed(`${pageInfo}.hasNextPage`)
  const endCursor = hasNextPage ? neededText(answer, `${pageInfo}.endCursor`) : null
  return { nodes: neededList(answer, `${path}.nodes`).flatMap(readComment), pageInfo: { hasNextPage, endCursor } }
}

/** GraphQL returns null for a comment that the token is not permitted to read. */
function readComment(node: Json): readonly Comment[] {
  if (node === null) return []
  const body = jsonAt(node, 'body')
  if (typeof body !== 'string') malformed('body')
  return [{ body, url: neededText(node, 'url'), viewerDidAuthor: jsonAt(node, 'viewerDidAuthor') === true }]
}
