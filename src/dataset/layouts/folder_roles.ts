import { lastAnswer } from '../../config/index.ts'
import { isUnlabelledName, looksLikeSplit, type NamedSplit, namedSplit } from '../paths/index.ts'
import { describes } from './describing_folders.ts'
import { arePictures, areVersions, isContainer, isGenericName, isMedium, isYear } from './folder_names.ts'
import { copyAmong, type FolderNode, sampleFolderNames, sampleFolders, sharedNames } from './folder_nodes.ts'
import type { FolderPlace, FolderRoles } from './folder_place.ts'
import { masksBelow, picturesBeside, problemOfNames } from './folder_problem.ts'
import { areNestedShards, shelvedClasses } from './shelves.ts'
import { innerFolder, mostlySplits, type Parent, splitFolders } from './split_folders.ts'

/** Determines the roles of a dataset's folders from the top down, without those that describe a repository. */
export function folderRoles(root: FolderNode): FolderRoles {
  return rolesOfTree({ ...root, folders: new Map([...root.folders].filter(([name]) => !describes(name))) })
}

/** Determines the roles of a tree without folders that do not contain samples. */
export function rolesOfTree(root: FolderNode): FolderRoles {
  return rolesBelow([{ node: root }])
}

export const NOTHING: FolderRoles = {
  places: new Map(),
  splits: [],
  levels: [],
  levelDepth: 0,
  misleading: [],
  beside: [],
  copies: [],
}

function rolesBelow(parents: readonly Parent[]): FolderRoles {
  const nodes = parents.map(({ node }) => node)
  const problem = picturesBeside(nodes)
  if (problem !== undefined) return { ...NOTHING, problem }
  const all = parents.flatMap(({ node, split }) =>
    sampleFolders(node).map((child): Parent => ({ node: child, ...(split === undefined ? {} : { split }) })),
  )
  const copies = nodes.flatMap((node) => copyAmong(node)?.path ?? [])
  const known = new Set(copies)
  const below = rolesOfFolders(all.filter(({ node }) => !known.has(node.path)))
  if (copies.length === 0) return below
  return { ...below, beside: [...copies, ...below.beside], copies: [...copies, ...below.copies] }
}

function rolesOfFolders(folders: readonly Parent[]): FolderRoles {
  const names = [...new Set(folders.map(({ node }) => node.name))]
  if (names.length === 0) return NOTHING
  const splits = splitFolders(folders, names)
  if (splits !== undefined) return rolesOfSplits(folders, splits)
  const problem = problemOfNames(
    folders.map(({ node }) => node),
    names,
  )
  if (problem !== undefined) return { ...NOTHING, problem }
  if (folders.some(({ node }) => node.samples > 0) && !areStrayFiles(folders)) {
    const apart = separateDatasets(folders)
    if (apart.length > 0) {
      const known = new Set(apart)
      const below = rolesOfFolders(folders.filter((folder) => !known.has(folder)))
      return { ...below, beside: [...apart.map(({ node }) => node.path), ...below.beside] }
    }
    const splitNames = mostlySplits(names)
    if (splitNames.length > 0) return { ...NOTHING, problem: { kind: 'no-classes-below', folders: splitNames } }
    return folders.every(isFlatPictures) ? NOTHING : rolesOfClasses(folders, names)
  }
  if (areNestedShards(folders.map(asNamed))) return NOTHING
  const shelved = shelvedClasses(folders)
  if (shelved !== undefined) return { ...NOTHING, places: shelved }
  if (areSeveralDatasets(folders)) return NOTHING
  if (areSplitsOfClasses(folders)) {
    if (names.length > 1 && !names.every(isMedium)) return splitsBelowClasses(folders, names)
    return {
      ...NOTHING,
      problem: {
        kind: 'no-classes-below',
        folders: folders.flatMap(({ node }) => sampleFolders(node).map(({ path }) => path)),
      },
    }
  }
  if (areVersions(names) && areLevels(folders)) return NOTHING
  if (names.length > 1) return areLevels(folders) ? rolesOfLevels(folders, names) : rolesOfClasses(folders, names)
  return rolesOfSingle(folders, names)
}

/** `yes/`, `no/` next to `masks_of_yes/train/`, `masks_of_yes/val/`: folders with nothing but splits next to folders that contain samples. */
function separateDatasets(folders: readonly Parent[]): readonly Parent[] {
  const apart = folders.filter((folder) => {
    const { samples, folders: inner } = folder.node
    return samples === 0 && inner.size > 1 && subfolderSplits([folder])?.size === inner.size
  })
  const known = new Set(apart)
  const rest = folders.filter((folder) => !known.has(folder))
  return rest.length > 1 && rest.every(({ node }) => node.samples > 0) ? apart : []
}

function asNamed({ node }: Parent) {
  return { name: node.name, hasFiles: node.samples > 0, below: sampleFolderNames(node) }
}

/** `train/images/1.jpg`: `images` is not a class of the split. */
function isFlatPictures({ node, split }: Parent): boolean {
  return split !== undefined && arePictures(node.name) && sampleFolders(node).length === 0
}

/** The maximum number of stray files next to class folders: `Summary.txt` next to `ham` and `spam`. */
const MOST_STRAYS = 3
const STRAYS_PER = 10

/** Whether the files directly inside folders are so few that the subfolders are still the classes. */
function areStrayFiles(folders: readonly Parent[]): boolean {
  const areFew = folders.every(({ node }) => {
    const { samples, total } = node
    return samples <= MOST_STRAYS && samples * STRAYS_PER <= total && sampleFolders(node).length > 1
  })
  return folders.length > 1 && areFew && areLevels(folders)
}

