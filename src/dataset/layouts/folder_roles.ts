import { looksLikeSplit, type NamedSplit, namedSplit } from '../split_names.ts'
import { type FolderNode, sampleFolderNames, sampleFolders, sharedNames } from './folder_nodes.ts'

/** Where the samples of a folder belong. */
export interface FolderPlace {
  /** '' for samples without a label. */
  readonly label: string
  /** The names of the split folders on the way, where there are any. */
  readonly split?: string
}

/** What the folders of a dataset are: splits, levels of the path, classes. */
export interface FolderRoles {
  /** By the path of each folder that is a class, or holds the unlabelled samples of a split. */
  readonly places: ReadonlyMap<string, FolderPlace>
  /** The split folders by name; none where folders are no splits. */
  readonly splits: readonly string[]
  /** Folders that hold the same folders, so that the classes lie below: `2022`, `2023`. */
  readonly levels: readonly string[]
  /** How many folders stand above the first of the levels. */
  readonly levelDepth: number
  /** Classes that are named as splits are. */
  readonly misleading: readonly string[]
  /** Folders beside split folders that are none, by their paths. */
  readonly beside: readonly string[]
  /** Why the folders tell no classes. */
  readonly problem?: FolderProblem
}

export interface FolderProblem {
  readonly kind: 'no-classes-below' | 'images-beside'
  readonly folders: readonly string[]
}

/** Folders that describe a repository and hold no samples. */
const DESCRIBING: ReadonlySet<string> = new Set(['assets', 'docs', 'node_modules', 'venv', '__macosx', '__pycache__'])

const GENERIC =
  /^(?:\d+|.|(?:s|p|id|vol|part|batch|seq|sequence|scene|session|video|clip|frame|take|run|trial|subject|patient|user|person|speaker|cam|camera|left|right|front|back|images?|imgs?|photos?|pictures?|audio|raw|masks?|frames)[-_ ]?\d*)$/i
const YEAR = /^(?:19|20)\d\d(?:[-_.]?\d\d){0,2}$/
const PICTURES = /^(?:images?|imgs?)$/i
const ANNOTATIONS = /^(?:masks?|labels?|annotations?|ground[-_ ]?truths?)$/i

/** A folder whose subfolders are to be told, with the split that it is in. */
interface Parent {
  readonly node: FolderNode
  readonly split?: string
}

/** Tells what the folders of a dataset are, from the top down. */
export function folderRoles(root: FolderNode): FolderRoles {
  return rolesBelow([{ node: withoutDescribing(root) }])
}

/** Whether a folder's name says nothing about what is in it: a number, one letter, `session_2`, `images`. */
export function isGenericName(name: string): boolean {
  return GENERIC.test(name)
}

/** Whether a folder at the top describes a repository and holds no samples. */
export function describes(folder: string): boolean {
  return DESCRIBING.has(folder.toLowerCase())
}

function withoutDescribing(root: FolderNode): FolderNode {
  return { ...root, folders: new Map([...root.folders].filter(([name]) => !describes(name))) }
}

const NOTHING: FolderRoles = { places: new Map(), splits: [], levels: [], levelDepth: 0, misleading: [], beside: [] }

function rolesBelow(parents: readonly Parent[]): FolderRoles {
  const problem = picturesBeside(parents)
  if (problem !== undefined) return { ...NOTHING, problem }
  const folders = parents.flatMap(({ node, split }) =>
    sampleFolders(node).map((child): Parent => ({ node: child, ...(split === undefined ? {} : { split }) })),
  )
  const names = [...new Set(folders.map(({ node }) => node.name))]
  if (names.length === 0) return NOTHING
  const splits = splitFolders(folders, names)
  if (splits !== undefined) return rolesOfSplits(folders, splits)
  if (folders.some(({ node }) => node.samples > 0)) {
    return folders.every(isFlatPictures) ? NOTHING : rolesOfClasses(folders, names)
  }
  if (areSplitsOfClasses(folders)) return splitsBelowClasses(folders, names)
  if (names.length > 1) return areLevels(folders) ? rolesOfLevels(folders, names) : rolesOfClasses(folders, names)
  return rolesOfSingle(folders, names)
}

/** `train/images/1.jpg`: `images` is no class of the split. */
function isFlatPictures({ node, split }: Parent): boolean {
  return split !== undefined && PICTURES.test(node.name) && sampleFolders(node).length === 0
}

/** A single folder is a class, unless there are levels or splits below it, or it is `images/` with folders in it. */
function rolesOfSingle(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  const below = rolesBelow(folders)
  const arePictures = names.every((name) => PICTURES.test(name))
  if (below.levels.length + below.splits.length > 0 || (arePictures && below.places.size > 0)) return below
  return rolesOfClasses(folders, names)
}

