import { branchOf, type Context, type Repository, repositoryOf } from './context.ts'

/** The branch to commit the index file to. */
export interface TargetBranch {
  readonly repository: Repository
  readonly name: string
}

/** The head branch of the pull request, or the branch of the run. Tags, the merge queue and other events have none. */
export function targetBranch(context: Context): TargetBranch | undefined {
  const { event, repository } = context
  if (event.kind === 'pull_request') {
    if (event.head.repository === undefined) return undefined
    return { repository: repositoryOf(event.head.repository), name: event.head.branch }
  }
  const name = branchOf(context)
  const isBranchEvent = event.kind === 'push' || event.kind === 'workflow_dispatch' || event.kind === 'schedule'
  return name === undefined || !isBranchEvent ? undefined : { repository, name }
}
