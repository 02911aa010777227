import { existsSync, lstatSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { readIndexFile } from '../../check/index.ts'
import { canBeShown, commandLine, InputError, pathWord } from '../../config/index.ts'
import { type Dataset, realOrSame, type Source, withSlashes } from '../../dataset/index.ts'
import { isRead, type Project } from '../input/index.ts'
import { isSystemError, refuseFolders } from '../output/index.ts'

/** A folder for the files of a split, with the index file next to them. */
export interface SplitFolder {
  /** As it was given, without a separator at the end. */
  readonly path: string
  /** The index file in it. */
  readonly index: string
}

/** Whether `-o` names a folder: it ends with a separator or exists. */
export function isFolderPath(output: string): boolean {
  const endsAsFolder = output.endsWith('/') || output.endsWith(sep) || /^\.{1,2}$/.test(basename(output))
  return endsAsFolder || isFolder(output)
}

/** What cannot be a path is no folder. Writing it has its own error. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

/** @param isRules Whether the index file contains cut points. */
export function openSplitFolder(output: string, isRules: boolean): SplitFolder {
  const path = withSlashes(relative('', resolve(output))) || '.'
  return { path, index: resolve(output, isRules ? 'split_indices.rules.json' : 'split_indices.json') }
}

/**
 * Checks that nothing is lost if files are written to a folder: it does not belong to the dataset, and files in it are replaced only if
 * an index file of this tool is next to them.
 *
 * @param files The names of the files, relative to the folder.
 * @throws {InputError} if one of them must not be written
 */
export async function refuseSplitFolder(
  { path, index }: SplitFolder,
  files: readonly string[],
  { project, dataset }: { readonly project: Project; readonly dataset: Dataset },
): Promise<void> {
  refuseFoldersOfDataset(path, project, dataset)
  const found = await readIndexFile(project.tree, relative(project.root, index))
  if (found.kind === 'broken' && !found.own) {
    const file = withSlashes(relative('', index))
    throw new InputError(`Cannot replace '${file}': it is not an index file of this tool. Choose another folder.`)
  }
  for (const name of files) {
    const file = withSlashes(join(path, name))
    const isThere = refuseFolders(file, project) !== undefined
    if (isThere && isRead(project.reads, resolve(file)))
      throw new InputError(`Cannot replace '${file}': this run has read it. Choose another folder.`)
    if (isThere && found.kind === 'missing')
      throw new InputError(
        `Cannot replace '${file}': there is no ${basename(index)} in its folder, so it may not be from an earlier split. Delete it, or choose another folder.`,
      )
  }
}

function refuseFoldersOfDataset(path: string, { root, config }: Project, { table, layout }: Dataset): void {
  const place = realOrSame(resolve(path))
  if (existsSync(path) && !lstatSync(place).isDirectory())
    throw new InputError(`Cannot write to the folder '${path}': it is not a folder`)
  const { datasetPath, additionalDatasets } = config.data
  const main = { path: layout.found?.path ?? datasetPath, labels: config.labels }
  const refuse = (why: string) =>
    new InputError(`Cannot write to the folder '${path}': ${why}. Choose a folder outside of the dataset.`)
  if (place === realOrSame(resolve(root, datasetPath))) throw refuse('it is the folder of the dataset')
  if (layout.found !== undefined && isBelow(place, realOrSame(resolve(root, datasetPath)))) {
    const words = ['dataset-balance', 'split', pathWord(layout.found.path), '-o', pathWord(`${path}/`)]
    const next = canBeShown(words) ? `, for example with \`${commandLine(words)}\`` : ''
    throw new InputError(
      `Cannot write to the folder '${path}': the next search for the dataset in '${datasetPath}' would find the files. Name the dataset${next}.`,
    )
  }
  for (const [i, source] of table.sources.entries()) {
    const { path: written, labels } = [main, ...additionalDatasets][i] ?? main
    const real = realOrSame(resolve(root, written))
    const folder = statSync(real, { throwIfNoEntry: false })?.isFile() ? dirname(real) : real
    if (place === folder || labelFolders(source, root).includes(place)) throw refuse('it is the folder of the dataset')
    if (isBelow(place, folder) && changesWithFiles(source, labels?.file))
      throw refuse('files in it would become part of the dataset')
  }
}

function labelFolders({ files = [] }: Source, root: string): string[] {
  return files.map(({ path }) => realOrSame(dirname(resolve(root, path))))
}

/** Whether new files below the folder of a dataset can change it: its samples are files, or a pattern finds its label files. */
function changesWithFiles({ files }: Source, labelFile: string | undefined): boolean {
  return files === undefined || /[*?[{]/.test(labelFile ?? '')
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
