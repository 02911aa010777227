import { type Renames, renameChange, renameCounts, renamedClasses } from '../analysis/index.ts'
import type { SplitSummary } from '../split/index.ts'
import type { GateRequest, TestSplitState, Verdict } from './finding/index.ts'
import { judge } from './judge.ts'
import { planSamples, type SamplePlan } from './plan/index.ts'

/** Returns the verdict as it would be if the misspelled classes had their right names. */
export function judgeOnceRenamed(request: GateRequest, renames: Renames): Verdict {
  const { splits, testSplit } = request
  return judge({
    ...renameSizes(request, renames),
    ...(testSplit && { testSplit: renameTestSplit(testSplit, renames) }),
    ...(splits?.summary && { splits: { ...splits, summary: renameSummary(splits.summary, renames) } }),
  })
}

/** Returns the plans of what to do after the misspelled classes are renamed. */
export function planOnceRenamed(request: GateRequest, renames: Renames): SamplePlan[] {
  return planSamples(renames.size === 0 ? request : renameSizes(request, renames))
}

function renameSizes(request: GateRequest, renames: Renames): GateRequest {
  const { counts, change } = request
  return {
    ...request,
    counts: renameCounts(counts, renames),
    ...(change && { change: renameChange(change, renames) }),
  }
}

/** Returns the change without the samples that have the class of the base again. */
function renameTestSplit(state: TestSplitState, renames: Renames): TestSplitState {
  if (state.kind !== 'compared') return state
  const { change } = state
  const isUndone = ({ from, to }: { readonly from: string | null; readonly to: string | null }) =>
    to !== null && renames.get(to) === from
  const undone = (change.relabellings ?? []).filter(isUndone).reduce((sum, { count }) => sum + count, 0)
  const examples = change.examples.filter((one) => one.change !== 'relabelled' || !isUndone(one))
  return { ...state, change: { ...change, relabelled: change.relabelled - undone, examples } }
}

/** Returns the summary with renamed classes. Samples keep their splits, and targets stay the same. */
function renameSummary(summary: SplitSummary, renames: Renames): SplitSummary {
  const classes = renamedClasses(summary.classes, renames)
  const place = new Map(classes.map((name, code) => [name, code]))
  const merge = (rows: readonly (readonly number[])[]) => {
    const merged = classes.map(() => summary.names.map(() => 0))
    for (const [code, row] of rows.entries()) {
      const name = summary.classes[code] ?? ''
      const sums = merged[place.get(renames.get(name) ?? name) ?? 0]
      for (const [column, value] of row.entries()) if (sums) sums[column] = (sums[column] ?? 0) + value
    }
    return merged
  }
  return {
    ...summary,
    classes,
    cells: merge(summary.cells),
    targets: merge(summary.targets),
    lacking: summary.lacking.filter((pair) => !renames.has(pair.class)),
  }
}
