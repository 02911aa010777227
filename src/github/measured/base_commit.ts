import { mergeBase } from '../../dataset/index.ts'
import {
  answerOf,
  type Event,
  type GitHubApi,
  jsonTextAt,
  log,
  type PullRequestEvent,
  refusalOf,
} from '../runner/index.ts'
import type { Checkout } from './checkout.ts'

/** The commit to compare with, or why there is none. */
type BaseCommit =
  | {
      readonly kind: 'commit'
      readonly sha: string
      /** The name in the report, such as `main`. */
      readonly name: string
    }
  | { readonly kind: 'none'; readonly reason: string; readonly unreadable?: true }

/** What GitHub sends as the commit before the first push of a branch. */
const FIRST_PUSH = /^0+$/

interface Question {
  readonly event: Event
  readonly checkout: Checkout
  readonly api?: GitHubApi
}

/**
 * Finds the base of the checkout, so that commits that others merged in the meantime do not count as part of the
 * change.
 */
export async function findBaseCommit({ event, checkout, api }: Question): Promise<BaseCommit> {
  switch (event.kind) {
    case 'pull_request':
      return pullRequestBase(event, checkout, api)
    case 'merge_group':
      return { kind: 'commit', sha: event.baseSha, name: event.baseBranch }
    case 'push':
      if (event.before === undefined || FIRST_PUSH.test(event.before))
        return { kind: 'none', reason: 'this is the first push of the branch' }
      return { kind: 'commit', sha: event.before, name: event.before.slice(0, 7) }
    case 'workflow_dispatch':
    case 'schedule':
    case 'workflow_run':
      return { kind: 'none', reason: `a run for the event ${event.kind} has no base` }
    case 'unsupported':
      return { kind: 'none', reason: `there is no base for the event ${event.name}` }
  }
}

async function pullRequestBase(event: PullRequestEvent, checkout: Checkout, api?: GitHubApi): Promise<BaseCommit> {
  const merged = event.target ? undefined : mergedInto(checkout, event.head.sha)
  const sha = merged ?? (await forkingPoint(event, checkout, api))
  if (sha !== undefined) return { kind: 'commit', sha, name: event.base.branch }
  return {
    kind: 'none',
    reason: `the commit where ${event.head.branch} forked from ${event.base.branch} cannot be determined`,
    unreadable: true,
  }
}

/**
 * The base of the merge commit that GitHub made and that is checked out: the parent that is not the head. If the head
 * is a merge commit itself, its parents are of no use, because its author chose them.
 */
function mergedInto({ repository }: Checkout, head: string): string | undefined {
  if (repository === undefined || repository.head === head || repository.parents.length !== 2) return undefined
  if (!repository.parents.includes(head)) return undefined
  return repository.parents.find((parent) => parent !== head)
}

/**
 * The merge base of the base branch and the head. The request names the branch, because the payload's `base.sha` can be
 * older than the commit that the head has merged. After the merge, the branch contains the head, so only the SHA helps.
 */
async function forkingPoint(
  { base, head }: PullRequestEvent,
  checkout: Checkout,
  api?: GitHubApi,
): Promise<string | undefined> {
  if (api !== undefined) {
    const found = await compare(api, base.branch, head.sha)
    if (found !== undefined && found !== head.sha) return found
    const older = await compare(api, base.sha, head.sha)
    if (older !== undefined) return older
  }
  const { repository } = checkout
  return repository === undefined || repository.shallow ? undefined : mergeBase(repository.git, base.sha, head.sha)
}

async function compare({ octokit, repository }: GitHubApi, base: string, head: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner: repository.owner,
      repo: repository.name,
      basehead: `${base}...${head}`,
      per_page: 1,
    })
    return jsonTextAt(answerOf(data), 'merge_base_commit.sha')
  } catch (error) {
    log.info(`Cannot compare ${base} with ${head} through the API: ${refusalOf(error).message}`)
    return undefined
  }
}
