import { labelTextOf } from '../../analysis/index.ts'
import type { CodedTexts, LabelTable } from '../../dataset/index.ts'

/**
 * Returns a function that checks whether a row of the base and a row of the head have the same number of annotations of each
 * class. Only the classes and their numbers count, not where the annotations are in the image.
 */
export function compareAnnotations(base: LabelTable, head: LabelTable): (baseRow: number, headRow: number) => boolean {
  const [before, after] = [base.annotations, head.annotations]
  if (before === undefined || after === undefined) return () => true
  const codeOf = new Map(after.values.map((value, code) => [value, code]))
  const inHead = Int32Array.from(before.values, (value) => codeOf.get(value) ?? UNKNOWN)
  return (baseRow, headRow) => {
    const [one, other] = [before.codes[baseRow] ?? NONE, after.codes[headRow] ?? NONE]
    return one === NONE || other === NONE || inHead[one] === other
  }
}

const NONE = -1
const UNKNOWN = -2

/** Returns what to call the labels of a sample on both sides: the numbers of its annotations if only these differ. */
export function labelsOfBoth(
  base: LabelTable,
  head: LabelTable,
): (row: number, headRow: number) => readonly [string | null, string | null] {
  return (row, headRow) => {
    const [from, to] = [labelTextOf(base, row), labelTextOf(head, headRow)]
    if (from !== to || from === null) return [from, to]
    return [textOf(base.annotations, row) ?? from, textOf(head.annotations, headRow) ?? to]
  }
}

function textOf(column: CodedTexts | undefined, row: number): string | undefined {
  return column?.values[column.codes[row] ?? -1]
}
