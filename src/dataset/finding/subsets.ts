import { baseName, folderOf, splitOfFile } from '../paths/index.ts'
import type { TableLook } from './tables/index.ts'

/**
 * Returns the file of which a table seems to be a subset: of the same split, with as many columns, no fewer rows, and the
 * start of its name, such as `KDDTrain+.txt` for `KDDTrain+_20Percent.txt`.
 */
export function wholeOf(table: TableLook, looks: readonly TableLook[]): string | undefined {
  const { first, columns, rows, paths } = table
  const split = splitOfFile(first)
  if (split === undefined || paths.length > 1) return undefined
  const stem = stemOf(first)
  for (const other of looks) {
    if (other === table || other.columns.length !== columns.length || folderOf(other.first) !== folderOf(first))
      continue
    const whole = other.paths.find((path) => {
      const start = stemOf(path)
      return splitOfFile(path) === split && start.length < stem.length && stem.startsWith(start)
    })
    if (whole !== undefined && (whole !== other.first || other.rows >= rows)) return whole
  }
  return undefined
}

/** The name without its extension and the punctuation before it: `KDDTrain` for `KDDTrain+.txt`. */
function stemOf(path: string): string {
  return baseName(path)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
}
