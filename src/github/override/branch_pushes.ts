import {
  answerOf,
  type GitHubApi,
  type Json,
  jsonTextAt,
  malformed,
  neededList,
  neededText,
  type Repository,
} from '../runner/index.ts'

/**
 * Returns a time as `2027-01-31T09:30:00Z`, so that texts are in the order of time.
 *
 * @throws {RefusedError} if the answer has no time at the path
 */
export function neededTime(answer: Json, path: string): string {
  const time = new Date(neededText(answer, path))
  return Number.isNaN(time.valueOf()) ? malformed(path) : `${time.toISOString().slice(0, 19)}Z`
}

/** One change of a branch, at the time when the server saw it. */
export interface Push {
  readonly before: string
  readonly after: string
  readonly at: string
  /** Missing if the account was deleted. */
  readonly by?: string
}

/**
 * Returns the last changes of a branch, the newest first, from the server's own list of pushes.
 *
 * Nothing else says when a commit became the head of a branch. Dates of commits are chosen by their authors, and the commits
 * in a pull request's timeline have no other time and are ordered by it. `pushedDate` is always null. A check suite can be
 * older than the push to this branch, because the same commit can be pushed to another branch first. Only force pushes have
 * an event in the timeline.
 */
export async function lastPushes(
  { octokit }: GitHubApi,
  repository: Repository,
  branch: string,
): Promise<readonly Push[]> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/activity', {
    owner: repository.owner,
    repo: repository.name,
    ref: `refs/heads/${branch}`,
    direction: 'desc',
    per_page: 10,
  })
  return neededList(answerOf(data)).map((entry) => {
    const by = jsonTextAt(entry, 'actor.login')
    return {
      before: neededText(entry, 'before'),
      after: neededText(entry, 'after'),
      at: neededTime(entry, 'timestamp'),
      ...(by !== undefined && { by }),
    }
  })
}
