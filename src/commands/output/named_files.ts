import { basename, resolve } from 'node:path'
import { comparablePath, type Dataset, textAt } from '../../dataset/index.ts'
import { isSameFile } from '../input/index.ts'

/** A file on disk, and how the rows of a dataset can refer to it. */
interface FileInQuestion {
  /** The absolute path, with links resolved. */
  readonly real: string
  /** The `/`-separated paths relative to the dataset folders that contain it. */
  readonly below: readonly string[]
  /** The folders that paths in the dataset can be relative to. */
  readonly from: readonly string[]
}

/**
 * Finds where a dataset refers to a file, by its path or only its name: in an id, a group or any column of the label
 * file. Ignores case and follows links. Looks at the disk only for paths that end in the file's name.
 */
export async function whereNamed(dataset: Dataset, file: FileInQuestion): Promise<string | undefined> {
  const { ids, groups, size } = dataset.table
  const names = namesQuestion(file)
  for (let row = 0; row < size; row++) if (names(textAt(ids, row))) return 'it is a sample of the dataset'
  if (groups?.names.some(names)) return 'it is a sample of the dataset'
  const { columns, rows } = await dataset.records()
  for (const row of rows) {
    const place = row.findIndex(names)
    if (place >= 0) return `column '${columns[place]}' of the dataset refers to it`
  }
  return undefined
}

const MOST_LOOKED_AT = 10_000

/** Returns a function that determines whether a text, or one of the paths in it, refers to the file. */
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

/** A cell can contain several paths or a JSON value. */
function pathsIn(text: string): string[] {
  return [text, ...text.split(/[;,|:"'[\]{}\t\r\n]/)].map((path) => comparablePath(path.trim()))
}

/** Removes differences in case and Unicode form, which some file systems ignore. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function endsWithSteps(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`)
}
