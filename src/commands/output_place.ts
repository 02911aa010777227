import { closeSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { dirname, join, parse, relative, resolve, sep } from 'node:path'
import { namesFile } from '../check/sample_paths.ts'
import { hasGitStep, InputError } from '../config/index.ts'
import { readDataset, realOrSame } from '../dataset/index.ts'
import { isOwnIndexFile } from '../split/index.ts'
import type { Project } from './project.ts'
import { isRead } from './read_files.ts'

/**
 * Whether a run may write a file: not in git's own folder, not through a link in the project, and not over what it has read,
 * a sample or an index file.
 *
 * @throws {InputError} where it may not
 */
export async function refusePlace(path: string, project: Project): Promise<void> {
  const found = refuseFolders(path, project)
  const loss = found === undefined ? undefined : await lossOf(resolve(path), found, project)
  if (loss !== undefined) throw new InputError(`Cannot replace "${path}": ${loss}; name another file`)
}

/** What would be lost with the file that is there. */
async function lossOf(where: string, found: Stats, project: Project): Promise<string | undefined> {
  if (isRead(project.reads, where)) return 'this run has read it'
  if (isIndexFile(where, found)) return 'it is a split index file'
  const { root, config } = project
  if (realOrSame(where) === realOrSame(resolve(root, config.data.splitIndicesPath))) {
    return 'the config keeps the split index file there'
  }
  return lossInDatasets(where, found, project)
}

/** As `refusePlace`, for what may stand in the place of a file that was read: an index file that grows. */
export function refuseFolders(path: string, { root }: Pick<Project, 'root'>): Stats | undefined {
  const where = resolve(path)
  const inProject = insideOf([root, process.cwd()])
  refuseGit(path, where, inProject)
  refuseLinks(path, where, inProject)
  const found = lstatSync(where, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) throw new InputError(`Cannot write through the link "${path}": name the file itself`)
  if (found?.isDirectory()) throw new InputError(`Cannot write "${path}": it is a folder, name a file in it`)
  if (found?.isFile() === false) throw new InputError(`Cannot write "${path}": it is a pipe or a device, name a file`)
  return found
}

/** The path of a folder below one of some folders, links resolved; none where it lies in none of them. */
type Inside = (folder: string) => string | undefined

function insideOf(folders: readonly string[]): Inside {
  // Everything lies below the root of the disk, which says nothing.
  const roots = folders.map(realOrSame).filter((real) => real !== parse(real).root)
  return (folder) => {
    const real = realOrSame(folder)
    return roots.map((root) => relative(root, real)).find((path) => path !== '..' && !path.startsWith(`..${sep}`))
  }
}

function refuseGit(path: string, where: string, inProject: Inside): void {
  const steps = [path === where ? '' : path, inProject(where) ?? where]
  if (steps.some(hasGitStep)) throw new InputError(`Cannot write "${path}": it lies in git's own folder`)
}

/** No step below the project may be a link; what leads to the project may. */
function refuseLinks(path: string, where: string, inProject: Inside): void {
  let folder = parse(where).root
  let inside = false
  for (const step of relative(folder, dirname(where)).split(sep)) {
    inside ||= inProject(folder) !== undefined
    folder = join(folder, step)
    const found = lstatSync(folder, { throwIfNoEntry: false })
    if (found === undefined) return
    if (inside && found.isSymbolicLink()) {
      const link = relative('', folder)
      throw new InputError(`Cannot write "${path}" through the link "${link}": name the folder that it leads to`)
    }
  }
}

function isIndexFile(where: string, found: Stats): boolean {
  return where.endsWith('.json') && isOwnIndexFile(headOf(where, found))
}

/** Images, audio and archives have a NUL among their first bytes; text has none. */
function isBinary(where: string, found: Stats): boolean {
  return headOf(where, found).includes(0)
}

function headOf(where: string, { size }: Stats): Buffer {
  const head = Buffer.alloc(Math.min(size, 4096))
  const file = openSync(where, 'r')
  try {
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

/** What a file in the folder of a dataset is: one of its samples, or bytes that no report consists of. */
async function lossInDatasets(where: string, found: Stats, project: Project): Promise<string | undefined> {
  const { root, tree, config } = project
  const paths = [config.data.datasetPath, ...config.data.additionalDatasets.map(({ path }) => path)]
  const folders = paths.map((path) => realOrSame(folderOf(resolve(root, path))))
  const file = realOrSame(where)
  if (!folders.some((folder) => isBelow(file, folder))) return undefined
  if (isBinary(where, found)) return 'it lies in the dataset and is no report'
  const dataset = await readDataset(tree, config)
  const isSample = folders.some((folder, place) => {
    if (!isBelow(file, folder)) return false
    const below = relative(folder, file)
    const spellings = [below, join('.', relative(realOrSame(root), file)), file].map(slashed)
    return namesFile({
      dataset,
      place,
      folder: slashed(relative(realOrSame(root), folder)),
      spellings: withDots(spellings),
    })
  })
  return isSample ? 'it is a sample of the dataset' : undefined
}

function withDots(spellings: readonly string[]): string[] {
  return [...new Set(spellings.flatMap((path) => [path, `./${path}`]))]
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

/** A dataset may be its label file; then its samples lie beside that. */
function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
