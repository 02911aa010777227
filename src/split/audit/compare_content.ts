import type { LabelTable } from '../../dataset/index.ts'

/** The content of the sample files of both sides by row, as Git's blob ids; `undefined` if a row has no file. */
export interface FileContents {
  readonly base: (row: number) => string | undefined
  readonly head: (row: number) => string | undefined
}

type ContentColumn = Pick<LabelTable, 'content' | 'contentValues'>

/**
 * Returns a function that checks whether a row of the base and a row of the head have the same content: the same file and
 * the same value in the column `labels.content`. A file that only the base has is a difference. A file that only the head has,
 * and a column that only one side has, are not compared.
 */
export function compareContent(
  base: ContentColumn,
  head: ContentColumn,
  files: FileContents | undefined,
): (baseRow: number, headRow: number) => boolean {
  const isSameValue = compareValues(base, head)
  return (baseRow, headRow) => {
    const [before, after] = [files?.base(baseRow), files?.head(headRow)]
    return isSameValue(baseRow, headRow) && (before === undefined || before === after)
  }
}

const EMPTY = -1

function compareValues(base: ContentColumn, head: ContentColumn): (baseRow: number, headRow: number) => boolean {
  const [before, after] = [base.content, head.content]
  if (before === undefined || after === undefined) return () => true
  const codeOf = new Map(head.contentValues?.map((value, code) => [value, code]))
  const unknown = codeOf.size
  const inHead = Int32Array.from(base.contentValues ?? [], (value) => codeOf.get(value) ?? unknown)
  return (baseRow, headRow) => {
    const code = before[baseRow] ?? EMPTY
    return (code === EMPTY ? EMPTY : inHead[code]) === (after[headRow] ?? EMPTY)
  }
}
