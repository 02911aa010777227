import type { PermissionNote } from '../report/index.ts'
import { log } from './log.ts'
import type { Refusal } from './refusal.ts'

/** What a run does with a token, the permission that it needs, and what is said when it was not done. */
const TASKS = {
  comment: { undone: 'The comment was not posted', permission: 'pull-requests: write' },
  commit: { undone: 'The index file was not committed', permission: 'contents: write' },
  status: { undone: 'The commit status was not set', permission: 'statuses: write' },
} as const
export type Task = keyof typeof TASKS

/** Names the permission, and the lines that give it. */
export function permissionNote(
  task: Task,
  reason: string,
  { fromFork }: { readonly fromFork: boolean },
): PermissionNote {
  const { undone, permission } = TASKS[task]
  const forks = fromFork
    ? '. A pull request from a fork or by Dependabot has a token that only reads: let a second workflow by workflow_run write'
    : ''
  return { message: `${undone} (${reason})${forks}`, permission, yaml: ['permissions:', `  ${permission}`] }
}

export function warnOfPermission({ message, permission, yaml }: PermissionNote): void {
  log.warning([`${message}. The token needs '${permission}'; add to the workflow's job:`, ...yaml].join('\n'), {
    title: `Permission ${permission} is missing`,
  })
}

/** What GitHub's refusal of a task means to the user. */
export function failureSentence(task: Task, { message }: Refusal): string {
  return `${TASKS[task].undone}: ${message.trim().replaceAll(/\s*\n\s*/g, ' ')}`
}
