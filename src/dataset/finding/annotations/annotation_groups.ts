import type { LabelFormat } from '../../../config/index.ts'
import { byKey, fewOf, folderOfFile, holdsAnnotations, stemOf, withoutEnd } from '../../layouts/index.ts'
import { baseName, belowFolder, commonFolder, namedSplit } from '../../paths/index.ts'
import { type Find, type Look, MOST_LEVELS } from '../found/index.ts'

/** Label files of one dataset. */
export interface FileGroup {
  /** The folder of the dataset. */
  readonly root: string
  /** The folders that contain the label files. */
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** Folders with other versions of these files, relative to the root. */
  readonly versions?: readonly string[]
}

/** The files that are searched, sorted once. */
export interface SearchedFiles {
  readonly look: Look
  readonly xml: readonly string[]
  readonly json: readonly string[]
  readonly texts: readonly string[]
  readonly images: readonly string[]
  /** YAML files, `*.data` and `*.names`, which may describe how to read the label files. */
  readonly others: readonly string[]
  readonly textOf: (path: string) => Promise<string>
}

/** Returns the dataset folder of a folder with annotations: the path without the folders for annotations and for splits. */
export function datasetFolder(folder: string): string {
  const steps = folder === '' ? [] : folder.split('/')
  const at = steps.findIndex(holdsAnnotations)
  return withoutSplits((at === -1 ? steps : steps.slice(0, at)).join('/'))
}

/** Removes the names of splits from the end of a path. */
export function withoutSplits(folder: string): string {
  let found = folder
  while (found !== '' && namedSplit(baseName(found)) !== undefined) found = folderOfFile(found)
  return found
}

export function isNearEnough({ root }: FileGroup): boolean {
  return root === '' || root.split('/').length <= MOST_LEVELS
}

/**
 * Joins groups that have the same root, and groups in sibling folders that are parts of one dataset: folders for which
 * `arePieces` is true, and folders whose names differ only in the split.
 */
export function joinGroups(groups: readonly FileGroup[], arePieces: (group: FileGroup) => boolean): FileGroup[] {
  const byRoot = collected(groups)
  const keyOf = (group: FileGroup): string | undefined => {
    const { root } = group
    if (root === '') return undefined
    const rest = withoutEnd(baseName(root))
    if (rest !== undefined) return `${folderOfFile(root)}/${rest}`
    return arePieces(group) ? folderOfFile(root) : undefined
  }
  const keys = byRoot.map(keyOf)
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isShared = (key: string | undefined) => key !== undefined && (counts.get(key) ?? 0) > 1
  return collected(byRoot.map((group, i) => (isShared(keys[i]) ? { ...group, root: folderOfFile(group.root) } : group)))
}

/** Fewer folders that contain groups on different levels may be datasets of their own. */
const FEWEST_BRANCHES = 3

/** Joins all groups if they are the leaves of one tree of categories: `Food/7up`, `Food/Bimbo`, `Clothes/adidas`, `Medical/Abbott`. */
export function joinBranches(groups: readonly FileGroup[], arePieces: (group: FileGroup) => boolean): FileGroup[] {
  const root = commonFolder(groups.map((group) => group.root))
  const branches = new Set(groups.map((group) => belowFolder(group.root, root).split('/')[0] ?? ''))
  if (branches.size < FEWEST_BRANCHES || branches.has('') || !groups.every(arePieces)) return [...groups]
  return collected(groups.map((group) => ({ ...group, root })))
}

function collected(groups: readonly FileGroup[]): FileGroup[] {
  return [...byKey(groups, ({ root }) => root)].map(([root, same]) => ({
    ...same[0],
    root,
    folders: same.flatMap(({ folders }) => folders),
    files: same.flatMap(({ files }) => files),
  }))
}

/** Returns the globs to ignore below a root because they are other datasets of the same kind. */
function nestedRoots(root: string, all: readonly FileGroup[]): string[] {
  const front = root === '' ? '' : `${root}/`
  const below = all.flatMap((group) => (group.root !== root && group.root.startsWith(front) ? [group.root] : []))
  return below.map((path) => `${path.slice(front.length)}/**`)
}

/** Returns the path that selects a group: its root, or the only folder of its label files. */
export function pathOfGroup({ root, folders }: FileGroup): string {
  if (root !== '') return root
  const tops = new Set(folders.map((folder) => folder.split('/').slice(0, 1).join('/')))
  const [only = '', ...others] = tops
  return others.length === 0 ? only : ''
}

/**
 * Returns the finds of groups with one label file per image, in the format `kind`. Other datasets below a group are
 * ignored.
 */
export function findsOfGroups(
  groups: readonly FileGroup[],
  kind: LabelFormat,
  { images, look }: SearchedFiles,
  describe: (group: FileGroup) => Pick<Find, 'path' | 'description' | 'reasons' | 'needsConfig'>,
): Find[] {
  const stems = new Set(images.map(stemOf))
  return groups.map((group): Find => {
    const { root, files, versions = [] } = group
    const ignored = [...nestedRoots(root, groups), ...versions.map((path) => `${path}/**`)]
    const namesFiles = fewOf(files).some((path) => stems.has(stemOf(path)))
    const { reasons, ...described } = describe(group)
    return {
      kind,
      folder: root,
      settings: {
        format: kind,
        ...(ignored.length > 0 ? { ignore: [...look.context.settings.ignore, ...ignored] } : {}),
      },
      ...described,
      samples: files.length,
      namesFiles,
      reasons: [...reasons, imagesReason(namesFiles)],
    }
  })
}

export function imagesReason(namesFiles: boolean): string {
  return namesFiles ? 'the images were found' : 'the images were not found'
}

/** Files that are next to any dataset without being part of it. */
const PLAIN = /(?:\.(?:md|rst|txt|cff|html?|pdf)|(?:^|\/)(?:LICEN[CS]E|Makefile|Dockerfile|[^./]+))$/i

/** Whether the reader finds the same without a given format because the folder contains nothing else. */
export function isAlone(
  find: Find,
  all: readonly Find[],
  files: readonly string[],
  isOwn: (path: string) => boolean,
): boolean {
  const front = find.folder === '' ? '' : `${find.folder}/`
  const isInside = (folder: string) => folder === find.folder || front === '' || folder.startsWith(front)
  if (all.some((other) => other !== find && isInside(other.folder))) return false
  return files.every((path) => !path.startsWith(front) || isOwn(path) || PLAIN.test(path))
}
