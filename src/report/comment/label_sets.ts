import { formatCount } from '../../config/index.ts'
import type { ReportData } from '../data/index.ts'
import { bullets, folded, formatRange, formatRatio, table, type Wording } from '../text/index.ts'
import {
  type Detail,
  foldRows,
  labelSetPhrase,
  labelSetRows,
  largestFirst,
  nounOf,
  restName,
} from '../wording/index.ts'

/** Renders the figures about label sets and the imbalance ratio of each label, folded; empty if there are no label sets. */
export function labelSetsSection(report: ReportData, detail: Detail, say: Wording): string {
  const { label_sets: sets, change } = report
  const base = change?.base_label_sets ?? null
  if (sets === null) return ''
  return folded(
    `Label sets: ${labelSetPhrase(sets, base)}`,
    bullets(labelSetRows(sets, base).map(([name, value]) => `${name}: ${value}`)),
    ratioTable(report, detail, say),
    'IRLbl is the imbalance ratio of a label: the most frequent label / this label.',
  )
}

function ratioTable(report: ReportData, detail: Detail, say: Wording): string {
  const sized = report.classes.map(({ name, count, imbalance_ratio = null }) => ({
    name,
    size: count,
    imbalance_ratio,
  }))
  const { shown, hidden } = foldRows(largestFirst(sized), detail.classes, () => false)
  const rows = shown.map(({ name, size, imbalance_ratio }) => [
    say.name(name),
    formatCount(size),
    formatRatio(imbalance_ratio),
  ])
  if (hidden.length > 0) {
    const ratios = hidden.flatMap(({ imbalance_ratio }) => imbalance_ratio ?? [])
    const sizes = hidden.map(({ size }) => size)
    rows.push([restName(hidden, nounOf(report)), formatRange(sizes), formatRange(ratios, formatRatio)])
  }
  return table(['label', 'samples', 'IRLbl'], ['l', 'r', 'r'], rows)
}
