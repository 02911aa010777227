import type { ReportData } from '../../data/index.ts'
import type { ClassRow, Fold } from '../../wording/index.ts'

/** All classes are in sight up to this number. */
const ALL_IN_SIGHT = 8

/** Returns by how many samples a class has grown, negative if it has shrunk. */
export function growth({ size, before }: Pick<ClassRow, 'size' | 'before'>): number {
  return before === null ? 0 : size - before
}

/**
 * Returns the rows in sight: up to eight all of them; beyond that the largest and the smallest, those that findings name,
 * those that changed most, and in a chart the largest of the others. It never folds a single row, because the line that
 * replaces it takes as much space.
 */
export function rowsInSight(report: ReportData, rows: readonly ClassRow[], limit: number, bars = 0): Fold<ClassRow> {
  const most = bars || Math.min(ALL_IN_SIGHT, limit)
  if (rows.length <= most + Number(most < ALL_IN_SIGHT)) return { shown: rows, hidden: [] }
  const named = namedClasses(report)
  const moved = rows.filter((row) => growth(row) !== 0).sort((a, b) => Math.abs(growth(b)) - Math.abs(growth(a)))
  const others = rows.slice(0, bars)
  const wanted = [...extremes(rows), ...rows.filter(({ name }) => named.has(name)), ...moved, ...others]
  const kept = new Set(Array.from(new Set(wanted)).slice(0, most))
  const hidden = rows.filter((row) => !kept.has(row))
  if (hidden.length === 1) return { shown: rows, hidden: [] }
  return { shown: rows.filter((row) => kept.has(row)), hidden }
}

/** Returns the largest class and the smallest one that has samples. Of several of one size, it is the first. */
export function extremes(rows: readonly ClassRow[]): readonly ClassRow[] {
  const sized = rows.filter(({ size }) => size > 0)
  const least = sized.at(-1)?.size
  const smallest = sized[0]?.size === least ? sized.at(-1) : sized.find(({ size }) => size === least)
  return [sized[0], smallest].filter((row) => row !== undefined)
}

/** Returns the classes that findings or renames are about. */
function namedClasses({ findings, renames }: ReportData): ReadonlySet<string | null> {
  return new Set([...findings.map((finding) => finding.class), ...renames.map((rename) => rename.class)])
}

/**
 * Returns the classes to stress: those that findings or renames are about, the largest and the smallest one if the verdict is
 * about the ratio, or those that changed if no finding is about classes.
 */
export function stressedRows(report: ReportData, rows: readonly ClassRow[]): ReadonlySet<ClassRow> {
  const named = namedClasses(report)
  const isAboutRatio = report.findings.some(({ rule }) => rule === 'max_imbalance_ratio') && report.renames.length === 0
  const stressed = [...rows.filter(({ name }) => named.has(name)), ...(isAboutRatio ? extremes(rows) : [])]
  return new Set(stressed.length > 0 ? stressed : rows.filter((row) => growth(row) !== 0))
}
