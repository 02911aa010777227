import { listed } from '../../config/index.ts'
import type { PermissionNote } from '../../report/index.ts'
import type { Context } from './context.ts'
import { log } from './log.ts'
import {
  type Denial,
  failureSentence,
  originOf,
  permissionNotes,
  type Task,
  undone,
  warnOfDenials,
} from './permissions.ts'
import type { Refusal } from './refusal.ts'

/** The problems that occur while a run publishes its result. They are only warnings, and do not fail the step. */
export interface Troubles {
  readonly failures: readonly string[]
  permissions(): readonly PermissionNote[]
  lacksPermission(task: Task, reason: string): void
  refused(task: Task, refusal: Refusal): void
  /** The tasks that were not done because the server cannot be reached, in one sentence. */
  unreachable(): string | undefined
  /**
   * Logs one warning for all missing permissions, one for a server that cannot be reached and one for other failures.
   */
  warn(): void
}

export function collectTroubles(context: Context): Troubles {
  const origin = originOf(context)
  const denials: Denial[] = []
  const failures: string[] = []
  const unanswered: Denial[] = []
  const lacksPermission = (task: Task, reason: string) => {
    denials.push({ task, reason })
  }
  const denied = (task: Task, reason: string) => {
    denials.push({ task, reason, fromApi: true })
  }
  const unreachable = () => {
    const [first] = unanswered
    return first && `GitHub's API cannot be reached (${first.reason}): ${listed(unanswered.map(undone))}`
  }
  return {
    permissions: () => permissionNotes(denials, origin),
    failures,
    lacksPermission,
    refused: (task, refusal) => {
      if (refusal.kind === 'permission' || refusal.kind === 'gone') denied(task, refusal.message)
      else if (refusal.kind === 'unreachable') unanswered.push({ task, reason: refusal.message })
      else failures.push(failureSentence(task, refusal))
    },
    unreachable,
    warn: () => {
      if (denials.length > 0) warnOfDenials(denials, origin)
      const sentence = unreachable()
      if (sentence !== undefined) log.warning(sentence)
      if (failures.length > 0) log.warning(failures.join('. '))
    },
  }
}
