import { branchOf, type Context, type Repository, repositoryOf } from './context.ts'

/** The branch that the index file is committed to. */
export interface Branch {
  readonly repository: Repository
  readonly name: string
}

/** The pull request's head branch, or the branch that ran; none on tags, in the merge queue and for other events. */
export function targetBranch(context: Context): Branch | undefined {
  const { event, repository } = context
  if (event.kind === 'pull_request') {
    if (event.head.repository === undefined) return undefined
    return { repository: repositoryOf(event.head.repository), name: event.head.branch }
  }
  const name = branchOf(context)
  const isBranchEvent = event.kind === 'push' || event.kind === 'workflow_dispatch' || event.kind === 'schedule'
  return name === undefined || !isBranchEvent ? undefined : { repository, name }
}
