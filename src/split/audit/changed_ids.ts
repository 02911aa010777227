import { compareLabels } from '../../analysis/index.ts'
import type { LabelTable, Source } from '../../dataset/index.ts'
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

/**
 * Returns the rows of the test split whose ids are gone, although the samples are still in the dataset under other ids. That is
 * so if nearly all ids of a source are gone and nearly all of these samples are found by their content; or by their position
 * and label, if nearly all other ids of the source are gone as well.
 */
export function rowsWithChangedIds(question: ChangedIdsQuestion): ReadonlySet<number> {
  const { base, rows, headRows } = question
  const found = new Set<number>()
  if (countGone(rows.map((row) => headRows[row] as number)) < FEWEST) return found
  const isNew = newRowsOf(question)
  const hasContent = contentFinder(question, isNew)
  const isThere = positionComparison(question)
  for (const [place, source] of base.sources.entries()) {
    const inTest = rows.filter((row) => source.start <= row && row < source.end)
    const gone = inTest.filter((row) => (headRows[row] as number) < 0)
    if (gone.length < FEWEST || gone.length < SHARE * inTest.length) continue
    const rowAt = rowsByPosition(question, source, place)
    const isFound = (row: number) => {
      const at = rowAt?.(row)
      return hasContent(row) || (at !== undefined && isNew[at] === 1 && isThere(row, at))
    }
    const others = gone.filter(isFound)
    if (others.length >= SHARE * gone.length) for (const row of others) found.add(row)
  }
  return found
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

/** Returns a function that checks whether a new row of the head has the content of a row of the base. */
function contentFinder({ base, head, files }: ChangedIdsQuestion, isNew: Uint8Array): (row: number) => boolean {
  const [blobs, values] = [new Set<string>(), new Set<string>()]
  for (let row = 0; row < head.size; row++) {
    if (isNew[row] === 0) continue
    const [blob, value] = [realContent(files?.head(row)), contentValueOf(head, row)]
    if (blob !== undefined) blobs.add(blob)
    if (value !== undefined) values.add(value)
  }
  return (row) => {
    const [blob, value] = [realContent(files?.base(row)), contentValueOf(base, row)]
    return (blob !== undefined && blobs.has(blob)) || (value !== undefined && values.has(value))
  }
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
