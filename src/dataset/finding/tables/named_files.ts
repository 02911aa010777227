import { lastAnswer } from '../../../config/index.ts'
import { type ColumnLook, isPathLike, mostly, type Rows } from '../../formats/index.ts'
import { commonFolder, folderOf, isMedia, joinPath, kindOfFile, lastStep } from '../../paths/index.ts'

/** The files of the tree that are named in the cells of a column. */
export interface NamedFiles {
  readonly place: number
  /** The deepest common folder of the files that were checked. */
  readonly folder: string
  /** Whether all of them are media files such as images and recordings. */
  readonly areMedia: boolean
}

/** Finds the file that a cell names: by its path from the root or from a folder, by its name, or by its name without the extension. */
export interface FileIndex {
  readonly find: (value: string, folder: string) => string | undefined
}

/** Creates an index for all tables. The maps of names are only built when they are needed. */
export const fileIndex: (files: readonly string[]) => FileIndex = lastAnswer((files: readonly string[]): FileIndex => {
  const known = new Set(files)
  let names: ReadonlyMap<string, string> | undefined
  let stems: ReadonlyMap<string, string> | undefined
  return {
    find(value, folder) {
      const path = value.replaceAll('\\', '/').replace(/^\.\//, '')
      if (path === '' || path.endsWith('/')) return undefined
      if (known.has(path)) return path
      const beside = joinPath(folder, path)
      if (known.has(beside)) return beside
      const name = lastStep(path)
      names ??= new Map(files.map((file) => [lastStep(file), file] as const))
      stems ??= mediaByStem(files)
      return names.get(name) ?? stems.get(name)
    },
  }
})

/** The kind is determined once per extension because there may be a hundred thousand files. */
function mediaByStem(files: readonly string[]): ReadonlyMap<string, string> {
  const endings = new Map<string, boolean>()
  const stems = new Map<string, string>()
  for (const path of files) {
    const name = lastStep(path)
    const dot = name.lastIndexOf('.')
    const ending = dot > 0 ? name.slice(dot) : ''
    const isSample = endings.get(ending) ?? isMedia(kindOfFile(`x${ending}`))
    endings.set(ending, isSample)
    if (isSample) stems.set(dot > 0 ? name.slice(0, dot) : name, path)
  }
  return stems
}

const SAMPLED = 50

interface NamedFrom {
  readonly index: FileIndex
  readonly folder: string
  readonly taken: readonly number[]
}

/** Returns the first column in which at least nine tenths of the cells name files. Columns with path-like names are tried first. */
export function namedFiles(looks: readonly ColumnLook[], rows: Rows, from: NamedFrom): NamedFiles | undefined {
  return columnNaming(looks, rows, { ...from, areEnough: (found) => mostly(found, (path) => path !== undefined) })
}

/** The same for a column with a path-like name in which at least half of the cells name files, because others are missing. */
export function partlyNamedFiles(looks: readonly ColumnLook[], rows: Rows, from: NamedFrom): NamedFiles | undefined {
  const pathLike = looks.filter(({ name }) => isPathLike(name))
  const areEnough = (found: readonly (string | undefined)[]) =>
    2 * found.filter((path) => path !== undefined).length >= found.length && found.length > 0
  return columnNaming(pathLike, rows, { ...from, areEnough })
}

function columnNaming(
  looks: readonly ColumnLook[],
  rows: Rows,
  {
    index,
    folder,
    taken,
    areEnough,
  }: NamedFrom & { readonly areEnough: (found: readonly (string | undefined)[]) => boolean },
): NamedFiles | undefined {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED))
  const sample = rows.filter((_, row) => row % step === 0).slice(0, SAMPLED)
  const isPadded = ({ place }: ColumnLook) =>
    sample.length > 1 && mostly(sample, (row) => PADDED.test(row[place]?.trim() ?? ''))
  const candidates = looks.filter((look) => !taken.includes(look.place) && mayNameFiles(look, isPadded(look)))
  for (const { place } of candidates.sort((a, b) => rank(a) - rank(b))) {
    const values = [...new Set(sample.map((row) => row[place]?.trim() ?? '').filter((value) => value !== ''))]
    const found = values.map((value) => index.find(value, folder))
    if (areEnough(found)) {
      const paths = found.flatMap((path) => path ?? [])
      return { place, folder: folderOfAll(paths), areMedia: paths.every((path) => isMedia(kindOfFile(path))) }
    }
  }
  return undefined
}

const PADDED = /^0\d{2,}$/

/** A file that is named in many rows, such as a score, is less likely the sample of each. */
function rank({ name, kind, distinct, filled }: ColumnLook): number {
  return isPathLike(name) ? 0 : kind === 'files' ? (2 * distinct < filled ? 2 : 1) : 3
}

/**
 * A class may have the same name as a file, so most values without an extension must differ. A number can be anything, so
 * numbers only name files in a column with a path-like name, or padded with zeros.
 */
function mayNameFiles({ name, kind, distinct, filled }: ColumnLook, isPadded: boolean): boolean {
  if (kind === 'files') return distinct > 1 || filled === 1
  if (
    kind === 'integers' &&
    !isPadded &&
    !isPathLike(name) &&
    !/image|img|file|audio|clip|video|wav|sound|recording|^f_?name$/i.test(name)
  )
    return false
  return kind !== 'decimals' && distinct > filled / 2
}

/** Returns the deepest folder that contains all of the files. */
export function folderOfAll(paths: readonly string[]): string {
  return commonFolder(paths.map(folderOf))
}
