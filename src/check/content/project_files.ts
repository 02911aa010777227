import { posix } from 'node:path'
import { InputError } from '../../config/index.ts'
import { comparablePath, type Source, type Tree } from '../../dataset/index.ts'
import { namesInSource, type SampleDataset } from './sample_paths.ts'

interface ProjectQuestion {
  readonly tree: Tree
  readonly dataset: SampleDataset
  readonly source: Source
  /** The prefix of the ids of an additional dataset. */
  readonly prefix: string
  /** The folder of the source in the tree. */
  readonly folder: string
  /** The rows that name a file in that folder, which are not looked for. */
  readonly found: ReadonlyMap<number, string>
  /** Whether files that Git does not track are looked for. */
  readonly withUntracked: boolean
  readonly wants?: ((row: number) => boolean) | undefined
}

interface ProjectFiles {
  /** The file that each row names, by its path from the project's folder. */
  readonly rows: ReadonlyMap<number, string>
  /** The blob ids of those that Git tracks. */
  readonly blobs: ReadonlyMap<string, string>
}

/**
 * Finds files outside a dataset's folder: by a path relative to the project, or with `..` to the dataset's folder or to the
 * label file. Only the project's top-level folders that such paths start with are listed.
 */
export async function projectFiles(question: ProjectQuestion): Promise<ProjectFiles> {
  const { tree, source, folder, found, withUntracked, wants } = question
  const rows = new Map<number, string>()
  const blobs = new Map<string, string>()
  const names = namesInSource(question)
  if (names === undefined) return { rows, blobs }
  const folders = new Map<string, ReadonlySet<string>>()
  const withoutFiles = new Set<number>()
  const labelFolderOf = labelFolders(source)
  for (let row = source.start; row < source.end; row++) {
    if (found.has(row) || wants?.(row) === false) continue
    const first = names.firstFolder(row)
    if (withoutFiles.has(first)) continue
    for (const path of candidates(names.text(row), () => [folder, labelFolderOf(row)])) {
      const top = path.slice(0, path.indexOf('/'))
      let files = folders.get(top)
      if (files === undefined) {
        if (folders.size === MOST_FOLDERS) continue
        files = await filesBelow({ tree, top, blobs, withUntracked })
        folders.set(top, files)
      }
      if (first >= 0 && files.size === 0) withoutFiles.add(first)
      if (!files.has(path)) continue
      rows.set(row, path)
      break
    }
  }
  return { rows, blobs }
}

/** If paths start with more folders, they are not paths of the project. */
const MOST_FOLDERS = 1000

/** The paths that a name can mean, from the project's folder. Those that lead out of it, or to no folder, are left out. */
function candidates(name: string | undefined, folders: () => readonly string[]): string[] {
  if (name === undefined || !/[/\\]/.test(name)) return []
  const path = comparablePath(name).replace(/^\/+/, '')
  if (!path.startsWith('..')) return path.includes('/') ? [path] : []
  return folders()
    .map((folder) => posix.join(folder, path))
    .filter((one) => /^(?!\.\.\/).+\//.test(one))
}

/** Returns the folder of the label file of each row. The rows must ascend, because there can be a label file per image. */
function labelFolders({ files = [] }: Source): (row: number) => string {
  let at = 0
  return (row) => {
    while ((files[at]?.end ?? Number.POSITIVE_INFINITY) <= row) at++
    return posix.dirname(files[at]?.path ?? '')
  }
}

interface Listing extends Pick<ProjectQuestion, 'tree' | 'withUntracked'> {
  readonly top: string
  readonly blobs: Map<string, string>
}

/** Lists the files below a folder, and adds their blob ids. A folder outside the project has none. */
async function filesBelow({ tree, top, blobs, withUntracked }: Listing): Promise<ReadonlySet<string>> {
  const paths = new Set<string>()
  try {
    if ((await tree.kindOf(top)) !== 'folder') return paths
    for (const [path, blob] of (await tree.blobIds?.(top)) ?? []) {
      paths.add(`${top}/${path}`)
      blobs.set(`${top}/${path}`, blob)
    }
    if (withUntracked) for (const { path } of await tree.files(top)) paths.add(`${top}/${path}`)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return paths
}
