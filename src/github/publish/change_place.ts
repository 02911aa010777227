import { commitsBehind } from '../../dataset/index.ts'
import type { Publication } from '../../report/index.ts'
import { type Context, fullName, type PullRequestEvent } from '../runner/index.ts'
import type { CommitReport } from './commit_report.ts'
import type { Publishing } from './publishing.ts'
import type { PullRequestState } from './pull_request_state.ts'

/** The addresses of a comment. They come from the event and the API, never from a report. */
type Addresses = Pick<Publication, 'place' | 'toolUrl'>

interface Known {
  readonly commit: CommitReport
  readonly state?: PullRequestState
}

/** Returns where GitHub shows the change, and how far the head is behind the base branch. */
export async function addressesOf(publishing: Publishing, { commit, state }: Known): Promise<Addresses> {
  const { context, project } = publishing
  const { event } = context
  const { base } = project.request
  const isPull = event.kind === 'pull_request'
  const head = isPull ? event.head.sha : project.measured.sha
  const commits = isPull ? (state?.behind ?? (await behindByGit(publishing, event))) : undefined
  return {
    ...toolAddress(context),
    place: {
      repositoryUrl: repositoryUrl(context),
      headSha: commit.outcome.kind === 'committed' ? commit.outcome.sha : head,
      folder: project.checkout.project,
      ...(isPull && { pullRequest: event.number }),
      ...(base.kind === 'tree' && { baseSha: base.sha }),
      ...(isPull && commits !== undefined && { behind: { commits, branch: event.base.branch } }),
    },
  }
}

/** A shallow clone lacks commits that would have to be counted. */
async function behindByGit({ project }: Publishing, { base, head }: PullRequestEvent): Promise<number | undefined> {
  const { repository } = project.checkout
  if (repository === undefined || repository.shallow) return undefined
  return commitsBehind(repository.git, base.sha, head.sha)
}

export function repositoryUrl({ hosts, repository }: Context): string {
  return `${hosts.web}/${fullName(repository)}`
}

/** The page of the action's repository. */
export function toolAddress({ hosts, repository, action }: Context): Pick<Publication, 'toolUrl'> {
  return { toolUrl: `${hosts.web}/${action?.repository ?? fullName(repository)}#readme` }
}
