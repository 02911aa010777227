import { type TextColumn, textAt } from '../../dataset/index.ts'
import { type GroupSummary, idealSizes, NO_SPLIT, type SplitPlan, type SplitSettings, strataOf } from '../plan/index.ts'
import { type GroupedTable, type GroupUnits, groupUnits } from './group_units.ts'

export interface MeasuredGroups {
  readonly summary: GroupSummary
  /** The size of all groups, if it is the same. */
  readonly commonSize: number | undefined
  /** The number of samples of the largest group and, by stratum, of the group with most of it. */
  readonly largest: number
  readonly largestOfStratum: Int32Array
}

export function groupSummary(table: GroupedTable, plan: SplitPlan, settings: SplitSettings): MeasuredGroups {
  const strata = strataOf(table, settings)
  const units = groupUnits(table, strata, settings)
  const oversized = oversizedGroup(units.sizes, plan, settings)
  const first = units.sizes[0]
  return {
    summary: {
      key: table.groups.key,
      noun: table.groups.noun,
      count: units.count,
      splitGroups: unitsInSeveralSplits(units.ofRow, units.count, plan.assignment),
      ...(oversized && { oversized: nameUnit(units.names, oversized) }),
    },
    commonSize: units.sizes.every((size) => size === first) ? first : undefined,
    largest: units.sizes.reduce((most, size) => Math.max(most, size), 0),
    largestOfStratum: largestOfStratum(units, strata.sizes.length),
  }
}

function largestOfStratum({ strata, counts }: GroupUnits, count: number): Int32Array {
  const largest = new Int32Array(count)
  for (const [i, code] of strata.entries()) largest[code] = Math.max(largest[code] as number, counts[i] as number)
  return largest
}

function nameUnit(names: TextColumn, { unit, size, split }: Oversized): NonNullable<GroupSummary['oversized']> {
  return { name: textAt(names, unit), size, split }
}

const SEVERAL_SPLITS = -2

function unitsInSeveralSplits(ofRow: Int32Array, count: number, assignment: Int16Array): number {
  const partOfUnit = new Int16Array(count).fill(NO_SPLIT)
  for (let row = 0; row < ofRow.length; row++) {
    const unit = ofRow[row] as number
    const part = assignment[row] as number
    if (unit < 0 || part === NO_SPLIT) continue
    const known = partOfUnit[unit] as number
    if (known === NO_SPLIT) partOfUnit[unit] = part
    else if (known !== part) partOfUnit[unit] = SEVERAL_SPLITS
  }
  return partOfUnit.filter((part) => part === SEVERAL_SPLITS).length
}

interface Oversized {
  readonly unit: number
  readonly size: number
  readonly split: string
}

/** The largest group if it has more samples than the target of a split, with the largest such split. */
function oversizedGroup(sizes: Int32Array, plan: SplitPlan, settings: SplitSettings): Oversized | undefined {
  const total = sizes.reduce((a, b) => a + b, 0)
  const unit = sizes.reduce((best, size, i) => (size > (sizes[best] as number) ? i : best), 0)
  const size = sizes[unit] ?? 0
  const split = outgrownSplit(size, total, plan, settings)
  return split === undefined ? undefined : { unit, size, split }
}

/** The split with the largest target that a group of this size exceeds. */
export function outgrownSplit(
  size: number,
  total: number,
  { names }: Pick<SplitPlan, 'names'>,
  { parts }: Pick<SplitSettings, 'parts'>,
): string | undefined {
  const targets = idealSizes(total, parts)
  const outgrown = targets.flatMap((target, part) => (target > 0 && size > target ? [part] : []))
  if (outgrown.length === 0) return undefined
  return names[outgrown.reduce((a, b) => ((targets[b] as number) > (targets[a] as number) ? b : a))]
}
