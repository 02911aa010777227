import type { PermissionNote } from '../report/index.ts'
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

/** What a run's publishing met with. All of it is told as warnings: the gate alone decides whether the step fails. */
export interface Troubles {
  readonly failures: readonly string[]
  permissions(): readonly PermissionNote[]
  lacksPermission(task: Task, reason: string): void
  refused(task: Task, refusal: Refusal): void
  /** What was not done because nothing answers, in one sentence. */
  unreachable(): string | undefined
  /** One warning for all permissions, one for a server that cannot be reached, and one for what it failed at. */
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
  const unreachable = () => {
    const [first] = unanswered
    return first && `GitHub's API cannot be reached (${first.reason}): ${unanswered.map(undone).join(', ')}`
  }
  return {
    permissions: () => permissionNotes(denials, origin),
    failures,
    lacksPermission,
    refused: (task, refusal) => {
      if (refusal.kind === 'permission' || refusal.kind === 'gone') lacksPermission(task, refusal.message)
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
