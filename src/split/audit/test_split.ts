import { compareLabels, labelTextOf, matchRows } from '../../analysis/index.ts'
import {
  type ExistingSplits,
  type LabelTable,
  placeOfRow,
  type TextColumn,
  textAt,
  UNLABELLED,
} from '../../dataset/index.ts'
import { applyCuts } from '../cuts/index.ts'
import { type IndexFile, type ListFile, matchLists } from '../index_file/index.ts'
import { tableToSplit } from '../plan/index.ts'
import { rowsWithChangedIds } from './changed_ids.ts'
import { compareAnnotations, labelsOfBoth } from './compare_annotations.ts'
import { compareContent, type FileContents } from './compare_content.ts'
import { contradictingRows } from './contradicting_rows.ts'
import { rematchRepeats } from './rematch_repeats.ts'
import { matchNumberedRows } from './row_numbers/index.ts'

/** What a change does to the test split of the base. Each sample counts once, as the first of these that applies. */
export interface TestChange {
  /** The number of samples in the test split of the base. */
  readonly samples: number
  /** How many of them are no longer in the dataset, or no longer in the test split of the dataset itself. */
  readonly removed: number
  /**
   * How many have another label, another set of labels, another number of annotations of a class, or one more row with
   * another label.
   */
  readonly relabelled: number
  /** How many have a file with another content or no file any more, or another value in the column `labels.content`. */
  readonly replaced: number
  /** The first 10 of them, in the order of the base. */
  readonly examples: readonly ChangedTestSample[]
  /** How many samples were relabelled from one class to another; left out if samples have several labels. */
  readonly relabellings?: readonly {
    /** The class on the base; `null` if unlabelled. */
    readonly from: string | null
    /** The class on the head; `null` if unlabelled. */
    readonly to: string | null
    /** The number of samples. */
    readonly count: number
  }[]
}

/** A sample of the test split that a change touches. */
export interface ChangedTestSample {
  /** The id of the sample on the base. */
  readonly id: string
  /** What happens to it. */
  readonly change: 'removed' | 'relabelled' | 'replaced'
  /** The label on the base; a set is its names joined by `, `. */
  readonly from: string | null
  /** The label on the head; `null` if the sample is removed or unlabelled. */
  readonly to: string | null
  /** The label file on the head; `null` for folders and file names, and if the sample is removed. */
  readonly file: string | null
  /** The 1-based line in that file; `null` if there is none. */
  readonly line: number | null
}

/** The test split of a dataset: by its index file, or by its own split. */
interface TestSplit {
  /** The positions of its labelled samples, ascending. */
  readonly rows: Int32Array
  readonly by: 'index file' | 'own split'
}

/**
 * The test split of the base. Returns nothing if neither its index file nor the dataset itself has one with samples.
 *
 * @param head The dataset that is compared with the base. Its ids are matched with the file anyway.
 */
export function testSplitOf(base: LabelTable, head: LabelTable, file: IndexFile | undefined): TestSplit | undefined {
  const byFile = file && rowsInFile(base, head, file)
  if (byFile !== undefined && byFile.length > 0) return { rows: byFile, by: 'index file' }
  const own = rowsInOwnSplit(base)
  return own.length > 0 ? { rows: own, by: 'own split' } : undefined
}

const TEST = 'test'

function rowsInFile(base: LabelTable, head: LabelTable, file: IndexFile): Int32Array {
  const part = file.names.indexOf(TEST)
  if (part < 0) return new Int32Array()
  const isLabelled = (row: number) => base.labels[row] !== UNLABELLED
  if (file.kind === 'list') return rowsInLists(base, head, file, part).filter(isLabelled).sort()
  const assignment = applyCuts(tableToSplit(base, file.config.group), file.config, file.cuts)
  return rowsWhere(base.size, (row) => assignment[row] === part)
}

/** Most ids have a row in the head, which leads to the row of the base. Only the others are looked for in the base. */
function rowsInLists(base: LabelTable, head: LabelTable, file: ListFile, part: number): Int32Array {
  const ids = file.ids[part] as TextColumn
  const baseRows = matchRows(base.ids, head.ids)
  const isKept = new Uint8Array(base.size)
  for (const row of baseRows) if (row >= 0) isKept[row] = 1
  const rows: number[] = []
  const removed = new Set<string>()
  for (const [i, headRow] of (matchLists(file.ids, head.ids, file.config)[part] as Int32Array).entries()) {
    const row = baseRows[headRow] ?? -1
    if (row >= 0) rows.push(row)
    else if (headRow < 0) removed.add(textAt(ids, i))
  }
  if (removed.size === 0) return Int32Array.from(rows)
  for (let row = 0; row < base.size; row++) {
    if (isKept[row] === 0 && removed.has(textAt(base.ids, row))) rows.push(row)
  }
  return Int32Array.from(rows)
}

function rowsInOwnSplit({ size, labels, splits }: LabelTable): Int32Array {
  const isIn = inOwnTest(splits)
  if (isIn === undefined) return new Int32Array()
  return rowsWhere(size, (row) => labels[row] !== UNLABELLED && isIn(row))
}

/** Returns whether a row is in the test split of the dataset itself; nothing if it has none. */
function inOwnTest(splits: ExistingSplits | undefined): ((row: number) => boolean) | undefined {
  const code = splits?.names.indexOf(TEST) ?? -1
  if (splits === undefined || code < 0) return undefined
  const { codes, further } = splits
  const others = new Set(further?.rows.filter((_, i) => further.codes[i] === code))
  return (row) => codes[row] === code || others.has(row)
}

