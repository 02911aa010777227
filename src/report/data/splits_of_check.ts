import {
  type Leak,
  type Moves,
  NO_SPLIT,
  type SplitPlan,
  type SplitSummary,
  type TestChange,
} from '../../split/index.ts'
import { total } from '../text/index.ts'
import type { SplitOutcome } from './check_result.ts'
import type { LeakData, MovesData, SplitGroupsData, SplitsData, TestChangeData } from './split_data.ts'

/** Returns the number of new samples in each split. */
export function placedCounts({ names, placed, assignment }: SplitPlan): number[] {
  const counts = names.map(() => 0)
  for (const row of placed) {
    const split = assignment[row] ?? NO_SPLIT
    if (split !== NO_SPLIT) counts[split] = (counts[split] ?? 0) + 1
  }
  return counts
}

export function leakData({ kind, by, count, isAtLeast, examples, fix }: Leak): LeakData {
  return { kind, by, count, at_least: isAtLeast === true, examples, fix }
}

export function splitsData({ plan, summary, leaks, moves, file }: SplitOutcome): SplitsData {
  return {
    ...splitTableData(summary),
    generation: plan.generation,
    rounding: plan.rounding,
    rounding_reason: plan.roundingReason,
    origin: plan.origin,
    placed: placedCounts(plan),
    gone: plan.gone,
    leaks: leaks.map(leakData),
    moves: movesData(moves),
    file: {
      path: file.path,
      mode: file.mode,
      state: file.state,
      reason: file.reason,
      samples_to_place: file.samplesToPlace,
      requested: file.requested,
      command: file.command ?? null,
    },
  }
}

export function testChangeData({ samples, relabelled, removed, replaced, examples }: TestChange): TestChangeData {
  return { samples, relabelled, removed, replaced, examples }
}

export function movesData({ total, testToTrain, fromFrozen, examples }: Moves): MovesData {
  return { total, test_to_train: testToTrain, ...(fromFrozen !== undefined && { from_frozen: fromFrozen }), examples }
}

/** The part of the splits that the table of classes shows. */
export type SplitTableData = Pick<
  SplitsData,
  | 'names'
  | 'classes'
  | 'cells'
  | 'targets'
  | 'totals'
  | 'largest_deviation'
  | 'lower_bound'
  | 'groups'
  | 'lacking'
  | 'followers'
  | 'frozen'
>

export function splitTableData(summary: SplitSummary): SplitTableData {
  return {
    names: summary.names,
    classes: summary.classes,
    cells: summary.cells,
    targets: summary.targets,
    totals: summary.totals,
    largest_deviation: summary.largestDeviation,
    lower_bound: summary.lowerBound ?? null,
    groups: splitGroupsData(summary),
    lacking: summary.lacking,
    followers: total((summary.followers ?? []).flat()),
    frozen: summary.frozen ?? [],
  }
}

function splitGroupsData({ groups }: SplitSummary): SplitGroupsData | null {
  if (groups === undefined) return null
  const { splitGroups, oversized = null, ...others } = groups
  return { ...others, split_groups: splitGroups, oversized }
}
