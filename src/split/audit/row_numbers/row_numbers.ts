import { compareLabels } from '../../../analysis/index.ts'
import { type LabelTable, type Source, textAt } from '../../../dataset/index.ts'
import { matchSequences } from './match_sequences.ts'

interface Sides {
  readonly base: LabelTable
  readonly head: LabelTable
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
      const matches = matchRanges(before, after, isSame)
      if (matches === undefined) unknown.push(before)
      else for (const [i, match] of matches.entries()) headRows[before.start + i] = match < 0 ? -1 : after.start + match
    }
  }
  const isIn = (ranges: readonly Range[]) => (row: number) => ranges.some(({ start, end }) => start <= row && row < end)
  return { has: isIn(numbered), isUnknown: isIn(unknown) }
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
