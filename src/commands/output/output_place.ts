import { closeSync, createReadStream, lstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'
import { hasGitStep, InputError } from '../../config/index.ts'
import { readDataset, realOrSame, type Tree, type TreeFile, withSlashes } from '../../dataset/index.ts'
import { isOwnIndexFile } from '../../split/index.ts'
import { isRead, isSameFile, mayBeMentioned, type Project } from '../input/index.ts'
import { areOwnRows, isOwnReport, type OwnRows } from './own_report.ts'

/**
 * Refuses to write to a file that is inside the `.git` folder or behind a link in the project, and to replace a file
 * that the run has read, that belongs to a dataset or that is an index file.
 *
 * @param own the rows that an earlier run can have written to the file
 * @throws {InputError} if the file must not be written
 */
export async function refusePlace(path: string, project: Project, own?: OwnRows): Promise<void> {
  const found = refuseFolders(path, project)
  const loss = found === undefined ? undefined : await lossOf(resolve(path), found, { project, own })
  if (loss !== undefined) throw new InputError(`Cannot replace '${path}': ${loss}. Choose another file.`)
}

interface Writing {
  readonly project: Project
  readonly own: OwnRows | undefined
}

/** Why the existing file must not be replaced. */
async function lossOf(where: string, found: Stats, writing: Writing): Promise<string | undefined> {
  const { root, config, reads } = writing.project
  if (isRead(reads, where) && !(await isUnusedReport(where, found, writing))) return 'this run has read it'
  if (isIndexFile(where, found)) return 'it is an index file'
  if (realOrSame(where) === realOrSame(resolve(root, config.data.splitIndicesPath))) {
    return 'the config uses this path for the index file'
  }
  return lossInDatasets(where, found, writing)
}

/** Whether a file that was read is a report of this tool in the folder of the dataset, in which no labels were found. */
async function isUnusedReport(where: string, found: Stats, { project, own }: Writing): Promise<boolean> {
  if (own !== undefined || !(await isOwn(where, found, own))) return false
  const { layout, table } = await readDataset(project.tree, project.config)
  const used = [layout.files, ...table.sources.map(({ files = [] }) => files.map(({ path }) => path))].flat()
  return !used.some((path) => isSameFile(resolve(project.root, path), where))
}

/** Like `refusePlace`, for files that can be replaced after they were read, such as an index file that grows. */
export function refuseFolders(path: string, { root }: Pick<Project, 'root'>): Stats | undefined {
  const where = resolve(path)
  const inProject = insideOf([root, process.cwd()])
  refuseGit(path, where, inProject)
  refuseLinks(path, where, inProject)
  const found = lstatSync(where, { throwIfNoEntry: false })
  if (found?.isSymbolicLink())
    throw new InputError(`Cannot write '${path}': it is a symbolic link. Use the path of the file itself.`)
  if (found?.isDirectory()) throw new InputError(`Cannot write '${path}': it is a folder. Choose a file in it.`)
  if (found?.isFile() === false)
    throw new InputError(`Cannot write '${path}': it is a pipe or a device. Choose a regular file.`)
  return found
}

/** Returns the path of a folder relative to the folder that contains it, with links resolved. */
type Inside = (folder: string) => string | undefined

function insideOf(folders: readonly string[]): Inside {
  // Every path is inside the root of the disk, so the root does not count.
  const roots = folders.map(realOrSame).filter((real) => real !== parse(real).root)
  return (folder) => {
    const real = realOrSame(folder)
    return roots.map((root) => relative(root, real)).find((path) => path !== '..' && !path.startsWith(`..${sep}`))
  }
}

function refuseGit(path: string, where: string, inProject: Inside): void {
  const steps = [path === where ? '' : path, inProject(where) ?? where]
  if (steps.some(hasGitStep))
    throw new InputError(`Cannot write '${path}': it is inside the .git folder. Choose another folder.`)
}

/** No folder inside the project can be a link. The folders that lead to the project can be links. */
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
      throw new InputError(
        `Cannot write '${path}': '${link}' is a symbolic link. Use the path of the folder that it leads to.`,
      )
    }
  }
}

