import { mergeBase } from '../dataset/index.ts'
import { answerOf } from './answer.ts'
import type { Checkout } from './checkout.ts'
import type { Event, PullRequestEvent } from './event.ts'
import { log } from './log.ts'
import type { GitHubApi } from './octokit.ts'
import { textAt } from './payload.ts'
import { refusalOf } from './refusal.ts'

/** What the change would be merged into, or why there is nothing. */
export type BaseCommit =
  | {
      readonly kind: 'commit'
      readonly sha: string
      /** For the report: `main`. */
      readonly name: string
    }
  | { readonly kind: 'none'; readonly reason: string; readonly unreadable?: true }

interface Question {
  readonly event: Event
  readonly checkout: Checkout
  readonly api?: GitHubApi
}

/** Finds the base of what is checked out, so that what others merged meanwhile is not blamed on the change. */
export async function findBaseCommit({ event, checkout, api }: Question): Promise<BaseCommit> {
  switch (event.kind) {
    case 'pull_request':
      return pullRequestBase(event, checkout, api)
    case 'merge_group':
      return { kind: 'commit', sha: event.baseSha, name: event.baseBranch }
    case 'push':
      if (event.before === undefined) return { kind: 'none', reason: 'this is the first push of the branch' }
      return { kind: 'commit', sha: event.before, name: event.before.slice(0, 7) }
    case 'workflow_dispatch':
    case 'schedule':
    case 'workflow_run':
      return { kind: 'none', reason: `a run by ${event.kind} has no base` }
    case 'unsupported':
      return { kind: 'none', reason: `a run by ${event.name} has no base that this action knows` }
  }
}

async function pullRequestBase(event: PullRequestEvent, checkout: Checkout, api?: GitHubApi): Promise<BaseCommit> {
  const merged = event.target ? undefined : mergedInto(checkout, event.head.sha)
  const sha = merged ?? (await forkingPoint(event, checkout, api))
  if (sha !== undefined) return { kind: 'commit', sha, name: event.base.branch }
  return {
    kind: 'none',
    reason: `where ${event.head.branch} forked from ${event.base.branch} cannot be told`,
    unreadable: true,
  }
}

/**
 * The base of the merge commit that GitHub made and that is checked out: its parent that is not the head. A head that is a
 * merge commit itself says nothing: its author chose its parents.
 */
function mergedInto({ repository }: Checkout, head: string): string | undefined {
  if (repository === undefined || repository.head === head || repository.parents.length !== 2) return undefined
  if (!repository.parents.includes(head)) return undefined
  return repository.parents.find((parent) => parent !== head)
}

/**
 * The merge base of the base branch and the head. The branch is asked for by its name, since a payload's `base.sha` may
 * be older than what the head has merged; after the merge the branch has the head itself, and then only that SHA tells.
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
    return textAt(answerOf(data), 'merge_base_commit.sha')
  } catch (error) {
    log.info(`Cannot compare ${base} with ${head} by the API: ${refusalOf(error).message}`)
    return undefined
  }
}
