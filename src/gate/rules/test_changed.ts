import { counted, formatCount, shortened } from '../../config/index.ts'
import type { ChangedTestSample, TestChange } from '../../split/index.ts'
import {
  checkRow,
  finding,
  type GateRequest,
  NO_OUTCOME,
  notJudged,
  notJudgedOrSkipped,
  type RuleOutcome,
  withoutBase,
} from '../finding/index.ts'

const RULE = 'test_changed'

/** Checks for samples of the base's test split that the change relabels, removes or replaces. */
export function judgeTestChange(request: GateRequest): RuleOutcome {
  const { thresholds, testSplit } = request
  const level = thresholds.testChanged
  const row = { name: 'changed samples of the test split', limit: '0' }
  if (level === 'off') return NO_OUTCOME
  if (testSplit === undefined) return withoutBase(request, { key: RULE, ...row })
  if (testSplit.kind === 'unreadable') {
    const { why, isPushed } = testSplit
    return notJudgedOrSkipped(request, { key: RULE, ...row, level: isPushed ? 'warn' : level, why })
  }
  if (testSplit.kind === 'none') {
    return { checks: [{ rule: RULE, ...row, value: 'the base has no test split', status: 'skipped' }], findings: [] }
  }
  const { change, uncompared, changedIds = 0, moved = 0 } = testSplit
  const total = change.removed + change.relabelled + change.replaced
  const findings = total > 0 ? [changeFinding(change, total, level)] : []
  const found = { checks: [checkRow(RULE, { ...row, value: formatCount(total) }, findings)], findings }
  if (changedIds > 0 || moved > 0) {
    const why = whyNotComparable(testSplit)
    // The samples must not pass unseen, even if only the default asks for them.
    const unjudged = notJudged({ written: new Set([`thresholds.${RULE}`]) }, { key: RULE, ...row, level, why })
    const checks = [...(total > 0 ? found.checks : []), ...unjudged.checks]
    return { checks, findings: [...findings, ...unjudged.findings] }
  }
  if (uncompared === undefined) {
    const why = testSplit.isUnseenNoted ? undefined : testSplit.unseen
    const rest =
      why && notJudged(request, { key: RULE, ...row, name: 'replaced samples of the test split', level, why })
    return rest ? { checks: [...found.checks, ...rest.checks], findings: [...findings, ...rest.findings] } : found
  }
  const unjudged = notJudged(request, { key: RULE, ...row, level, why: uncompared })
  if (total > 0) return { checks: [...found.checks, ...unjudged.checks], findings: [...findings, ...unjudged.findings] }
  if (unjudged.checks.length > 0) return unjudged
  return {
    checks: [{ rule: RULE, ...row, value: 'not comparable: labels.content differs', status: 'skipped' }],
    findings,
  }
}

/** Part of the message about test samples whose ids changed. */
export const CHANGED_IDS = 'ids of the test split changed'

/** Part of the message about test samples whose rows have moved. */
export const MOVED_ROWS = 'of the test split may have moved'

type Compared = Extract<NonNullable<GateRequest['testSplit']>, { kind: 'compared' }>

function whyNotComparable({ change: { samples }, changedIds = 0, moved = 0 }: Compared): string {
  const those = (count: number) =>
    count === samples ? `all ${formatCount(samples)}` : `${formatCount(count)} of ${formatCount(samples)}`
  return [
    ...(changedIds > 0
      ? [
          `${those(changedIds)} ${CHANGED_IDS}, so their samples could not be compared. Restore the ids (labels.id, the paths of the dataset). If the new ids are intended, change nothing else, and accept this finding with a waiver or an override label.`,
        ]
      : []),
    ...(moved > 0
      ? [
          `${those(moved)} rows ${MOVED_ROWS}, and ids are row numbers, so their samples could not be compared. Keep the order of the rows and add new ones at the end, or set labels.id in a separate pull request first.`,
        ]
      : []),
  ].join(' Also, ')
}

function changeFinding(change: TestChange, total: number, level: 'warn' | 'fail') {
  const { examples } = change
  const { file = null, line = null } = examples.find((one) => one.line !== null) ?? {}
  const rest = total - examples.length
  const named = [...examples.map((one) => namedSample(one, file)), ...(rest > 0 ? [`${formatCount(rest)} more`] : [])]
  const message = `${testChangePhrase(change)}, limit 0: ${named.join('; ')}`
  return finding({ rule: RULE, level, value: total, limit: 0, message, file, line })
}

/** `'Q1_song_0' (line 12) joy → calm`; with the file if it is not the one of the finding. */
function namedSample({ id, change, from, to, file, line }: ChangedTestSample, usual: string | null): string {
  const place = line === null ? '' : file === usual ? ` (line ${line})` : ` (${file}:${line})`
  const name = (label: string | null) => (label === null ? 'unlabelled' : shortened(label))
  const what = change === 'relabelled' ? `${name(from)} → ${name(to)}` : change
  return `'${shortened(id)}'${place} ${what}`
}

type TestChangeCounts = Pick<TestChange, 'removed' | 'relabelled' | 'replaced'>

/** `7 samples of the test split changed: 4 relabelled, 3 removed`. */
export function testChangePhrase({ removed, relabelled, replaced }: TestChangeCounts): string {
  const total = removed + relabelled + replaced
  const parts = Object.entries({ relabelled, removed, replaced }).filter(([, count]) => count > 0)
  const kinds = parts.map(([kind, count]) => `${formatCount(count)} ${kind}`).join(', ')
  return `${counted(total, 'sample')} of the test split changed${kinds === '' ? '' : `: ${kinds}`}`
}
