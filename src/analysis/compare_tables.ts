import { countClasses, type LabelTable, placeOfRow, setOfRow, textAt, UNLABELLED } from '../dataset/index.ts'
import { type Change, changeOfClasses, classChanges, type SampleExample, sizesOf } from './change.ts'
import { compareLabels } from './compare_labels.ts'
import { compareNames, labelChanges } from './label_changes.ts'
import { matchRows } from './match_rows.ts'

/** The number of examples per relabelling. */
const EXAMPLES = 5

/**
 * Compares the head with the base. Samples are the same if their ids are equal, and keep their label if it has the same name
 * (or if the sets are equal, for samples with several labels). The order of rows does not matter. Ids are unique on each
 * side.
 */
export function compareTables(base: LabelTable, head: LabelTable): Change {
  const baseRows = matchRows(base.ids, head.ids)
  const { relabelled, ...more } = relabellings(base, head, baseRows)
  const kept = countKept(baseRows)
  const added = head.size - kept
  const removed = base.size - kept
  const isSame = added === 0 && removed === 0 && relabelled.length === 0
  const [baseCounts, headCounts] = [countClasses(base), countClasses(head)]
  const only = {
    added: sizesOf({ classes: head.classes, counts: countsWhere(head, (row) => baseRows[row] === -1) }),
    removed: sizesOf({ classes: base.classes, counts: countsWhere(base, isUnmatched(baseRows, base.size)) }),
  }
  const classes = classChanges(sizesOf(baseCounts), sizesOf(headCounts), only)
  return {
    ...changeOfClasses(baseCounts, headCounts, classes),
    added,
    removed,
    relabelled,
    ...more,
    reordered: isSame && baseRows.some((baseRow, row) => baseRow !== row),
    unchanged: isSame,
  }
}

function countKept(baseRows: Int32Array): number {
  let kept = 0
  for (const row of baseRows) if (row !== -1) kept++
  return kept
}

/** Returns whether a row of the base has no row in the head. */
function isUnmatched(baseRows: Int32Array, size: number): (row: number) => boolean {
  const matched = new Uint8Array(size)
  for (const row of baseRows) if (row !== -1) matched[row] = 1
  return (row) => matched[row] === 0
}

/** Returns the number of rows of each class that a condition holds for. */
function countsWhere({ size, labels, labelSets, classes }: LabelTable, isCounted: (row: number) => boolean): number[] {
  const counts = new Array<number>(classes.length).fill(0)
  const count = (code: number) => {
    counts[code] = (counts[code] ?? 0) + 1
  }
  for (let row = 0; row < size; row++) {
    const label = labels[row] ?? UNLABELLED
    if (label === UNLABELLED || !isCounted(row)) continue
    if (labelSets === undefined) count(label)
    else setOfRow(labelSets, row).forEach(count)
  }
  return counts
}

interface RowsByPair {
  readonly from: string | null
  readonly to: string | null
  count: number
  readonly rows: number[]
}

function relabellings(
  base: LabelTable,
  head: LabelTable,
  baseRows: Int32Array,
): Pick<Change, 'relabelled' | 'labelChanges'> {
  const pairs = new Map<string, RowsByPair>()
  const ofLabels = base.labelSets || head.labelSets ? labelChanges(base, head) : undefined
  const isSameLabel = compareLabels(base, head)
  for (let row = 0; row < baseRows.length; row++) {
    const baseRow = baseRows[row] as number
    if (baseRow === -1 || isSameLabel(baseRow, row)) continue
    const pair = pairOf(pairs, labelTextOf(base, baseRow), labelTextOf(head, row))
    pair.count++
    if (pair.rows.length < EXAMPLES) pair.rows.push(row)
    ofLabels?.add(baseRow, row)
  }
  const exampleOf = exampleIn(head)
  const relabelled = [...pairs.values()]
    .sort(byCount)
    .map(({ rows, ...pair }) => ({ ...pair, examples: rows.map(exampleOf) }))
  return { relabelled, ...(ofLabels && { labelChanges: ofLabels.done(exampleOf) }) }
}

function pairOf(pairs: Map<string, RowsByPair>, from: string | null, to: string | null): RowsByPair {
  const key = JSON.stringify([from, to])
  const known = pairs.get(key)
  if (known !== undefined) return known
  const pair: RowsByPair = { from, to, count: 0, rows: [] }
  pairs.set(key, pair)
  return pair
}

function byCount(a: RowsByPair, b: RowsByPair): number {
  return b.count - a.count || compareNames(a.from, b.from) || compareNames(a.to, b.to)
}

function exampleIn(head: LabelTable): (row: number) => SampleExample {
  return (row) => ({ id: textAt(head.ids, row), line: 0, ...placeOfRow(head, row) })
}

/** The name of a row's label, or those of its set joined by `, `; `null` if it is unlabelled. */
export function labelTextOf({ labels, labelSets, classes }: LabelTable, row: number): string | null {
  const label = labels[row] ?? UNLABELLED
  if (label === UNLABELLED) return null
  if (labelSets === undefined) return classes[label] ?? null
  const codes = setOfRow(labelSets, row)
  return Array.from(codes, (code) => classes[code]).join(', ')
}
