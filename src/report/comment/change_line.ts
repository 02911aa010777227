import { formatCount } from '../../config/index.ts'
import type { ChangeData, Publication, ReportData } from '../data/index.ts'
import { total, type Wording } from '../text/index.ts'
import { isChecked, movedSentence, nounOf, relabelledCount } from '../wording/index.ts'
import { committedSentence } from './commit.ts'

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
  const moved = change === null ? '' : movedSentence(report, say)
  return [what, moved, committedSentence(publication)].filter((part) => part !== '').join(' ')
}

function changePhrase(change: ChangeData, report: ReportData, say: Wording): string {
  if (change.unchanged)
    return `no sample added, removed or relabelled${change.reordered ? ', only the order differs' : ''}`
  const relabelled = relabelledCount(change)
  return [
    change.added > 0 ? `${formatCount(change.added)} added${mostlyClause('added', change, report, say)}` : '',
    change.removed > 0 ? `${formatCount(change.removed)} removed${mostlyClause('removed', change, report, say)}` : '',
    relabelled > 0 ? `${formatCount(relabelled)} relabelled` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** ` (92% joy)` if a class has at least half of the samples, ` (all joy)` only if it has all of them. */
function mostlyClause(kind: 'added' | 'removed', change: ChangeData, report: ReportData, say: Wording): string {
  const all = change[kind]
  const [first] = change.classes.toSorted((a, b) => (b[kind] ?? 0) - (a[kind] ?? 0))
  const most = first?.[kind] ?? 0
  if (first === undefined || 2 * most < all) return ''
  const share = most >= all ? 'all' : `${Math.min(99, Math.round((100 * most) / all))}%`
  return ` (${all === 1 ? '' : `${share} `}${nounOf(report).one === 'label' && all > 1 ? 'with ' : ''}${say.name(first.name)})`
}

/** Says that the test split is the same. A changed one is reported directly under the verdict. */
function untouchedClause(report: ReportData): string {
  const { test_change: test, change } = report
  if (test === null || change?.unchanged === true || !isChecked('test_changed', report)) return ''
  return total([test.relabelled, test.removed, test.replaced]) === 0 ? '; no test sample touched' : ''
}
