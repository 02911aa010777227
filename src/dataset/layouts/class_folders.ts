import { formatOf } from '../formats/index.ts'
import { isImage, type Medium, masksBeside } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import { describes } from './describing_folders.ts'
import { type FolderNode, folderNodes } from './folder_nodes.ts'
import { compareFolders } from './folder_order.ts'
import type { FolderPlace, FolderRoles } from './folder_place.ts'
import { folderRoles } from './folder_roles.ts'

/** Samples whose class is the folder that contains them. */
export interface ClassFolders {
  /** In the order of `torchvision.datasets.ImageFolder`. */
  readonly paths: readonly string[]
  /** '' for a sample of a split without class folders. */
  readonly classes: readonly string[]
  /** The split of each sample, if folders such as `train` and `val` are splits. */
  readonly splits?: readonly string[]
  /** Files that are not samples: those outside the class folders, and files among images that are not images. */
  readonly leftOut: readonly string[]
  readonly roles: FolderRoles
  /** The medium of the samples, if all other files were ignored. */
  readonly medium?: Medium
  /** The paths of folders that were ignored only because of their names. */
  readonly leftOutByName?: readonly string[]
  /** Classes with names of folders that usually describe a project. */
  readonly keptDespiteName?: readonly string[]
}

/**
 * Sorts the files of a dataset into class folders, whatever these contain.
 *
 * @param files Neither hidden nor ignored.
 * @param tablesToo Whether tables are samples if there is nothing else, because the settings ask for folders.
 */
export function classFolders(
  files: readonly string[],
  { tablesToo = false }: { readonly tablesToo?: boolean } = {},
): ClassFolders {
  const { folders, leftOut } = samplesByFolder(files, tablesToo)
  const roles = folderRoles(nodesOf(files, folders))
  const beside = new Set(roles.beside)
  const places = new Map([...folders.keys()].map((folder) => [folder, placeOf(folder, roles, beside)]))
  const taken = [...folders.keys()].filter((folder) => places.get(folder) !== undefined).sort(compareFolders)
  const pathsIn = (folder: string) => folders.get(folder) ?? []
  const repeated = <T>(valueAt: (place: FolderPlace | undefined) => T) =>
    taken.flatMap((folder) => Array<T>(pathsIn(folder).length).fill(valueAt(places.get(folder))))
  const outside = [...folders].flatMap(([folder, paths]) => (places.get(folder) === undefined ? paths : []))
  return {
    paths: taken.flatMap((folder) => pathsIn(folder).toSorted(compareTexts)),
    classes: repeated((place) => place?.label ?? ''),
    ...(roles.splits.length > 0 ? { splits: repeated((place) => place?.split ?? '') } : {}),
    leftOut: [...leftOut, ...outside].sort(compareTexts),
    roles,
  }
}

/** Files that may be samples, by their folders, and files that are never samples. */
interface SamplesByFolder {
  readonly folders: ReadonlyMap<string, readonly string[]>
  readonly leftOut: readonly string[]
}

/** Only images if there are any. Otherwise tables only if there is nothing else and `tablesToo` is set. Never pointers to data. */
function samplesByFolder(files: readonly string[], tablesToo: boolean): SamplesByFolder {
  const folders = new Map<string, string[]>()
  const leftOut: string[] = []
  const isSample = sampleTest(files, tablesToo)
  for (const path of files) {
    if (!isSample(path)) {
      leftOut.push(path)
      continue
    }
    const folder = path.slice(0, path.lastIndexOf('/'))
    const paths = folders.get(folder)
    if (paths) paths.push(path)
    else folders.set(folder, [path])
  }
  for (const [folder, paths] of folders) {
    const masks = isImage(paths[0] ?? '') ? masksBeside(paths) : new Set<string>()
    if (masks.size === 0) continue
    folders.set(
      folder,
      paths.filter((path) => !masks.has(path)),
    )
    for (const mask of masks) leftOut.push(mask)
  }
  return { folders, leftOut }
}

function sampleTest(files: readonly string[], tablesToo: boolean): (path: string) => boolean {
  const mayBe = (path: string) => path.includes('/') && !describes(path.slice(0, path.indexOf('/')))
  const inFolder = (path: string) => path.includes('/')
  if (files.some((path) => isImage(path) && mayBe(path))) return (path) => isImage(path) && inFolder(path)
  if (files.some((path) => !isDescription(path) && mayBe(path))) return (path) => inFolder(path) && !isDescription(path)
  return (path) => tablesToo && inFolder(path) && !isPointer(path)
}

function isPointer(path: string): boolean {
  return path.endsWith('.dvc')
}

/** Tables, label files and pointers describe samples. */
export function isDescription(path: string): boolean {
  return isPointer(path) || formatOf(path) !== undefined || /\.(?:xml|md)$/i.test(path)
}

function nodesOf(files: readonly string[], folders: ReadonlyMap<string, readonly string[]>): FolderNode {
  const all = new Map<string, number>()
  let last: string | undefined
  for (const path of files) {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
    if (folder !== last) all.set(folder, folders.get(folder)?.length ?? 0)
    last = folder
  }
  return folderNodes(all)
}

/** The place of a folder's samples: that of the folder or of the nearest parent folder that has one. */
export function placeOf(folder: string, { places }: FolderRoles, beside: ReadonlySet<string>): FolderPlace | undefined {
  for (let above = folder; above !== ''; above = above.slice(0, Math.max(above.lastIndexOf('/'), 0))) {
    if (beside.has(above)) return undefined
    const place = places.get(above)
    if (place !== undefined) return place
  }
  return undefined
}

/** Whether folders are classes: there are several of them, or splits above them. */
export function isClassified({ classes, paths, roles }: ClassFolders): boolean {
  const names = [...new Set(classes)]
  const enough = names.length > 1 || (names.length > 0 && roles.splits.length > 0)
  return enough && !(paths.every(isMidi) && isShelving(names))
}

export function isMidi(path: string): boolean {
  return /\.midi?$/i.test(path)
}

/** Whether folders only store files of a medium and do not indicate their class. */
export function isShelved(medium: Medium, { places }: FolderRoles): boolean {
  return medium === 'midi' && isShelving([...new Set([...places.values()].map(({ label }) => label))])
}

/** Years (MAESTRO) and hexadecimal digits (Lakh) are storage folders of MIDI files, not classes. */
function isShelving(names: readonly string[]): boolean {
  return names.every((name) => /^(?:19|20)\d\d$/.test(name)) || names.every((name) => /^[0-9a-f]$/i.test(name))
}
