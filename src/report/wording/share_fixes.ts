import { formatCount, listed } from '../../config/index.ts'
import type { FindingData, ReportData } from '../data/index.ts'
import { formatShare, type Wording } from '../text/index.ts'
import { nounOf } from './class_terms.ts'
import { NAMED } from './remedy_phrase.ts'

/** `bring the share of joy back to 30.00% (main has 25.0%) and that of calm to 20.00% (main has 25.0%)`. */
export function fixShares(report: ReportData, findings: readonly FindingData[], say: Wording): string {
  const { change } = report
  if (change === null) return ''
  const byName = new Map(change.classes.map((each) => [each.name, each]))
  const phrases = findings.slice(0, NAMED).map(({ class: name, limit }, place) => {
    const { base = 0, head = 0 } = byName.get(name ?? '') ?? {}
    const before = shareOf(base, change.base_total, change.base_unlabelled, change.base_label_sets !== null)
    const now = shareOf(head, report.total_samples, report.unlabelled, report.multi_label)
    const bound = allowedShare(before, now, Number(limit))
    const what = place === 0 ? `the share of ${say.name(name ?? '')} back` : `that of ${say.name(name ?? '')}`
    return `${what} to ${formatShare(bound, 2)} (${say.name(change.base_name)} has ${formatShare(before)})`
  })
  const rest = findings.length - phrases.length
  return `bring ${listed(rest === 0 ? phrases : [...phrases, `those of ${formatCount(rest)} more ${nounOf(report).many}`])}`
}

export function fixDrift({ change }: ReportData, [finding]: readonly FindingData[], say: Wording): string {
  const base = say.name(change?.base_name ?? 'the base')
  return `bring the shares closer to those on ${base}, first that of ${say.name(finding?.class ?? '')}`
}

function shareOf(count: number, total: number, unlabelled: number, hasSets: boolean): number {
  const all = hasSets ? total : total - unlabelled
  return all === 0 ? 0 : count / all
}

/** Returns the nearest share within the limit, rounded to hundredths of a percent toward the base. */
function allowedShare(before: number, now: number, points: number): number {
  return now > before
    ? Math.floor(1e4 * before + 100 * points + 1e-6) / 1e4
    : Math.ceil(1e4 * before - 100 * points - 1e-6) / 1e4
}
