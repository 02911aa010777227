import { type LabelTable, UNLABELLED } from '../../dataset/index.ts'
import { bestRow, crowding, groupSummary, type MeasuredGroups } from '../groups/index.ts'
import {
  activeParts,
  type CellDeviation,
  countedLabels,
  frozenInPlan,
  idealSizesOf,
  labelsOfRow,
  openShares,
  quotasBesideFrozen,
  roundQuotas,
  type SplitPlan,
  type SplitSettings,
  type SplitSummary,
  strataOf,
  withoutFrozen,
} from '../plan/index.ts'

/** Summarizes how well a plan keeps its shares: cells, their targets, the largest deviation and missing samples. */
export function summarizeSplit(table: LabelTable, asked: SplitSettings, plan: SplitPlan): SplitSummary {
  // The splits that are frozen in the plan need not be those of the settings.
  const settings = frozenInPlan(plan).length > 0 ? plan.settings : asked
  const cells = countCells(table.labels, table, plan)
  const followers = table.repeated && countFollowers(table, plan, cells)
  const { classes, groups } = table
  const multiLabel = table.labelSets !== undefined
  const counted = { classes, multiLabel, cells, ...(followers && { followers }), totals: countRows(table, plan) }
  if (groups === undefined) return summarizeCells(counted, settings, plan)
  const measured = groupSummary({ ...table, groups }, plan, settings)
  return summarizeCells({ ...counted, groups: measured, total: strataOf(table, settings).total }, settings, plan)
}

/** What a summary needs to know of the samples. */
interface CountedCells {
  readonly classes: readonly string[]
  readonly multiLabel: boolean
  /** The number of samples by class and split. */
  readonly cells: Cells
  /** How many of them are in no quota. */
  readonly followers?: Cells
  /** The number of samples by split. */
  readonly totals: readonly number[]
  readonly groups?: MeasuredGroups
  /** With groups: the number of samples in quotas. */
  readonly total?: number
}

/** The same as `summarizeSplit`, from counts. */
export function summarizeCells(samples: CountedCells, settings: SplitSettings, plan: SplitPlan): SplitSummary {
  const { classes, multiLabel, cells, followers, totals, groups, total = 0 } = samples
  const counted = followers ? cells.map((row, code) => row.map((n, part) => n - at(followers, code, part))) : cells
  const sizes = counted.map((row) => row.reduce((a, b) => a + b, 0))
  const frozen = frozenCells(plan, counted)
  const rules = cellTargets(samples, settings, plan, { sizes, frozen })
  const targets = followers ? rules.map((row, code) => row.map((n, part) => n + at(followers, code, part))) : rules
  const { names } = plan
  const frozenSplits = frozenInPlan(plan).length > 0 && plan.settings.frozen
  const common = {
    names,
    classes,
    multiLabel,
    cells,
    targets,
    ...(followers && { followers }),
    totals,
    ...(frozenSplits && { frozen: frozenSplits }),
    lacking: lackingCells(classes, settings, plan, cells),
  }
  if (groups === undefined) return { ...common, largestDeviation: largestDeviation(common) }
  const frozenTotals = frozenRow(
    plan,
    totals.map((n, part) => n - sumOf(followers, part)),
  )
  const ideal = idealBesideFrozen(total, frozenTotals, { settings, plan })
  const all = { cells: totals, targets: ideal.map((n, part) => n + sumOf(followers, part)) }
  return {
    ...common,
    largestDeviation: largestDeviation(common, all),
    lowerBound: lowerBound({ sizes, frozen }, { total, frozenTotals }, { settings, plan }, groups),
    groups: groups.summary,
  }
}

/** Whether a cell is more than one sample from its target, and not because of the sizes of groups. */
export function hasDrifted({ largestDeviation: { share, samples }, lowerBound = 0 }: SplitSummary): boolean {
  return samples > 1 && share > lowerBound
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

function sumOf(cells: Cells = [], part: number): number {
  return cells.reduce((sum, row) => sum + (row[part] ?? 0), 0)
}

/** The cells of frozen splits, and 0 for the others. */
function frozenCells(plan: SplitPlan, cells: Cells): Cells {
  return cells.map((row) => frozenRow(plan, row))
}

function frozenRow(plan: SplitPlan, row: readonly number[]): number[] {
  const frozen = frozenInPlan(plan)
  return row.map((cell, part) => (frozen.includes(part) ? cell : 0))
}

interface Divided {
  readonly settings: SplitSettings
  readonly plan: SplitPlan
}

/** n r; with frozen splits, what they have, and the rest by the shares of the others. */
function idealBesideFrozen(n: number, frozen: readonly number[], { settings, plan }: Divided): number[] {
  const [rest = n] = withoutFrozen([n], [frozen])
  return idealSizesOf(rest, openShares(settings, frozenInPlan(plan))).map((ideal, part) => ideal + (frozen[part] ?? 0))
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
  { groups, multiLabel }: CountedCells,
  settings: SplitSettings,
  plan: SplitPlan,
  { sizes, frozen }: FrozenClasses,
): Cells {
  const { rounding } = plan
  if (groups !== undefined || multiLabel || !settings.stratified)
    return sizes.map((n, code) => idealBesideFrozen(n, frozen[code] ?? [], { settings, plan }))
  if (frozenInPlan(plan).length === 0) return roundQuotas(sizes, settings.parts, rounding).quotas
  return quotasBesideFrozen(sizes, frozen, { ...plan.settings, parts: settings.parts, rounding })
}

/** The sizes of the classes, and what of them is in frozen splits: 0 in all others. */
interface FrozenClasses {
  readonly sizes: readonly number[]
  readonly frozen: Cells
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

/** With frozen splits, only the rest is divided, and its largest group is not known. */
function lowerBound(
  { sizes, frozen }: FrozenClasses,
  { total, frozenTotals }: { readonly total: number; readonly frozenTotals: readonly number[] },
  { settings, plan }: Divided,
  { commonSize, largest, largestOfStratum }: MeasuredGroups,
): number {
  const shares = openShares(settings, frozenInPlan(plan))
  const least = (n: number, ofRow: readonly number[], step?: number) => {
    const [rest = n] = withoutFrozen([n], [ofRow])
    const { deviation } = bestRow(rest, shares, step)
    return rest === n ? deviation : (deviation * rest) / n
  }
  const rows = sizes.map((n, code) => least(n, frozen[code] ?? []))
  const whole = least(total, frozenTotals, commonSize)
  if (frozenInPlan(plan).length > 0) return [...rows, whole].reduce((most, deviation) => Math.max(most, deviation), 0)
  const { parts, stratified } = settings
  const byGroup = stratified ? sizes.map((n, code) => crowding(n, largestOfStratum[code] ?? 0, parts)) : []
  const all = [whole, crowding(total, largest, parts)]
  return [...rows, ...byGroup, ...all].reduce((most, deviation) => Math.max(most, deviation), 0)
}

function lackingCells(
  classes: readonly string[],
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
