import { type LabelTable, UNLABELLED } from '../../dataset/index.ts'
import { bestRow, crowding, groupSummary, type MeasuredGroups } from '../groups/index.ts'
import {
  activeParts,
  type CellDeviation,
  countedLabels,
  idealSizes,
  labelsOfRow,
  roundQuotas,
  type SplitPlan,
  type SplitSettings,
  type SplitSummary,
  strataOf,
} from '../plan/index.ts'

/** Summarizes how well a plan keeps its shares: cells, their targets, the largest deviation and missing samples. */
export function summarizeSplit(table: LabelTable, settings: SplitSettings, plan: SplitPlan): SplitSummary {
  const cells = countCells(table.labels, table, plan)
  const followers = table.repeated && countFollowers(table, plan, cells)
  const counted = followers ? cells.map((row, code) => row.map((n, part) => n - at(followers, code, part))) : cells
  const sizes = counted.map((row) => row.reduce((a, b) => a + b, 0))
  const totals = countRows(table, plan)
  const rules = cellTargets(table, settings, plan, sizes)
  const targets = followers ? rules.map((row, code) => row.map((n, part) => n + at(followers, code, part))) : rules
  const { names } = plan
  const common = {
    names,
    classes: table.classes,
    multiLabel: table.labelSets !== undefined,
    cells,
    targets,
    ...(followers && { followers }),
    totals,
    lacking: lackingCells(table, settings, plan, cells),
  }
  if (table.groups === undefined) return { ...common, largestDeviation: largestDeviation(common) }
  const groups = groupSummary({ ...table, groups: table.groups }, plan, settings)
  const { total } = strataOf(table, settings)
  const all = { cells: totals, targets: allTargets(idealSizes(total, settings.parts), followers) }
  return {
    ...common,
    largestDeviation: largestDeviation(common, all),
    lowerBound: lowerBound(sizes, total, settings, groups),
    groups: groups.summary,
  }
}

type Cells = readonly (readonly number[])[]

function at(cells: Cells, code: number, part: number): number {
  return cells[code]?.[part] ?? 0
}

/**
 * Rows that are not counted under their own label, because they follow the first row of their id or lend it their
 * label.
 */
function countFollowers(table: LabelTable, plan: SplitPlan, cells: Cells): number[][] {
  const counted = countCells(countedLabels(table), table, plan)
  return cells.map((row, code) => row.map((n, part) => n - at(counted, code, part)))
}

function allTargets(ideal: readonly number[], followers: Cells = []): number[] {
  return ideal.map((n, part) => followers.reduce((sum, row) => sum + (row[part] ?? 0), n))
}

/** @param labels The label of each row. A row without one is not counted, even if it has a label set. */
function countCells(labels: Int32Array, table: LabelTable, { assignment, names }: SplitPlan): number[][] {
  const cells = table.classes.map(() => new Array<number>(names.length).fill(0))
  const { labelSets } = table
  for (let row = 0; row < labels.length; row++) {
    const part = assignment[row] as number
    const label = labels[row] ?? UNLABELLED
    if (part < 0 || label < 0) continue
    if (labelSets === undefined) countOne(cells[label] as number[], part)
    else for (const code of labelsOfRow(table, row)) countOne(cells[code] as number[], part)
  }
  return cells
}

function countOne(row: number[], part: number): void {
  row[part] = (row[part] as number) + 1
}

/** The number of samples of each split. */
function countRows({ size }: LabelTable, { assignment, names }: SplitPlan): number[] {
  const totals = new Array<number>(names.length).fill(0)
  for (let row = 0; row < size; row++) {
    const part = assignment[row] as number
    if (part >= 0) countOne(totals, part)
  }
  return totals
}

/**
 * Whole quotas if each class is cut by hash; n r if there are groups, samples have several labels, or classes are not
 * considered.
 */
function cellTargets(
  table: LabelTable,
  { parts, stratified }: SplitSettings,
  { rounding }: SplitPlan,
  sizes: readonly number[],
): Cells {
  if (table.groups !== undefined || table.labelSets !== undefined || !stratified)
    return sizes.map((n) => idealSizes(n, parts))
  return roundQuotas(sizes, parts, rounding).quotas
}

interface Row {
  readonly cells: readonly number[]
  readonly targets: readonly number[]
}

function largestDeviation(
  summary: Pick<SplitSummary, 'names' | 'classes' | 'cells' | 'targets'>,
  all?: Row,
): CellDeviation {
  const { names, classes, cells, targets } = summary
  let largest: CellDeviation = { class: null, split: names[0] ?? '', share: 0, samples: 0 }
  const consider = (name: string | null, row: Row) => {
    const n = row.cells.reduce((a, b) => a + b, 0)
    for (const [part, cell] of row.cells.entries()) {
      const samples = Math.abs(cell - (row.targets[part] as number))
      if (n > 0 && samples / n > largest.share) {
        largest = { class: name, split: names[part] as string, share: samples / n, samples }
      }
    }
  }
  for (const [code, name] of classes.entries()) {
    consider(name, { cells: cells[code] as number[], targets: targets[code] as number[] })
  }
  if (all !== undefined) consider(null, all)
  return largest
}

function lowerBound(
  sizes: readonly number[],
  total: number,
  { parts, stratified }: SplitSettings,
  { commonSize, largest, largestOfStratum }: MeasuredGroups,
): number {
  const rows = sizes.map((n) => bestRow(n, parts).deviation)
  const byGroup = stratified ? sizes.map((n, code) => crowding(n, largestOfStratum[code] ?? 0, parts)) : []
  const all = [bestRow(total, parts, commonSize).deviation, crowding(total, largest, parts)]
  return [...rows, ...byGroup, ...all].reduce((most, deviation) => Math.max(most, deviation), 0)
}

function lackingCells(
  { classes }: LabelTable,
  { parts }: SplitSettings,
  { names }: SplitPlan,
  cells: readonly (readonly number[])[],
): SplitSummary['lacking'] {
  return cells.flatMap((row, code) =>
    row.some((cell) => cell > 0)
      ? activeParts(parts).flatMap((part) =>
          row[part] === 0 ? [{ class: classes[code] as string, split: names[part] as string }] : [],
        )
      : [],
  )
}
