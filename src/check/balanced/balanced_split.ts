import type { LabelTable, Note } from '../../dataset/index.ts'
import type { SplitOutcome } from '../../report/index.ts'

/** The training split whose classes are balanced. */
export interface BalancedSplit {
  readonly isIncluded: (row: number) => boolean
  /** The number of samples of each class. */
  readonly sizes: readonly number[]
  readonly notes: readonly Note[]
}

/**
 * Returns the training split to balance, the same as `balance -o` writes: that of the index file, or of the dataset itself if
 * there is no index file and none is asked for. Returns nothing if there is no split.
 */
export function balancedSplit(table: LabelTable, planned: SplitOutcome | undefined): BalancedSplit | undefined {
  const { splits: own } = table
  const train = own?.names.indexOf('train') ?? -1
  const hasFile = planned !== undefined && (planned.file.state !== 'missing' || planned.file.requested)
  if (own !== undefined && train >= 0 && !hasFile) {
    const message = "The strategies are compared on the dataset's own training split"
    const isIncluded = (row: number) => own.codes[row] === train
    return { isIncluded, sizes: classSizes(table, isIncluded), notes: [{ level: 'note', message }] }
  }
  if (planned === undefined) return undefined
  const { plan, summary } = planned
  // A database only has the sizes of the splits.
  const sizes = table.classes.map((_, code) => summary.cells[code]?.[0] ?? 0)
  return { isIncluded: (row) => plan.assignment[row] === 0, sizes, notes: [] }
}

/** Returns the samples of each class in a split. */
function classSizes({ classes, labels }: LabelTable, isIncluded: (row: number) => boolean): number[] {
  const sizes = classes.map(() => 0)
  for (const [row, code] of labels.entries()) if (code >= 0 && isIncluded(row)) sizes[code] = (sizes[code] ?? 0) + 1
  return sizes
}
