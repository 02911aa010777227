import { counted, firstFew } from '../../config/index.ts'
import { belowFolder, splitsOfFiles } from '../paths/index.ts'

/**
 * A sentence if the names of label files show that they are the splits of one dataset.
 *
 * @returns an empty list if they do not
 */
export function splitFilesRemark(files: readonly string[], folder: string): string[] {
  if (files.length < 2) return []
  const splits = splitsOfFiles(files)
  const names = [...new Set(splits.flatMap((split) => split ?? []))]
  if (names.length < 2 || splits.includes(undefined)) return []
  const read = `Read ${counted(files.length, 'file')} as one dataset with its own split (${names.join(', ')})`
  return [`${read}: ${firstFew(files.map((file) => belowFolder(file, folder)))}`]
}