/** `images/` beside `masks/` or `labels/` holds no classes, and neither does the other. */
function picturesBeside(parents: readonly Parent[]): FolderProblem | undefined {
  for (const { node } of parents) {
    const pictures = sampleFolderNames(node).find((name) => PICTURES.test(name))
    const beside = [...node.folders.keys()].filter((name) => ANNOTATIONS.test(name))
    if (pictures !== undefined && beside.length > 0) {
      return { kind: 'images-beside', folders: [pictures, ...beside].map((name) => `${pathBefore(node)}${name}`) }
    }
  }
  return undefined
}

function pathBefore({ path }: FolderNode): string {
  return path === '' ? '' : `${path}/`
}

/** The splits among sibling folders by their names; none where they are classes. */
function splitFolders(
  folders: readonly Parent[],
  names: readonly string[],
): ReadonlyMap<string, NamedSplit> | undefined {
  const named = new Map(names.flatMap((name) => splitEntry(name)))
  const kinds = [...named.values()].map(({ kind }) => kind)
  const areAll = named.size === names.length
  if (areAll && named.size > 1 && kinds.every((kind) => kind === 'fold')) return named
  if (!kinds.includes('train')) return undefined
  if (areAll) return named
  return named.size > 1 && haveSharedFolders(folders, named) ? named : undefined
}

function splitEntry(name: string): [string, NamedSplit][] {
  const split = namedSplit(name)
  return split === undefined ? [] : [[name, split]]
}

/** Whether one of the split folders has a subfolder of another one; those for samples without a label need none. */
function haveSharedFolders(folders: readonly Parent[], named: ReadonlyMap<string, NamedSplit>): boolean {
  const lists = [...named].flatMap(([name, { kind }]) => {
    const nodes = folders.filter(({ node }) => node.name === name).map(({ node }) => innerFolder(node))
    return kind === 'unlabelled' ? [] : [nodes.flatMap(sampleFolderNames)]
  })
  const filled = lists.filter((list) => list.length > 0)
  return filled.length > 1 && sharedNames(filled).length > 0
}

/** Through a level of the same name: `training_set/training_set`, `seg_train/seg_train`. */
function innerFolder(node: FolderNode): FolderNode {
  const [only, ...others] = sampleFolders(node)
  const isSame = only?.name.toLowerCase() === node.name.toLowerCase()
  return only !== undefined && isSame && others.length === 0 && node.samples === 0 ? innerFolder(only) : node
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
 * Whether folders that hold the same folders are levels of the path above the classes: years, or whatever has folders
 * whose names say something.
 */
function areLevels(folders: readonly Parent[]): boolean {
  const subfolders = new Map<string, string[]>()
  for (const { node } of folders) {
    const names = subfolders.get(node.name) ?? []
    for (const name of sampleFolderNames(node)) names.push(name)
    subfolders.set(node.name, names)
  }
  if (subfolderSplits(folders) !== undefined) return true
  const shared = sharedNames([...subfolders.values()])
  if (new Set(shared).size < 2) return false
  return [...subfolders.keys()].every((name) => YEAR.test(name)) || !shared.every(isGenericName)
}

/** `cats/train`, `cats/test`, `dogs/train`: splits below classes, with nothing but samples in them. */
function areSplitsOfClasses(folders: readonly Parent[]): boolean {
  const areFlat = folders.every(({ node }) => sampleFolders(node).every((child) => sampleFolders(child).length === 0))
  return areFlat && subfolderSplits(folders) !== undefined
}

/** The splits among the folders right below several, such as `2022/train` and `2023/train`. */
function subfolderSplits(folders: readonly Parent[]): ReadonlyMap<string, NamedSplit> | undefined {
  const below = folders.flatMap(({ node }) => sampleFolders(node).map((child): Parent => ({ node: child })))
  return splitFolders(below, [...new Set(below.map(({ node }) => node.name))])
}

function rolesOfLevels(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  const below = rolesBelow(folders)
  const levelDepth = (folders[0]?.node.path.split('/').length ?? 1) - 1
  return { ...below, levels: [...names, ...below.levels], levelDepth }
}

function rolesOfClasses(folders: readonly Parent[], names: readonly string[]): FolderRoles {
  return {
    ...NOTHING,
    places: new Map(folders.map(({ node, split }) => [node.path, placeOf(node.name, split)])),
    misleading: misleadingNames(names),
    beside: folders.flatMap(({ node }) => masksBelow(node)),
  }
}

function misleadingNames(names: readonly string[]): string[] {
  return names.filter(looksLikeSplit)
}

/** `COVID/masks` beside `COVID/images`. */
function masksBelow(node: FolderNode): string[] {
  const names = sampleFolderNames(node)
  if (!names.some((name) => PICTURES.test(name))) return []
  return sampleFolders(node).flatMap(({ name, path }) => (ANNOTATIONS.test(name) ? [path] : []))
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
    misleading: misleadingNames(names),
  }
}

function placeOf(label: string, split: string | undefined): FolderPlace {
  return { label, ...(split === undefined ? {} : { split }) }
}
