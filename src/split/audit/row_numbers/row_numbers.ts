import { compareLabels } from '../../../analysis/index.ts'
import { type LabelTable, type Source, textAt } from '../../../dataset/index.ts'
import { matchSequences } from './match_sequences.ts'

/** Identifies the content of a row's file. */
type FileOf = (row: number) => string | undefined

interface Sides {
  readonly base: LabelTable
  readonly head: LabelTable
  readonly files?: { readonly base: FileOf; readonly head: FileOf } | undefined
  /** Whether a row of the base and a row of the head have the same content, if it is known. */
  readonly isSameContent: (row: number, headRow: number) => boolean
}

/** The rows of datasets whose ids are row numbers. */
interface NumberedRows {
  /** Whether the id of a row of the base is a row number. */
  readonly has: (row: number) => boolean
  /** Whether rows could not be matched. */
  readonly isUnknown: (row: number) => boolean
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Matches the rows of datasets whose ids are row numbers. A row that is inserted at the top changes the number of every other
 * row, so rows are matched by their labels, splits and content in their order, as a diff matches lines.
 *
 * @param headRows The row of the head for each row of the base, or -1. The rows of such datasets are replaced.
 */
export function matchNumberedRows(sides: Sides, headRows: Int32Array): NumberedRows {
  const { base, head } = sides
  const isSame = sameRow(sides)
  const numbered: Range[] = []
  const unknown: Range[] = []
  for (const [place, source] of base.sources.entries()) {
    const other = head.sources[place]
    if (other === undefined || !isNumbered(base, source) || !isNumbered(head, other)) continue
    numbered.push(source)
    for (const [before, after] of pairsOfRanges(source, other)) {
      const inOrder = matchRanges(before, after, isSame)
      const matches = matchByContent(sides, { before, after, isSame, inOrder }) ?? inOrder
      if (matches === undefined) unknown.push(before)
      else for (const [i, match] of matches.entries()) headRows[before.start + i] = match < 0 ? -1 : after.start + match
    }
  }
  const isIn = (ranges: readonly Range[]) => (row: number) => ranges.some(({ start, end }) => start <= row && row < end)
  return { has: isIn(numbered), isUnknown: isIn(unknown) }
}

interface Matching {
  readonly before: Range
  readonly after: Range
  readonly isSame: (row: number, headRow: number) => boolean
  /** The matches by the order of the rows, if there are any. */
  readonly inOrder: Int32Array | undefined
}

/**
 * Matches the rows of a shuffled table by their content. Returns nothing if some content is unknown, or if fewer rows differ
 * when they are matched in their order.
 */
function matchByContent(sides: Sides, { before, after, isSame, inOrder }: Matching): Int32Array | undefined {
  const { base, head, files } = sides
  const isSameAt = (match: number, i: number) => match >= 0 && isSame(before.start + i, after.start + match)
  const differences = (matches: Int32Array) => matches.reduce((sum, match, i) => sum + (isSameAt(match, i) ? 0 : 1), 0)
  const most = inOrder === undefined ? before.end - before.start : differences(inOrder)
  if (most < 2) return undefined
  const rowsOf = new Map<string, number[]>()
  for (let row = after.end - 1; row >= after.start; row--) {
    const key = contentKey(head, files?.head, row)
    const known = rowsOf.get(key)
    if (known === undefined) rowsOf.set(key, [row - after.start])
    else known.push(row - after.start)
  }
  const matches = new Int32Array(before.end - before.start)
  for (let row = before.start; row < before.end; row++) {
    const key = contentKey(base, files?.base, row)
    if (key === UNKNOWN_CONTENT) return undefined
    matches[row - before.start] = rowsOf.get(key)?.pop() ?? -1
  }
  return differences(matches) < most ? matches : undefined
}

const UNKNOWN_CONTENT = '\0'

function contentKey({ content, contentValues }: LabelTable, fileOf: FileOf | undefined, row: number): string {
  return `${contentValues?.[content?.[row] ?? -1] ?? ''}\0${fileOf?.(row) ?? ''}`
}

/** Row numbers count from 0, also in each part: `0`, `train:0`, `maestro:0`. */
function isNumbered({ ids }: LabelTable, { start, end }: Range): boolean {
  return end === start || (/(?:^|:)0$/.test(textAt(ids, start)) && /(?:^|:)\d+$/.test(textAt(ids, end - 1)))
}

/** Pairs the label files of both sides if they have the same paths. */
function pairsOfRanges(before: Source, after: Source): readonly (readonly [Range, Range])[] {
  const [files, others] = [before.files ?? [], after.files ?? []]
  const areSame = files.length === others.length && files.every(({ path }, i) => path === others[i]?.path)
  if (files.length === 0 || !areSame) return [[before, after]]
  return files.map((file, i) => [file, others[i] ?? after])
}

/** With more differences at the same positions, rows have moved. */
const MOST_DIFFERENCES = 0.1

/** Matches two ranges. If too much differs, rows are matched by their numbers if nearly all of them agree. */
function matchRanges(before: Range, after: Range, isSame: (row: number, headRow: number) => boolean) {
  const [length, lengthAfter] = [before.end - before.start, after.end - after.start]
  const isSameAt = (i: number, j: number) => isSame(before.start + i, after.start + j)
  const matches = matchSequences({ before: length, after: lengthAfter, isSame: isSameAt })
  if (matches !== undefined) return matches
  if (lengthAfter < length) return undefined
  let differences = 0
  for (let i = 0; i < length; i++) if (!isSameAt(i, i)) differences++
  return differences > MOST_DIFFERENCES * length ? undefined : Int32Array.from({ length }, (_, i) => i)
}

function sameRow({ base, head, isSameContent }: Sides): (row: number, headRow: number) => boolean {
  const isSameLabel = compareLabels(base, head)
  const codeOf = new Map(head.splits?.names.map((name, code) => [name, code]))
  const inHead = Int32Array.from(base.splits?.names ?? [], (name) => codeOf.get(name) ?? -2)
  const splitOf = (row: number) => inHead[base.splits?.codes[row] ?? -1] ?? -1
  return (row, headRow) =>
    splitOf(row) === (head.splits?.codes[headRow] ?? -1) && isSameLabel(row, headRow) && isSameContent(row, headRow)
}
