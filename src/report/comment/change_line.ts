import { formatCount } from '../../config/index.ts'
import type { ChangeData, Publication, ReportData } from '../data/index.ts'
import { total, type Wording } from '../text/index.ts'
import { changeCounts, isChecked, losses, nounOf, relabelledCount, vanished } from '../wording/index.ts'
import { splitChangeSentence } from './commit.ts'

/**
 * `This change: 412 added (91% joy), 3 removed, 2 relabelled; no test sample touched. No sample changed its split.`, and
 * where the index file was committed. Without a comparison, the reason.
 */
export function changeLine(report: ReportData, publication: Publication, say: Wording): string {
  const { change, no_comparison } = report
  const what =
    change === null
      ? `No comparison with a base: ${say.prose(no_comparison ?? '')}.`
      : `This change: ${changePhrase(change, report, say)}${untouchedClause(report)}.`
  const moved = splitChangeSentence(report, publication, say)
  return moved === '' ? what : `${what} ${moved}`
}

function changePhrase(change: ChangeData, report: ReportData, say: Wording): string {
  const relabelled = relabelledCount(change)
  return changeCounts(change, relabelled > 0 ? `${formatCount(relabelled)} relabelled` : '', (kind) =>
    mostlyClause(kind, change, report, say),
  )
}

/** ` (92% joy)` if a class has at least half of the samples, ` (all joy)` only if it has all of them. */
function mostlyClause(kind: 'added' | 'removed', change: ChangeData, report: ReportData, say: Wording): string {
  const all = change[kind]
  const [first] = change.classes.toSorted((a, b) => (b[kind] ?? 0) - (a[kind] ?? 0))
  const most = first?.[kind] ?? 0
  if (first === undefined || 2 * most < all || (kind === 'removed' && isNamedAbove(first.name, report))) return ''
  const share = most >= all ? 'all' : `${Math.min(99, Math.round((100 * most) / all))}%`
  return ` (${all === 1 ? '' : `${share} `}${nounOf(report).one === 'label' && all > 1 ? 'with ' : ''}${say.name(first.name)})`
}

/** Whether the verdict says how many samples the class lost. */
function isNamedAbove(name: string, report: ReportData): boolean {
  return [...vanished(report), ...losses(report)].some((loss) => loss.name === name)
}

/** Says that the test split is the same. A changed one is reported directly under the verdict. */
function untouchedClause(report: ReportData): string {
  const { test_change: test, change } = report
  if (test === null || change?.unchanged === true || !isChecked('test_changed', report)) return ''
  return total([test.relabelled, test.removed, test.replaced]) === 0 ? '; no test sample touched' : ''
}
