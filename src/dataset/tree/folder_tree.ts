import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  checkFlag,
  checkNoMore,
  checkOptions,
  checkText,
  type FileStart,
  fileBytes,
  fileStart,
  InputError,
} from '../../config/index.ts'
import {
  isInGitFolder,
  type OpenRepository,
  type RepositoryPlace,
  repositoryAround,
  type SparseFiles,
  sparseFiles,
} from '../git/index.ts'
import { compareTexts } from '../table/index.ts'
import type { FolderListing } from './folder_listing.ts'
import { contains, messageOf, realPath } from './real_paths.ts'
import type { Tree, TreeFile } from './tree.ts'

/** Options of `folderTree`. */
export interface FolderTreeOptions {
  /**
   * Whether every path must stay inside the root after links are resolved. Otherwise, paths can lead anywhere on the
   * disk.
   */
  readonly confined: boolean
  /** The repository that all files belong to. By default, the repository of each folder is looked up. */
  readonly repository?: OpenRepository | 'none'
}

/**
 * Opens a folder on disk. It includes files that git tracks and that a sparse checkout left out. They are read from
 * git's objects, and a tree with such files has no paths on disk.
 *
 * `blobIds` throws `GitUnavailable` if git cannot be run. Outside a repository, it is empty.
 *
 * @param root The path of the folder, relative to the working directory.
 * @throws {TypeError} if the options are not an object, or one is unknown or has another type.
 */
export function folderTree(root: string, options: FolderTreeOptions, ...more: never[]): Tree {
  const doing = 'read a folder'
  checkNoMore(more, doing, 'root and options')
  checkText(root, { doing, name: 'root' }, 'the path of a folder')
  checkOptions(options, { doing, name: 'options', known: ['confined', 'repository'], example: '{ confined: true }' })
  const { confined, repository } = options
  checkFlag(confined, { doing, name: 'confined' })
  const placeAt = placesIn(resolve(root), confined)
  const around = repository === undefined ? repositoryAround(root) : placeOf(repository)
  const sparse = around && sparseFiles(around, () => opened(around, repository))
  const twice = new Map<string, FolderListing['foldersTwice']>()
  const listed = async (folder: string, isTolerant: boolean) => {
    const place = placeAt(folder)
    const { paths, foldersTwice, unread } = await listing(place, { sparse, isTolerant })
    twice.set(place.path, foldersTwice)
    return { files: paths.map((path): TreeFile => ({ path })), unread }
  }
  const tree: Tree = {
    name: root,
    async kindOf(path) {
      const place = placeAt(path)
      return kindOnDisk(place) ?? sparse?.kindOf(place.path)
    },
    files: async (folder) => (await listed(folder, false)).files,
    readableFiles: (folder) => listed(folder, true),
    async realPath(path) {
      const place = placeAt(path)
      return place.real ?? (sparse?.kindOf(place.path) && place.path)
    },
    async foldersTwice(folder) {
      // If nothing was listed, files were counted, which happens only if there are no links.
      return twice.get(placeAt(folder).path) ?? []
    },
    async read(path) {
      const place = placeAt(path)
      const bytes = place.real === undefined ? await sparse?.read(place.path) : contentOf(place.real, path)
      if (!bytes) throw new InputError('Cannot find this file', { file: path })
      return bytes
    },
    async start(path, bytes) {
      const place = placeAt(path)
      if (place.real !== undefined) return startOf(place.real, path, bytes)
      const whole = await tree.read(path)
      return { bytes: whole.subarray(0, bytes), isWhole: whole.length <= bytes }
    },
    async blobIds(folder) {
      const place = placeAt(folder)
      const path = place.real ?? place.path
      const own = repository === undefined ? repositoryAround(path) : placeOf(repository)
      if (own === undefined) return new Map()
      const { trackedIds } = await import(/* webpackMode: "eager" */ './tracked_ids.ts')
      return trackedIds(path, await opened(own, repository), () => listing(place, { sparse }))
    },
  }
  if (sparse) return tree
  const diskPath = (path: string) => {
    const { path: written, real } = placeAt(path)
    return real ?? written
  }
  return {
    ...tree,
    diskPath,
    async countFiles(folder, accepts) {
      const { countFolders } = await import(/* webpackMode: "eager" */ './count_folders.ts')
      return countFolders(diskPath(folder), accepts)
    },
  }
}

function placeOf(repository: OpenRepository | 'none'): RepositoryPlace | undefined {
  return repository === 'none' ? undefined : repository.place
}

/** Returns the given repository, else the one at the place. Few runs need git, so it is loaded here. */
async function opened(place: RepositoryPlace, given: FolderTreeOptions['repository']): Promise<OpenRepository> {
  if (given !== undefined && given !== 'none') return given
  const { gitOf } = await import(/* webpackMode: "eager" */ '../git/git.ts')
  return { place, git: gitOf(place) }
}

interface Place {
  /** The path as the caller wrote it. */
  readonly written: string
  /** The absolute path. */
  readonly path: string
  /** The path with its links resolved; `undefined` if nothing is there. */
  readonly real: string | undefined
  /** The folder that links below the path must not leave. */
  readonly confinedTo?: string
}

/**
 * @returns a function that locates a path, and throws if it is inside the .git folder, or if it is confined and outside
 * the root
 */
function placesIn(root: string, confined: boolean): (path: string) => Place {
  return (written) => {
    if (written.includes('\0')) throw new InputError('Cannot use a path that contains a NUL character')
    const path = resolve(root, written)
    const real = realPath(path, written)
    if (isInGitFolder(path, root) || (real !== undefined && isInGitFolder(real, root))) {
      throw new InputError('Cannot use this path: it is inside the .git folder', { file: written })
    }
    if (!confined) return { written, path, real }
    const realRoot = realPath(root, root) ?? root
    const inside = real === undefined ? contains(root, path) || contains(realRoot, path) : contains(realRoot, real)
    if (!inside) throw new InputError(`Cannot use this path: it is outside ${root}`, { file: written })
    return { written, path, real, confinedTo: realRoot }
  }
}

function kindOnDisk({ real }: Place): 'file' | 'folder' | undefined {
  const stats = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return 'folder'
  // Reading a pipe or a device fails with the reason.
  return stats === undefined ? undefined : 'file'
}

function contentOf(real: string, written: string): Uint8Array {
  return inWords(written, () => fileBytes(real, { file: written }))
}

function startOf(real: string, written: string, bytes: number): FileStart {
  return inWords(written, () => fileStart(real, { file: written, bytes }))
}

/** @throws {InputError} instead of the system's error. */
function inWords<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`Cannot read this file: ${messageOf(error)}`, { file })
  }
}

/** Lists what is on disk and what a sparse checkout left out. */
async function listing(
  place: Place,
  { sparse, isTolerant = false }: { readonly sparse: SparseFiles | undefined; readonly isTolerant?: boolean },
): Promise<FolderListing> {
  const leftOut = (await sparse?.files(place.path)) ?? []
  if (place.real === undefined && leftOut.length === 0) {
    throw new InputError('Cannot find this folder', { file: place.written })
  }
  const nothing = { paths: [], hasLinks: false, foldersTwice: [], unread: [] }
  const { listFolder } = await import(/* webpackMode: "eager" */ './folder_listing.ts')
  const onDisk =
    place.real === undefined ? nothing : listFolder(place.real, { confinedTo: place.confinedTo, isTolerant })
  if (leftOut.length === 0) return onDisk
  const paths = [...new Set([...onDisk.paths, ...leftOut])].sort(compareTexts)
  return { ...onDisk, paths }
}
