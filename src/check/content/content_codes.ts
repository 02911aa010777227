import { codeBook, firstRows, type LabelTable, unitedCodes } from '../../dataset/index.ts'
import { realContent } from '../../split/index.ts'

/** Returns what identifies the content of a row's file; undefined if it is unknown. */
export type FileContent = (row: number) => string | undefined

/**
 * Codes the content of each row. Rows have equal codes if their values in the column `labels.content`, their groups of
 * identical content, or their files are equal, or if other rows connect them. The code is -1 if no content is known.
 */
export function contentCodes(table: LabelTable, fileOf: FileContent | undefined): Int32Array {
  const { content, groups, size } = table
  const known = [content, groups?.byContent && groups.codes, fileOf && fileCodes(table, fileOf)]
  const [first, ...others] = known.filter((codes) => codes !== undefined)
  return others.reduce(unitedCodes, first ?? new Int32Array(size).fill(-1))
}

/** The rows with the same id have the file of the first one. */
function fileCodes(table: LabelTable, fileOf: FileContent): Int32Array {
  const known = codeBook()
  const firstOf = firstRows(table)
  return Int32Array.from({ length: table.size }, (_, row) => {
    const file = realContent(fileOf(firstOf(row)))
    return file === undefined ? -1 : known.codeOf(file)
  })
}
