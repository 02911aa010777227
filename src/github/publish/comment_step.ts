import type { ReportSettings } from '../../config/index.ts'
import { hasSameLines, type Tree } from '../../dataset/index.ts'
import { type CheckResult, commentMarker } from '../../report/index.ts'
import { earlierCommentKey } from '../measured/index.ts'
import { type GitHubApi, log, type PullRequestEvent, refusalOf, type Troubles } from '../runner/index.ts'
import { publishComment } from './comment/index.ts'
import type { CommitReport } from './commit_report.ts'
import type { LaterStep, Publishing } from './publishing.ts'

interface CommentStep extends LaterStep {
  readonly markdown: string
}

/**
 * Updates the pull request's comment, or creates it.
 *
 * @returns the comment's URL, if there is a comment
 */
export async function commentStep(step: CommentStep): Promise<string | undefined> {
  const { context, inputs, result, api } = step.publishing
  const { event } = context
  if (event.kind !== 'pull_request' || result.config.report.comment === 'never') return undefined
  const create = await isWanted(step)
  if (inputs.dryRun)
    log.info(`dry-run: would ${create ? 'create or update the comment' : 'update the comment, if there is one'}`)
  else if (api !== undefined) return send(step, { event, api, create })
  else if (create) step.troubles.lacksPermission('comment', 'there is no token')
  return undefined
}

async function isWanted({ publishing, fails, commit }: CommentStep): Promise<boolean> {
  const { result } = publishing
  const changed = labelsChanged(result) || (await filesChanged(publishing, commit))
  return isCommentWanted(result.config.report.comment, { fails, hasFindings: result.findings.length > 0, changed })
}

/** Whether the config or the index file differs from the base at the end of this run. */
async function filesChanged({ project: { request } }: Publishing, { outcome }: CommitReport): Promise<boolean> {
  const { base, head, config } = request
  if (base.kind === 'none' || outcome.kind === 'committed') return true
  const paths = [config.file, config.data.splitIndicesPath]
  for (const path of paths) if (path !== undefined && !(await sameFile(base.tree, head, path))) return true
  return false
}

interface Sending {
  readonly event: PullRequestEvent
  readonly api: GitHubApi
  readonly create: boolean
}

async function send(
  { publishing, troubles, state, markdown }: CommentStep,
  sending: Sending,
): Promise<string | undefined> {
  const { context, project } = publishing
  const { event, api, create } = sending
  const firstPage = state?.comments
  if (firstPage === undefined && state?.refusal !== undefined) {
    troubles.refused('comment', state.refusal)
    return undefined
  }
  const place = { number: event.number, key: project.key, runId: context.runId }
  return sendComment(api, place, { body: markdown, create, ...(firstPage && { firstPage }) }, troubles)
}

interface CommentPlace {
  readonly number: number
  /** Tells the comments of several projects apart. */
  readonly key: string
  readonly runId: Publishing['context']['runId']
}

/**
 * Updates the comment of a project, or creates it.
 *
 * @returns its URL, if there is a comment
 */
export async function sendComment(
  api: GitHubApi,
  { number, key, runId }: CommentPlace,
  content: Parameters<typeof publishComment>[2],
  troubles: Troubles,
): Promise<string | undefined> {
  try {
    const earlier = earlierCommentKey(key)
    const place = {
      number,
      marker: commentMarker(key),
      ...(earlier !== undefined && { earlierMarker: commentMarker(earlier) }),
      runId,
    }
    const outcome = await publishComment(api, place, content)
    log.info(`Comment: ${outcome.kind}${'url' in outcome ? ` ${outcome.url}` : ''}`)
    return 'url' in outcome ? outcome.url : undefined
  } catch (error) {
    troubles.refused('comment', refusalOf(error))
    return undefined
  }
}

interface Circumstances {
  /** Whether this run exits 1. */
  readonly fails: boolean
  readonly hasFindings: boolean
  /** Whether the labels, config or index file differ from the base, or will differ after this run's commit. */
  readonly changed: boolean
}

/** Whether a pull request without a comment gets one. An existing comment is always updated. */
export function isCommentWanted(
  mode: ReportSettings['comment'],
  { fails, hasFindings, changed }: Circumstances,
): boolean {
  switch (mode) {
    case 'always':
      return true
    case 'never':
      return false
    case 'on-findings':
      return hasFindings || fails
    case 'on-change':
      return fails || changed
  }
}

/**
 * Whether the labels, the data settings or the content of test samples differ from the base. Without a comparison,
 * everything can have changed.
 */
function labelsChanged({ comparison, policy, findings }: CheckResult): boolean {
  const isFound = findings.some(({ rule }) => rule === 'data_changed' || rule === 'test_changed')
  return comparison.kind === 'none' || !comparison.change.unchanged || policy.changed.length > 0 || isFound
}

/** Whether a path has the same text in two trees, or is in neither. */
async function sameFile(a: Tree, b: Tree, path: string): Promise<boolean> {
  const [left, right] = await Promise.all([bytesIn(a, path), bytesIn(b, path)])
  if (left === undefined || right === undefined) return left === right
  return hasSameLines(left, right)
}

async function bytesIn(tree: Tree, path: string): Promise<Uint8Array | undefined> {
  return (await tree.kindOf(path)) === 'file' ? tree.read(path) : undefined
}
