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
    return isSameValue(baseRow, headRow) && (before === undefined || before === after || isUnread(before, after))
  }
}

/** What stands for the content of a file that is not there: its name in the column `labels.content`. */
export function contentByName(name: string): string {
  return `${BY_NAME}${name}`
}

const BY_NAME = 'name:'

/** A file that only the head has is not compared. */
function isUnread(before: string, after: string | undefined): boolean {
  return before.startsWith(BY_NAME) && after !== undefined && !after.startsWith(BY_NAME)
}

/** Compares the texts of the rows that are asked for, since a table of all values takes longer than most changes do. */
function compareValues(base: ContentColumn, head: ContentColumn): (baseRow: number, headRow: number) => boolean {
  const [before, after] = [base.content, head.content]
  if (before === undefined || after === undefined) return () => true
  return (baseRow, headRow) =>
    base.contentValues?.[before[baseRow] ?? -1] === head.contentValues?.[after[headRow] ?? -1]
}
