import { basename, resolve } from 'node:path'
import { comparablePath, type Dataset, textAt } from '../dataset/index.ts'
import { isSameFile } from './read_files.ts'

/** A file on disk, and how the rows of a dataset may name it. */
export interface FileInQuestion {
  /** Absolute, without links on its way. */
  readonly real: string
  /** Its `/`-separated paths from the folders that it lies in: those of the datasets. */
  readonly below: readonly string[]
  /** The folders that paths in the dataset may be relative to. */
  readonly from: readonly string[]
}

/**
 * Where a dataset names a file, by a path or by its name alone: in an id, a group or any column of its label file. Case
 * is not told apart, and a path that leads to the file through links counts. The disk is only asked about paths that end
 * in the file's own name.
 */
export async function whereNamed(dataset: Dataset, file: FileInQuestion): Promise<string | undefined> {
  const { ids, groups, size } = dataset.table
  const names = namesQuestion(file)
  for (let row = 0; row < size; row++) if (names(textAt(ids, row))) return 'it is a sample of the dataset'
  if (groups?.names.some(names)) return 'it is a sample of the dataset'
  const { columns, rows } = await dataset.records()
  for (const row of rows) {
    const place = row.findIndex(names)
    if (place >= 0) return `column '${columns[place]}' of the dataset names it`
  }
  return undefined
}

const MOST_LOOKED_AT = 10_000

/** What tells whether a text names the file: the text itself, or one of the paths that it lists. */
function namesQuestion({ real, below, from }: FileInQuestion): (text: string) => boolean {
  const wanted = folded(basename(real))
  const own = below.map(folded)
  const seen = new Set<string>()
  const isFile = (path: string) => {
    if (seen.has(path)) return false
    seen.add(path)
    return seen.size > MOST_LOOKED_AT || from.some((folder) => isSameFile(resolve(folder, path), real))
  }
  return (text) => {
    if (!folded(text).includes(wanted)) return false
    return pathsIn(text).some((path) => {
      const steps = folded(path)
      if (!endsWithSteps(steps, wanted)) return false
      return own.some((mine) => endsWithSteps(mine, steps) || endsWithSteps(steps, mine)) || isFile(path)
    })
  }
}

/** A cell may hold several paths, or a value of JSON. */
function pathsIn(text: string): string[] {
  return [text, ...text.split(/[;,|:"'[\]{}\t\r\n]/)].map((path) => comparablePath(path.trim()))
}

/** As file systems compare names that know neither case nor Unicode forms. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function endsWithSteps(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`)
}
