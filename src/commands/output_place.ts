import { closeSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'
import { hasGitStep, InputError } from '../config/index.ts'
import { readDataset, realOrSame, type Tree, type TreeFile } from '../dataset/index.ts'
import { isOwnIndexFile } from '../split/index.ts'
import { isOwnReport, isOwnTable } from './own_report.ts'
import type { Project } from './project.ts'
import { isRead, isSameFile, mayBeMentioned } from './read_files.ts'
import { isTableFile, type Table } from './table_file.ts'

/**
 * Whether a run may write a file: not in git's own folder, not through a link in the project, and not over what it has read,
 * what belongs to a dataset or an index file.
 *
 * @param tables what rows an earlier run may have written there
 * @throws {InputError} where it may not
 */
export async function refusePlace(path: string, project: Project, tables: readonly Table[] = []): Promise<void> {
  const found = refuseFolders(path, project)
  const loss = found === undefined ? undefined : await lossOf(resolve(path), found, { project, tables })
  if (loss !== undefined) throw new InputError(`Cannot replace "${path}": ${loss}; name another file`)
}

interface Writing {
  readonly project: Project
  readonly tables: readonly Table[]
}

/** What would be lost with the file that is there. */
async function lossOf(where: string, found: Stats, writing: Writing): Promise<string | undefined> {
  const { root, config, reads } = writing.project
  if (isRead(reads, where)) return 'this run has read it'
  if (isIndexFile(where, found)) return 'it is a split index file'
  if (realOrSame(where) === realOrSame(resolve(root, config.data.splitIndicesPath))) {
    return 'the config keeps the split index file there'
  }
  return lossInDatasets(where, found, writing)
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

/** Enough for the first row of a table. */
const HEAD_BYTES = 64 * 1024

function isIndexFile(where: string, found: Stats): boolean {
  return where.endsWith('.json') && isOwnIndexFile(headOf(where, found))
}

function headOf(where: string, { size }: Stats): Buffer {
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES))
  const file = openSync(where, 'r')
  try {
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

/**
 * Why a file is a dataset's own. In the folder of a dataset only what this tool wrote may be replaced: it holds labels,
 * samples, annotations and lists that no run reads all of.
 */
async function lossInDatasets(where: string, found: Stats, { project, tables }: Writing): Promise<string | undefined> {
  const { root, tree, config, reads } = project
  const paths = [config.data.datasetPath, ...config.data.additionalDatasets.map(({ path }) => path)]
  const folders = [...new Set(paths.map((path) => realOrSame(folderOf(resolve(root, path)))))]
  const real = realOrSame(where)
  const below = folders.filter((folder) => isBelow(real, folder)).map((folder) => slashed(relative(folder, real)))
  if (below.length > 0 && !isOwn(where, found, tables)) return 'it lies in the dataset and is no report of this tool'
  if (found.nlink > 1 && (await isLinked(real, tree, folders))) return 'it is a file of the dataset by another name'
  if (below.length === 0 && !mayBeMentioned(reads, basename(real))) return undefined
  const { whereNamed } = await import(/* webpackMode: "eager" */ './named_files.ts')
  return whereNamed(await readDataset(tree, config), { real, below, from: [...folders, realOrSame(root)] })
}

/** Whether another name of the file lies in one of the folders: only a file with several names costs a look at all. */
async function isLinked(real: string, tree: Tree, folders: readonly string[]): Promise<boolean> {
  for (const folder of folders) {
    const files = await tree.files(folder)
    const isOther = ({ path }: TreeFile) => resolve(folder, path) !== real && isSameFile(resolve(folder, path), real)
    if (files.some(isOther)) return true
  }
  return false
}

function isOwn(where: string, found: Stats, tables: readonly Table[]): boolean {
  if (found.size === 0) return true
  const head = headOf(where, found)
  if (head.includes(0)) return false
  return isOwnReport(head.toString()) || (isTableFile(where) && isOwnTable(head.toString(), where, tables))
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
