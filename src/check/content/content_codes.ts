import { codeBook, firstRows, type LabelTable } from '../../dataset/index.ts'
import { realContent } from '../../split/index.ts'

/** Returns what identifies the content of a row's file; undefined if it is unknown. */
export type FileContent = (row: number) => string | undefined

/**
 * Codes the content of each row: the value in the column `labels.content`, otherwise the group if samples are grouped by
 * content, otherwise the content of its file. The code is -1 if the content is unknown. Only equal contents have equal codes.
 */
export function contentCodes(table: LabelTable, fileOf: FileContent | undefined): Int32Array {
  const { content, groups, size } = table
  const byContent = groups?.byContent === true ? groups.codes : undefined
  const codes = content?.slice() ?? new Int32Array(size).fill(-1)
  let next = codes.reduce((most, code) => (code >= most ? code + 1 : most), 0)
  if (byContent !== undefined) {
    for (let row = 0; row < size; row++) {
      const group = byContent[row] as number
      if (codes[row] === -1 && group >= 0) codes[row] = next + group
    }
    next += groups?.names.length ?? 0
  }
  if (fileOf !== undefined) addFiles(codes, { next, fileOf, firstOf: firstRows(table) })
  return codes
}

interface Files {
  readonly next: number
  readonly fileOf: FileContent
  /** The rows with the same id have the file of the first one. */
  readonly firstOf: (row: number) => number
}

function addFiles(codes: Int32Array, { next, fileOf, firstOf }: Files): void {
  const known = codeBook()
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== -1) continue
    const file = realContent(fileOf(firstOf(row)))
    if (file !== undefined) codes[row] = next + known.codeOf(file)
  }
}
