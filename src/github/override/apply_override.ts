import { once } from '../../config/index.ts'
import { type FailOn, failsAt } from '../../gate/index.ts'
import type { CheckResult } from '../../report/index.ts'
import { type Event, type GitHubApi, log, type Troubles } from '../runner/index.ts'
import type { OwnIndexFile } from './pull_request_labels.ts'
import { type OverrideAnswer, readOverride } from './read_override.ts'

/** The override label of one run. GitHub is asked at most once, and only if something depends on the answer. */
interface Overriding {
  /** Returns the result, overridden if the label counts. */
  readonly apply: (result: CheckResult) => Promise<CheckResult>
  /** Why a label that is set does not count. */
  readonly notes: () => readonly string[]
}

interface OverridingRun {
  readonly event: Event
  readonly api?: GitHubApi
  readonly failOn: FailOn
  readonly troubles: Troubles
  /** Missing if the action commits no index file. */
  readonly index?: OwnIndexFile
}

export function overriding({ troubles, failOn, ...run }: OverridingRun): Overriding {
  const notes: string[] = []
  const ask = async (label: string) => {
    const answer = await readOverride({ ...run, label })
    report(answer, troubles, notes)
    return answer
  }
  // The base's config decides the label, and it is the same for the whole run.
  let asked: (() => Promise<OverrideAnswer>) | undefined
  return {
    apply: async (result) => {
      const { overrideLabel } = result.config.report
      if (overrideLabel === '' || !(failsAt(result, 'fail') || failsAt(result, failOn))) return result
      asked ??= once(() => ask(overrideLabel))
      const answer = await asked()
      return answer.kind === 'counts' ? { ...result, result: 'warn', override: answer.override } : result
    },
    notes: () => notes,
  }
}

function report(answer: OverrideAnswer, troubles: Troubles, notes: string[]): void {
  if (answer.kind === 'unread') troubles.refused(answer.task, answer.refusal)
  if (answer.kind === 'does not count') {
    log.warning(answer.why)
    notes.push(answer.why)
  }
}