function rowsWhere(size: number, accepts: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(size)
  let end = 0
  for (let row = 0; row < size; row++) if (accepts(row)) rows[end++] = row
  return rows.slice(0, end)
}

interface Comparison {
  readonly base: LabelTable
  readonly head: LabelTable
  /** The test split of the base. */
  readonly test: TestSplit
  readonly files?: FileContents | undefined
  /** Whether ids are row numbers, on both sides and in any of the datasets. */
  readonly areNumbered?: boolean
}

/** The change, without the samples that cannot be compared because only their ids have changed or their rows have moved. */
interface TestComparison {
  readonly change: TestChange
  readonly changedIds: number
  /** How many samples could not be compared because their ids are row numbers and rows have moved. */
  readonly moved: number
}

const MOST_EXAMPLES = 10

/**
 * Finds the samples of the base's test split that the head relabels, removes or replaces. Samples are the same if their ids
 * are equal. Rows of one id are compared as a set, so removing one of them does not change the others.
 */
export function compareTestSplit({ base, head, test, files, areNumbered = false }: Comparison): TestComparison {
  const isSameLabel = compareLabels(base, head)
  const isSameCount = compareAnnotations(base, head)
  const isSameContent = compareContent(base, head, files)
  const isInTest = test.by === 'own split' ? (inOwnTest(head.splits) ?? (() => false)) : () => true
  const changeOf = (row: number, headRow: number): ChangedTestSample['change'] | undefined => {
    if (headRow < 0 || !isInTest(headRow)) return 'removed'
    if (!isSameLabel(row, headRow) || !isSameCount(row, headRow)) return 'relabelled'
    return isSameContent(row, headRow) ? undefined : 'replaced'
  }
  const headRows = headRowsOf(base, head)
  const isNumbered = areNumbered && test.by === 'own split'
  const numbered = isNumbered ? matchNumberedRows({ base, head, isSameContent, files }, headRows) : undefined
  const others = numbered === undefined ? test.rows : test.rows.filter((row) => !numbered.has(row))
  const renamed = rowsWithChangedIds({ base, head, rows: others, headRows, files })
  const isMoved = numbered?.isUnknown ?? (() => false)
  let [changedIds, moved] = [0, 0]
  const comparable = test.rows.filter((row) => {
    const newRow = renamed.get(row)
    if (newRow !== undefined && newRow >= 0 && changeOf(row, newRow) !== undefined) headRows[row] = newRow
    else if (newRow !== undefined) changedIds++
    else if (isMoved(row)) moved++
    else return true
    return newRow === headRows[row]
  })
  const differing = comparable.filter((row) => changeOf(row, headRows[row] as number) !== undefined)
  const isRematched = rematchRepeats({ base, head, changed: differing, headRows, files })
  const counts = { removed: 0, relabelled: 0, replaced: 0 }
  const examples: ChangedTestSample[] = []
  const pairs = base.labelSets || head.labelSets ? undefined : countPairs(base, head)
  const contradicted = contradictingRows({ base, head, rows: comparable, headRows, isInTest })
  for (const row of isRematched || contradicted.size > 0 ? comparable : differing) {
    const own = changeOf(row, headRows[row] as number)
    const added = own === undefined ? contradicted.get(row) : undefined
    const change = added === undefined ? own : 'relabelled'
    const headRow = added ?? (headRows[row] as number)
    if (change === undefined) continue
    counts[change]++
    if (change === 'relabelled') pairs?.add(row, headRow)
    if (examples.length < MOST_EXAMPLES)
      examples.push({ ...described(base, head, row, headRow), change, ...placeIn(head, headRow) })
  }
  const change = { samples: test.rows.length, ...counts, examples, ...(pairs && { relabellings: pairs.done() }) }
  return { change, changedIds, moved }
}

/** Counts relabelled samples by their classes on both sides. */
function countPairs(base: LabelTable, head: LabelTable) {
  const counts = new Map<string, { from: string | null; to: string | null; count: number }>()
  return {
    add(row: number, headRow: number) {
      const key = `${base.labels[row]} ${head.labels[headRow]}`
      const known = counts.get(key) ?? { from: labelTextOf(base, row), to: labelTextOf(head, headRow), count: 0 }
      known.count++
      counts.set(key, known)
    },
    done: () => [...counts.values()],
  }
}

/** The row of the head with the same id, or -1, for each row of the base. */
function headRowsOf(base: LabelTable, head: LabelTable): Int32Array {
  const headRows = new Int32Array(base.size).fill(-1)
  for (const [row, baseRow] of matchRows(base.ids, head.ids).entries()) if (baseRow >= 0) headRows[baseRow] = row
  return headRows
}

function described(
  base: LabelTable,
  head: LabelTable,
  row: number,
  headRow: number,
): Pick<ChangedTestSample, 'id' | 'from' | 'to'> {
  const id = textAt(base.ids, row)
  if (headRow < 0) return { id, from: labelTextOf(base, row), to: null }
  const [from, to] = labelsOfBoth(base, head)(row, headRow)
  return { id, from, to }
}

function placeIn(head: LabelTable, row: number): Pick<ChangedTestSample, 'file' | 'line'> {
  if (row < 0) return { file: null, line: null }
  return { file: null, line: null, ...placeOfRow(head, row) }
}
