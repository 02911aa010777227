import type { PermissionNote } from '../report/index.ts'
import type { Context } from './context.ts'
import { failureSentence, originOf, permissionNote, type Task, warnOfPermission } from './permissions.ts'
import type { Refusal } from './refusal.ts'

/** What a run's publishing met with: missing permissions are warnings, a failing server fails the step. */
export interface Troubles {
  readonly permissions: readonly PermissionNote[]
  readonly failures: readonly string[]
  /** The token may not do this task; warned of at once. */
  lacksPermission(task: Task, reason: string): void
  refused(task: Task, refusal: Refusal): void
}

export function collectTroubles(context: Context): Troubles {
  const permissions: PermissionNote[] = []
  const failures: string[] = []
  const lacksPermission = (task: Task, reason: string) => {
    const note = permissionNote(task, reason, originOf(context))
    warnOfPermission(note)
    permissions.push(note)
  }
  return {
    permissions,
    failures,
    lacksPermission,
    refused: (task, refusal) => {
      if (refusal.kind === 'permission' || refusal.kind === 'gone') lacksPermission(task, refusal.message)
      else failures.push(failureSentence(task, refusal))
    },
  }
}