/** Enough bytes for the first row of a table. */
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

const NOT_OWN =
  'it is in the dataset and is not an unchanged report of this tool. If it is an old report, delete it first'

/**
 * Why a file belongs to a dataset. In a dataset's folder, only files that this tool wrote can be replaced, because the
 * folder contains labels, samples, annotations and lists, and no run reads all of them.
 */
async function lossInDatasets(where: string, found: Stats, { project, own }: Writing): Promise<string | undefined> {
  const { root, tree, config, reads } = project
  const paths = [config.data.datasetPath, ...config.data.additionalDatasets.map(({ path }) => path)]
  const folders = [...new Set(paths.map((path) => realOrSame(folderOf(resolve(root, path)))))]
  const real = realOrSame(where)
  const below = folders.filter((folder) => isBelow(real, folder)).map((folder) => withSlashes(relative(folder, real)))
  if (below.length > 0 && !(await isOwn(where, found, own))) return NOT_OWN
  if (found.nlink > 1 && (await isLinked(real, tree, folders))) return 'it is another name of a file in the dataset'
  // Rows of label files can only mention the file in their text.
  const isOfFiles = own?.dataset.table.sources.every(({ files }) => files !== undefined)
  if ((below.length === 0 || isOfFiles) && !mayBeMentioned(reads, basename(real))) return undefined
  const dataset =
    own?.dataset ??
    (await readDataset(tree, config).catch((error: unknown) => {
      if (error instanceof InputError) return error.message
      throw error
    }))
  // `history` reads only commits, so the labels on disk can be broken.
  if (typeof dataset === 'string') {
    const why = `the dataset, which can refer to it, cannot be read: ${dataset.replace(/\.$/, '')}`
    return (await isOwn(where, found, own)) ? undefined : why
  }
  const { whereNamed } = await import(/* webpackMode: "eager" */ './named_files.ts')
  return whereNamed(dataset, { real, below, from: [...folders, realOrSame(root)] })
}

/** Says that a new table is in a folder where the dataset is searched for, unless the config determines the label files. */
export function noteFoundAgain(file: string, { root, config }: Project): string | undefined {
  const { data, labels } = config
  const folder = resolve(root, data.datasetPath)
  const isSearched = [labels.file, labels.pattern, labels.format].every((setting) => setting === undefined)
  if (!isSearched || folderOf(folder) !== folder || !isBelow(realOrSame(resolve(file)), realOrSame(folder)))
    return undefined
  return `The next search for the dataset in '${data.datasetPath}' will find '${file}', too. Move it, or specify the label file in the command or in the config.`
}

/**
 * Whether one of the folders contains another name of the file. Slow, so it is only called for files with several
 * names.
 */
async function isLinked(real: string, tree: Tree, folders: readonly string[]): Promise<boolean> {
  for (const folder of folders) {
    const files = await tree.files(folder)
    const isOther = ({ path }: TreeFile) => resolve(folder, path) !== real && isSameFile(resolve(folder, path), real)
    if (files.some(isOther)) return true
  }
  return false
}

async function isOwn(where: string, found: Stats, own: OwnRows | undefined): Promise<boolean> {
  if (found.size === 0) return true
  const head = headOf(where, found)
  if (head.includes(0)) return false
  if (own) return areOwnRows(createReadStream(where, { highWaterMark: PIECE_BYTES }), own, where)
  return isOwnReport(found.size <= MOST_READ ? readFileSync(where, 'utf8') : head.toString())
}

const PIECE_BYTES = 1 << 16

/** Larger than any report of text, whose lists are shortened. */
const MOST_READ = 64 * 1024 * 1024

/** If the dataset is a label file, its samples are in the same folder. */
function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
