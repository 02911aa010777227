import { formatCount, listed, NEVER_WAIVED } from '../../config/index.ts'
import { type FailOn, isWaived } from '../../gate/index.ts'
import type { FindingData, OverrideData, ReportData } from '../data/index.ts'
import type { Wording } from '../text/index.ts'
import { planFor } from './remedy_phrase.ts'

/** ` (waived)`, after a finding in a heading. The line of the finding has the day and the reason. */
export function exceptionMark({ waiver }: Pick<FindingData, 'waiver'>, { override }: ReportData): string {
  if (override !== null) return ' (overridden)'
  if (waiver === null) return ''
  return waiver.expired ? ' (waiver expired)' : ' (waived)'
}

/** `no check fails, and one finding is waived`. */
function waivedPhrase({ findings }: Pick<ReportData, 'findings'>): string {
  const waived = findings.filter(isWaived).length
  if (waived === 0) return 'no check fails'
  return `no check fails, and ${waived === 1 ? 'one finding is' : `${formatCount(waived)} findings are`} waived`
}

/** Says why the findings do not block the merge; an empty text if there are none. For a run that does not exit with 1. */
export function mergeSentence(report: ReportData, failOn: FailOn | undefined, say: Wording): string {
  if (report.result === 'pass') return ''
  if (report.override !== null) return overrideSentence(report.override, report, say)
  return failOn === 'never'
    ? `This does not block the merge because ${say.code('fail-on')} is ${say.code('never')}.`
    : `This does not block the merge: ${waivedPhrase(report)}.`
}

/** Says who overrides the findings, until when, and what lasts longer. */
function overrideSentence({ label, set }: OverrideData, { change }: ReportData, say: Wording): string {
  const who =
    set.length === 0
      ? `the run that checked this commit found the label ${say.code(label)} set by a maintainer`
      : listed(set.map((one) => setBy(one, label, set.length > 1, say)))
  const branch = change === null ? 'the base branch' : say.code(change.base_name)
  return `${say.strong('Overridden:')} ${who}, so the findings do not block the merge. The next push to this pull request ends that. After the merge, the push to ${branch} is checked again, and only a waiver in the config lasts.`
}

function setBy(
  { by, at, pull_request }: OverrideData['set'][number],
  label: string,
  isNumbered: boolean,
  say: Wording,
): string {
  const [day = '', time = ''] = at.split('T')
  const where = isNumbered ? ` on pull request ${pull_request}` : ''
  return `${say.name(by)} set the label ${say.code(label)}${where} on ${say.prose(day)} at ${say.prose(time.slice(0, 5))} UTC`
}

/** Says how to accept the findings that fail: with the label, a waiver, or both. An empty text if nothing helps. */
export function exceptionHint(report: ReportData, canOverride: boolean, say: Wording): string {
  const { policy, config, findings, override } = report
  const failing = findings.filter((one) => one.level === 'fail' && !isWaived(one))
  // A step of the plan waives these already.
  const waived = planFor(report, ['fail'])?.waive ?? []
  const rules = [...new Set(failing.map(({ rule }) => rule))].filter(
    (rule) => !NEVER_WAIVED.includes(rule) && !waived.includes(rule),
  )
  if (failing.length === 0 || override !== null) return ''
  const [rule] = rules
  const where =
    policy.bound_by === 'base'
      ? ` on ${say.code(policy.name)}`
      : config.file === null
        ? ''
        : ` (${say.code(config.file)})`
  const what =
    rules.length === 1 && rule !== undefined
      ? say.code(rule)
      : `each of ${waived.length > 0 ? 'the other' : 'these'} findings`
  const waiver = rule === undefined ? '' : `dd a waiver for ${what} to the config${where}`
  const label = canOverride && policy.override_label !== null ? say.code(policy.override_label) : ''
  if (label === '') return waiver === '' ? '' : `Meant to be like this? A${waiver}.`
  const longer = waiver === '' ? '' : ` To accept it for longer, a${waiver}.`
  return `Meant to be like this? A maintainer can set the label ${label}.${longer}`
}
