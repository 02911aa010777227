import { closeSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs'
import { dirname, join, parse, relative, resolve, sep } from 'node:path'
import { hasGitStep, InputError } from '../config/index.ts'
import { readDataset, textAt } from '../dataset/index.ts'
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
  return (await isSample(where, project)) ? 'it is a sample of the dataset' : undefined
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
  const roots = folders.map(realOf).filter((real) => real !== parse(real).root)
  return (folder) => {
    const real = realOf(folder)
    return roots.map((root) => relative(root, real)).find((path) => path !== '..' && !path.startsWith(`..${sep}`))
  }
}

/** Links resolved as far as the path is there. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realOf(parent), path.slice(parent.length))
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

function isIndexFile(where: string, { size }: Stats): boolean {
  if (!where.endsWith('.json')) return false
  const head = Buffer.alloc(Math.min(size, 4096))
  const file = openSync(where, 'r')
  try {
    return isOwnIndexFile(head.subarray(0, readSync(file, head)))
  } finally {
    closeSync(file)
  }
}

/** Samples that are files are counted by their names alone, and would be lost all the same. */
async function isSample(where: string, project: Project): Promise<boolean> {
  const { root, tree, config } = project
  const datasets = [config.data.datasetPath, ...config.data.additionalDatasets.map(({ path }) => path)]
  const folders = datasets.map((path) => realOf(resolve(root, path)))
  const file = realOf(where)
  const mayHold = folders.map((folder) => isBelow(file, folder) && !hasLabelFiles(folder, project))
  if (!mayHold.includes(true)) return false
  const { table } = await readDataset(tree, config)
  return table.sources.some(({ start, end, name }, place) => {
    if (mayHold[place] !== true) return false
    const path = relative(folders[place] ?? '', file).replaceAll(sep, '/')
    const id = place === 0 ? path : `${name}:${path}`
    for (let row = start; row < end; row++) if (textAt(table.ids, row) === id) return true
    return false
  })
}

/** Where labels are in files, samples are rows of theirs. */
function hasLabelFiles(folder: string, { root, config, reads }: Project): boolean {
  const index = resolve(root, config.data.splitIndicesPath)
  return Array.from(reads.paths).some((path) => path !== index && isBelow(realOf(path), folder))
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder + sep)
}