/** A single folder is a class, unless it contains levels or splits, or only indicates the type of its files, such as `images/`. */
function rolesOfSingle(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  const below = rolesBelow(folders)
  const hasRoles = below.levels.length + below.splits.length + below.copies.length > 0
  const isOnTheWay = folders.length > 1 ? names.every(isMedium) : names.every(arePictures)
  if (hasRoles || below.problem !== undefined || (isOnTheWay && below.places.size > 0)) return below
  return rolesOfClasses(folders, names)
}

function rolesOfSplits(folders: readonly Parent[], splits: ReadonlyMap<string, NamedSplit>): FolderRoles {
  const inner = folders.flatMap(({ node, split }) => {
    const named = splits.get(node.name)
    if (named === undefined) return []
    return [{ node: innerFolder(node), split: split === undefined ? named.split : `${split}/${named.split}`, named }]
  })
  const isFlat = ({ node, named }: (typeof inner)[number]) =>
    named.kind === 'unlabelled' || sampleFolders(node).length === 0
  const below = rolesBelow(inner.filter((parent) => !isFlat(parent)))
  const names = [...splits.keys()]
  if (below.problem !== undefined) return below
  if (below.places.size === 0) return { ...NOTHING, problem: { kind: 'no-classes-below', folders: names } }
  const unlabelled = inner.filter(isFlat).map(({ node, split }) => [node.path, { label: '', split }] as const)
  const beside = folders.flatMap(({ node }) => (splits.has(node.name) ? [] : [node.path]))
  return {
    ...below,
    places: new Map([...below.places, ...unlabelled]),
    splits: [...names, ...below.splits],
    beside: [...beside, ...below.beside],
  }
}

/**
 * Whether folders that contain the same folders are levels of the path above the classes: years, or folders whose
 * subfolders have meaningful names.
 */
function areLevels(folders: readonly Parent[]): boolean {
  const subfolders = new Map<string, string[]>()
  for (const { node } of folders) {
    const names = subfolders.get(node.name) ?? []
    for (const name of sampleFolderNames(branchingBelow(node))) names.push(name)
    subfolders.set(node.name, names)
  }
  if (subfolderSplits(folders) !== undefined) return true
  const shared = sharedNames([...subfolders.values()])
  if (new Set(shared).size < 2) return false
  return [...subfolders.keys()].every(isYear) || !shared.every(isGenericName)
}

/** The folder itself, or the nearest folder below it with several subfolders if those between only indicate the type of files: `M003/video/front`. */
function branchingBelow(node: FolderNode): FolderNode {
  const [only, ...others] = sampleFolders(node)
  const isOnTheWay = only !== undefined && others.length === 0 && node.samples === 0 && only.samples === 0
  return isOnTheWay && isMedium(only.name) ? branchingBelow(only) : node
}

/** `SVM/train`, `SVM/test` next to `raw/color`: one folder contains splits and another does not. */
function areSeveralDatasets(folders: readonly Parent[]): boolean {
  const inner = folders.map((folder): Parent => ({ ...folder, node: innerFolder(folder.node) }))
  const below = inner.map(({ node }) => sampleFolderNames(node))
  const haveNone = below.some((names) => names.length > 1 && !names.some((name) => namedSplit(name) !== undefined))
  return haveNone && inner.some((folder) => subfolderSplits([folder]) !== undefined)
}

/** `cats/train`, `cats/test`, `dogs/train`: splits below classes, with nothing but samples in them. */
function areSplitsOfClasses(folders: readonly Parent[]): boolean {
  const areFlat = folders.every(({ node }) => sampleFolders(node).every((child) => sampleFolders(child).length === 0))
  return areFlat && subfolderSplits(folders) !== undefined
}

/** The splits among the subfolders of several folders, such as `2022/train` and `2023/train`. */
const subfolderSplits = lastAnswer((folders: readonly Parent[]): ReadonlyMap<string, NamedSplit> | undefined => {
  const below = folders.flatMap(({ node }) => sampleFolders(node).map((child): Parent => ({ node: child })))
  return splitFolders(below, [...new Set(below.map(({ node }) => node.name))])
})

function rolesOfLevels(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  const below = rolesBelow(folders)
  const levelDepth = (folders[0]?.node.path.split('/').length ?? 1) - 1
  return { ...below, levels: [...names, ...below.levels], levelDepth }
}

function rolesOfClasses(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  return {
    ...NOTHING,
    places: new Map(folders.map((folder) => [folder.node.path, placeOf(labelOf(folder, names), folder.split)])),
    misleading: names.filter(
      (name) => looksLikeSplit(name) && folders.some((one) => one.node.name === name && labelOf(one, names)),
    ),
    beside: folders.flatMap(({ node }) => masksBelow(node)),
  }
}

/** `unsup` and `pred` next to classes contain unlabelled samples, as does `val/images` next to `train/dog`. */
function labelOf(parent: Parent, names: readonly string[]): string {
  const { node } = parent
  const isGeneric = isFlatPictures(parent) && !names.every(isContainer)
  return isGeneric || isUnlabelledName(node.name) ? '' : node.name
}

function splitsBelowClasses(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  const below = folders.flatMap(({ node, split }) =>
    sampleFolders(node).map(({ name, path }) => {
      const own = namedSplit(name)?.split ?? name
      return { path, name, place: placeOf(node.name, split === undefined ? own : `${split}/${own}`) }
    }),
  )
  return {
    ...NOTHING,
    places: new Map(below.map(({ path, place }) => [path, place])),
    splits: [...new Set(below.map(({ name }) => name))],
    misleading: names.filter(looksLikeSplit),
  }
}

function placeOf(label: string, split: string | undefined): FolderPlace {
  return { label, ...(split === undefined ? {} : { split }) }
}
