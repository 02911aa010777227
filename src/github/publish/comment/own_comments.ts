import type { Comment } from './comment_page.ts'

const RUN = /<!-- dataset-balance-run: (\d+) -->\s*$/

/** Our own comments with this marker as their first line, in the order of their creation. */
export function ownComments(comments: readonly Comment[], marker: string): readonly Comment[] {
  return comments.filter(({ body, viewerDidAuthor }) => viewerDidAuthor && firstLine(body) === marker)
}

function firstLine(body: string): string {
  return (body.split('\n', 1)[0] ?? '').trimEnd()
}

/** Adds the run that wrote a comment, so that an earlier run that ends later does not overwrite it. */
export function withRun(body: string, runId: number): string {
  return `${body.trimEnd()}\n<!-- dataset-balance-run: ${runId} -->\n`
}

/** The run that wrote a comment, or 0 if that is unknown. */
export function runOf(body: string): number {
  return Number(RUN.exec(body)?.[1] ?? 0)
}
