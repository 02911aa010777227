import { listed } from '../../config/index.ts'
import type { PermissionNote } from '../../report/index.ts'
import { type Context, fullName } from './context.ts'
import { log } from './log.ts'
import type { Refusal } from './refusal.ts'

/** What a run does with a token: the permission that it needs, and the message if it was not done. */
const TASKS = {
  comment: { undone: 'The comment was not posted', permission: 'pull-requests: write' },
  commit: { undone: 'The index file was not committed', permission: 'contents: write' },
  status: { undone: 'The commit status was not set', permission: 'statuses: write' },
  labels: { undone: 'The override label was not read and does not count', permission: 'pull-requests: read' },
  pushes: { undone: 'The pushes were not read, so the override label does not count', permission: 'contents: read' },
} as const
export type Task = keyof typeof TASKS

/**
 * The origin of a pull request. GitHub gives forks and Dependabot a read-only token. A workflow can change that for
 * Dependabot, but not for a fork, unless it runs for the base (`pull_request_target`).
 */
type Origin = 'fork' | 'dependabot' | 'ordinary'

const READ_ONLY = 'GitHub gives pull requests from forks a read-only token, and the workflow cannot change that'
const TWO_STAGES =
  "To post the comment, copy forks-measure.yml and forks-comment.yml (which runs on workflow_run) from the action's docs/workflows"

/** What helps, in addition to the lines that grant the permissions. */
function adviceFor(denials: readonly Denial[], origin: Origin): string {
  if (origin === 'dependabot')
    return ". The token of a Dependabot run is read-only unless the workflow contains the lines below, and the run can only use Dependabot's secrets"
  if (origin === 'ordinary' || denials.every(({ task }) => canGrant(task, origin))) return ''
  return `. ${READ_ONLY}${denials.some(({ task }) => task === 'comment') ? `. ${TWO_STAGES}` : ''}`
}

/** Whether lines in the workflow can grant the permission that a task needs. */
function canGrant(task: Task, origin: Origin): boolean {
  return origin !== 'fork' || TASKS[task].permission.endsWith('read')
}

export function originOf({ event, repository, actor }: Context): Origin {
  if (event.kind === 'pull_request' && !event.target && event.head.repository !== fullName(repository)) return 'fork'
  return actor === DEPENDABOT ? 'dependabot' : 'ordinary'
}

const DEPENDABOT = 'dependabot[bot]'

/** A task that the token is not permitted to do, with GitHub's reason. */
export interface Denial {
  readonly task: Task
  readonly reason: string
  /** Whether the reason is the text of GitHub's API, which only the log contains. */
  readonly fromApi?: boolean
}

/** Names each missing permission with the lines that grant it, if lines can. The advice for the origin is given once. */
export function permissionNotes(denials: readonly Denial[], origin: Origin): readonly PermissionNote[] {
  const needed = permissionsFor(denials, origin)
  return denials.map(({ task, reason, fromApi = false }, at) => {
    const { undone } = TASKS[task]
    const permission = needed(task)
    const advice = at === denials.length - 1 ? adviceFor(denials, origin) : ''
    const why = fromApi || denials[at + 1]?.reason === reason ? '' : ` (${reason})`
    const yaml = canGrant(task, origin) ? ['permissions:', `  ${permission}`] : []
    return { message: `${undone}${why}${advice}`, permission, yaml }
  })
}

/** Returns the permission for each task. One that may write may read too, and a workflow names a permission only once. */
function permissionsFor(denials: readonly Denial[], origin: Origin): (task: Task) => string {
  const written = new Set<string>(denials.map(({ task }) => TASKS[task].permission))
  return (task) => {
    const { permission } = TASKS[task]
    const writing = permission.replace(/read$/, 'write')
    return origin !== 'fork' && written.has(writing) ? writing : permission
  }
}

/** Logs one warning for all missing permissions, with the lines to add. */
export function warnOfDenials(denials: readonly Denial[], origin: Origin): void {
  const notes = permissionNotes(denials, origin)
  const undoneTasks = denials.map(({ task, reason }) => `${TASKS[task].undone} (${reason})`).join('. ')
  const granted = [...new Set(notes.flatMap(({ permission, yaml }) => (yaml.length > 0 ? [permission] : [])))]
  const names = listed(granted.map((permission) => `'${permission}'`))
  const toAdd = granted.length === 0 ? '' : ` The token needs ${names}. Add these lines to the job:`
  const lines = [...new Set(notes.flatMap(({ yaml }) => yaml))]
  log.warning([`${undoneTasks}${adviceFor(denials, origin)}.${toAdd}`, ...lines], {
    title: `Missing permissions: ${[...new Set(notes.map(({ permission }) => permission))].join(', ')}`,
  })
}

/** `the comment was not posted`, for the middle of a sentence. */
export function undone({ task }: Pick<Denial, 'task'>): string {
  return TASKS[task].undone.replace(/^T/, 't')
}

/** Describes a task that GitHub refused. */
export function failureSentence(task: Task, { message }: Refusal): string {
  return `${TASKS[task].undone}: ${message.trim().replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks))}`
}
