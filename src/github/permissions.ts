import type { PermissionNote } from '../report/index.ts'
import { type Context, fullName } from './context.ts'
import { log } from './log.ts'
import type { Refusal } from './refusal.ts'

/** What a run does with a token, the permission that it needs, and what is said when it was not done. */
const TASKS = {
  comment: { undone: 'The comment was not posted', permission: 'pull-requests: write' },
  commit: { undone: 'The index file was not committed', permission: 'contents: write' },
  status: { undone: 'The commit status was not set', permission: 'statuses: write' },
} as const
export type Task = keyof typeof TASKS

/** Whose pull requests GitHub gives a token that only reads. */
export type Origin = 'fork' | 'dependabot' | 'ordinary'

const ADVICE: Record<Origin, string> = {
  fork: '. A pull request from a fork has a token that only reads: let a second workflow by workflow_run write',
  dependabot:
    ". Dependabot's runs have a token that only reads unless the workflow itself has the lines below, and only Dependabot's own secrets",
  ordinary: '',
}

export function originOf({ event, repository, actor }: Context): Origin {
  if (event.kind === 'pull_request' && event.head.repository !== fullName(repository)) return 'fork'
  return actor === DEPENDABOT ? 'dependabot' : 'ordinary'
}

const DEPENDABOT = 'dependabot[bot]'

/** What the token may not do, and GitHub's words for it. */
export interface Denial {
  readonly task: Task
  readonly reason: string
}

/** Names each permission with the lines that give it; what helps this kind of pull request is said once. */
export function permissionNotes(denials: readonly Denial[], origin: Origin): readonly PermissionNote[] {
  return denials.map(({ task, reason }, at) => {
    const { undone, permission } = TASKS[task]
    const advice = at === denials.length - 1 ? ADVICE[origin] : ''
    return { message: `${undone} (${reason})${advice}`, permission, yaml: ['permissions:', `  ${permission}`] }
  })
}

/** One warning for all that is missing, with all lines to add. */
export function warnOfDenials(denials: readonly Denial[], origin: Origin): void {
  const permissions = [...new Set(denials.map(({ task }) => TASKS[task].permission))]
  const told = denials.map(({ task, reason }) => `${TASKS[task].undone} (${reason})`).join('. ')
  const needed = permissions.map((permission) => `'${permission}'`).join(', ')
  const lines = ['permissions:', ...permissions.map((permission) => `  ${permission}`)]
  log.warning([`${told}${ADVICE[origin]}. The token needs ${needed}; add to the workflow's job:`, ...lines], {
    title: `Missing permissions: ${permissions.join(', ')}`,
  })
}

/** `the comment was not posted`, for the middle of a sentence. */
export function undone({ task }: Pick<Denial, 'task'>): string {
  return TASKS[task].undone.replace(/^T/, 't')
}

/** What GitHub's refusal of a task means to the user. */
export function failureSentence(task: Task, { message }: Refusal): string {
  return `${TASKS[task].undone}: ${message.trim().replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks))}`
}
