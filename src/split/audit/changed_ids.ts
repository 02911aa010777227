import { compareLabels, labelTextOf } from '../../analysis/index.ts'
import { type LabelTable, type Source, textAt } from '../../dataset/index.ts'
import { compareContent, type FileContents } from './compare_content.ts'
import { realContent } from './leakage.ts'

interface ChangedIdsQuestion {
  readonly base: LabelTable
  readonly head: LabelTable
  /** The rows of the base's test split. */
  readonly rows: Int32Array
  /** The row of the head with the same id, or -1, for each row of the base. */
  readonly headRows: Int32Array
  readonly files?: FileContents | undefined
}

/** Nearly all. */
const SHARE = 0.9
/** With fewer samples, a removal and an addition can look like a new id. */
const FEWEST = 3
/** The row of the head is not known. */
const SOME_ROW = -1

/**
 * Finds the rows of the test split whose ids are gone, although the samples are still in the dataset under other ids. That is
 * so if nearly all ids of a source, a folder or a class are gone and nearly all of these samples are found by their content; or
 * by their position and label, if nearly all other ids of the source are gone as well.
 *
 * @returns for each of these rows, the only new row of the head with its content, or -1
 */
export function rowsWithChangedIds(question: ChangedIdsQuestion): ReadonlyMap<number, number> {
  const { base, rows, headRows } = question
  const found = new Map<number, number>()
  if (countGone(rows.map((row) => headRows[row] as number)) < FEWEST) return found
  const isNew = newRowsOf(question)
  const findContent = contentFinder(question, isNew)
  const isThere = positionComparison(question)
  for (const [place, source] of base.sources.entries()) {
    const rowAt = rowsByPosition(question, source, place)
    const findRow = (row: number) => {
      const byContent = findContent(row)
      if (byContent !== undefined) return byContent
      const at = rowAt?.(row)
      return at !== undefined && isNew[at] === 1 && isThere(row, at) ? at : undefined
    }
    for (const together of rowsThatBelong(question, source)) addChanged(together, headRows, findRow, found)
  }
  return found
}

function addChanged(
  rows: readonly number[],
  headRows: Int32Array,
  findRow: (row: number) => number | undefined,
  found: Map<number, number>,
): void {
  const gone = rows.filter((row) => (headRows[row] as number) < 0)
  if (gone.length < FEWEST || gone.length < SHARE * rows.length) return
  const others = gone.flatMap((row) => {
    const at = findRow(row)
    return at === undefined ? [] : [[row, at] as const]
  })
  if (others.length >= SHARE * gone.length) for (const [row, at] of others) found.set(row, at)
}

/** The rows of a source that somebody can rename at once: all of them, those of each folder, and those of each class. */
function rowsThatBelong({ base, rows }: ChangedIdsQuestion, { start, end }: Source): Iterable<readonly number[]> {
  const ofSource = Array.from(rows).filter((row) => start <= row && row < end)
  const parts = new Map<string, number[]>()
  for (const row of ofSource) {
    for (const key of [`/${textAt(base.ids, row).replace(/[^/]*$/, '')}`, `:${labelTextOf(base, row)}`]) {
      const known = parts.get(key)
      if (known === undefined) parts.set(key, [row])
      else known.push(row)
    }
  }
  return [ofSource, ...parts.values()]
}

function countGone(headRows: Iterable<number>): number {
  let gone = 0
  for (const row of headRows) if (row < 0) gone++
  return gone
}

/** Marks the rows of the head whose ids the base does not have. */
function newRowsOf({ head, headRows }: ChangedIdsQuestion): Uint8Array {
  const isNew = new Uint8Array(head.size).fill(1)
  for (const row of headRows) if (row >= 0) isNew[row] = 0
  return isNew
}

/** Returns a function that finds the new row of the head with the content of a row of the base, or -1 if there are several. */
function contentFinder({ base, head, files }: ChangedIdsQuestion, isNew: Uint8Array) {
  const [blobs, values] = [new Map<string, number>(), new Map<string, number>()]
  const add = (known: Map<string, number>, key: string | undefined, row: number) => {
    if (key !== undefined) known.set(key, known.has(key) ? SOME_ROW : row)
  }
  for (let row = 0; row < head.size; row++) {
    if (isNew[row] === 0) continue
    add(blobs, realContent(files?.head(row)), row)
    add(values, contentValueOf(head, row), row)
  }
  return (row: number): number | undefined =>
    blobs.get(realContent(files?.base(row)) ?? '') ?? values.get(contentValueOf(base, row) ?? '')
}

function contentValueOf({ content, contentValues }: LabelTable, row: number): string | undefined {
  return contentValues?.[content?.[row] ?? -1]
}

/** Returns a function that checks whether two rows have the same label, and the same content if it is known. */
function positionComparison({ base, head, files }: ChangedIdsQuestion): (row: number, headRow: number) => boolean {
  const isSameLabel = compareLabels(base, head)
  const isSameContent = compareContent(base, head, files)
  return (row, headRow) => isSameLabel(row, headRow) && isSameContent(row, headRow)
}

/** Returns the row of the head at the same position of the source, if nearly all ids of the source are gone. */
function rowsByPosition(
  { head, headRows }: ChangedIdsQuestion,
  { start, end }: Source,
  place: number,
): ((row: number) => number) | undefined {
  const after = head.sources[place]
  if (after === undefined || after.end - after.start < end - start) return undefined
  if (countGone(headRows.subarray(start, end)) < SHARE * (end - start)) return undefined
  return (row) => row - start + after.start
}
