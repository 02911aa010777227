import { type ColumnLook, mostly, type Rows } from '../column_looks.ts'
import { isPathLike } from '../columns.ts'
import { commonFolder, folderOf, joinPath } from '../paths.ts'
import { isMedia, kindOfFile } from './media.ts'

/** Files of the tree that the cells of a column name. */
export interface NamedFiles {
  readonly place: number
  /** The deepest folder that holds all that were looked at. */
  readonly folder: string
  /** Whether all of them are images, recordings and the like. */
  readonly areMedia: boolean
}

/** Finds the files that a cell may name: by the path from the root or from a folder, by name, or by name without ending. */
export interface FileIndex {
  readonly find: (value: string, folder: string) => string | undefined
}

/** Made once for all tables; most are answered by the names, and those are only sorted where one asks. */
export function fileIndex(files: readonly string[]): FileIndex {
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
      const name = nameOf(path)
      names ??= new Map(files.map((file) => [nameOf(file), file] as const))
      stems ??= mediaByStem(files)
      return names.get(name) ?? stems.get(name)
    },
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The kind of a file is asked once an ending: there may be a hundred thousand files. */
function mediaByStem(files: readonly string[]): ReadonlyMap<string, string> {
  const endings = new Map<string, boolean>()
  const stems = new Map<string, string>()
  for (const path of files) {
    const name = nameOf(path)
    const dot = name.lastIndexOf('.')
    const ending = dot > 0 ? name.slice(dot) : ''
    const isSample = endings.get(ending) ?? isMedia(kindOfFile(`x${ending}`))
    endings.set(ending, isSample)
    if (isSample) stems.set(dot > 0 ? name.slice(0, dot) : name, path)
  }
  return stems
}

const SAMPLED = 50

/** The first column nine tenths of whose cells name files; those that are named like paths are asked first. */
export function namedFiles(
  looks: readonly ColumnLook[],
  rows: Rows,
  { index, folder, taken }: { readonly index: FileIndex; readonly folder: string; readonly taken: readonly number[] },
): NamedFiles | undefined {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED))
  const sample = rows.filter((_, row) => row % step === 0).slice(0, SAMPLED)
  const asked = looks.filter((look) => !taken.includes(look.place) && mayNameFiles(look))
  for (const { place } of asked.sort((a, b) => rank(a) - rank(b))) {
    const values = [...new Set(sample.map((row) => row[place]?.trim() ?? '').filter((value) => value !== ''))]
    const found = values.map((value) => index.find(value, folder))
    if (mostly(found, (path) => path !== undefined)) {
      const paths = found.flatMap((path) => path ?? [])
      return { place, folder: folderOfAll(paths), areMedia: paths.every((path) => isMedia(kindOfFile(path))) }
    }
  }
  return undefined
}

function rank({ name, kind }: ColumnLook): number {
  return isPathLike(name) ? 0 : kind === 'files' ? 1 : 2
}

/**
 * A class may be called like a file too: without an ending most values must differ. A number may be anything, so that only a
 * column that is named like a path names files by numbers alone.
 */
function mayNameFiles({ name, kind, distinct, filled }: ColumnLook): boolean {
  if (kind === 'files') return distinct > 1 || filled === 1
  if (kind === 'integers' && !isPathLike(name) && !/image|img|file|audio|clip/i.test(name)) return false
  return kind !== 'decimals' && distinct > filled / 2
}

/** The deepest folder above all of some files. */
export function folderOfAll(paths: readonly string[]): string {
  return commonFolder(paths.map(folderOf))
}
