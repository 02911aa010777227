import { wordTest } from '../paths/index.ts'
import { isBesideData, isForShow, isNeverData } from './describing_folders.ts'
import {
  areMasks,
  areNamedAsSplits,
  arePictures,
  describesOther,
  isContainer,
  isHolder,
  isMedium,
  mayBeOfSite,
} from './folder_names.ts'
import { type FolderNode, sampleFolders } from './folder_nodes.ts'
import type { FolderRoles } from './folder_place.ts'
import { NOTHING, rolesOfTree } from './folder_roles.ts'

/** The roles of folders without those that contain no samples. */
export interface SettledRoles {
  readonly roles: FolderRoles
  /** The paths of folders that were ignored only because of their names. */
  readonly leftOutByName: readonly string[]
  /** Folders that are classes despite their names because they are as large as the others. */
  readonly keptDespiteName: readonly string[]
  /** The number of samples. */
  readonly samples: number
  /** The number of files in the class folders that are not samples and do not belong to one. */
  readonly foreign: number
}

/** At least this many of ten files in a class folder are samples. */
const [SAMPLES, OF_FILES] = [9, 10]

/**
 * Determines the roles of folders. Folders with mostly other files and folders that describe a project are not classes. The
 * roles of the others are determined without them.
 */
export function settledRoles(root: FolderNode): SettledRoles {
  const named: string[] = []
  const dropped = new Set<string>()
  for (;;) {
    const tree = without(root, dropped)
    const roles = rolesOfTree(tree)
    const placed = placedNodes(tree, roles)
    const classes = placed.filter(({ path }) => roles.places.get(path)?.label !== '')
    const impure = classes.filter(isImpure)
    const byName = impure.length > 0 ? [] : describing(classes, roles, tree)
    const aside = impure.length + byName.length > 0 ? [] : classes.filter(isAsideOf(classes))
    for (const { path } of [...impure, ...byName, ...aside]) dropped.add(path)
    for (const { path } of byName) named.push(path)
    if (impure.length + byName.length + aside.length > 0) continue
    if (holdDataset(classes) || isOneDataset(classes)) return NO_CLASSES
    const kept = mayDescribe(roles) ? classes.filter(({ name }) => isBesideData(name)) : []
    return {
      roles: { ...roles, beside: [...dropped, ...roles.beside] },
      leftOutByName: named,
      keptDespiteName: [...new Set(kept.map(({ name }) => name))],
      samples: placed.reduce((sum, { total }) => sum + total, 0),
      foreign: placed.reduce((sum, { foreign }) => sum + foreign, 0),
    }
  }
}

const isOutput = wordTest('predictions? preds? samples?')

const NO_CLASSES: SettledRoles = { roles: NOTHING, leftOutByName: [], keptDespiteName: [], samples: 0, foreign: 0 }

/** Whether these folders are classes: several, at least one of them with a possible class name. */
export function areClasses({ places, splits }: FolderRoles): boolean {
  const labels = [...places.values()].map(({ label }) => label).filter((label) => label !== '')
  const names = [...new Set(labels)]
  return labels.length > 1 && (names.length > 1 || splits.length > 0) && mayBeClasses(names)
}

function mayBeClasses(names: readonly string[]): boolean {
  const [first = '', ...others] = names
  if (names.every(mayBeOfSite) || (others.length === 0 && (areMasks(first) || isMedium(first)))) return false
  return !areNamedAsSplits(names)
}

/** A copy of a tree without some of its folders. */
function without(node: FolderNode, dropped: ReadonlySet<string>): FolderNode {
  const folders = new Map<string, FolderNode>()
  let { total, foreign } = node
  for (const [name, child] of node.folders) {
    if (child.total > 0 && (dropped.has(child.path) || isNeverData(name))) {
      total -= child.total
      foreign -= child.foreign
      continue
    }
    const kept = child.total > 0 ? without(child, dropped) : child
    total -= child.total - kept.total
    foreign -= child.foreign - kept.foreign
    folders.set(name, kept)
  }
  return { ...node, total, foreign, folders }
}

/** The folders whose files are samples. */
function placedNodes(root: FolderNode, { places }: FolderRoles): FolderNode[] {
  const found: FolderNode[] = []
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (places.has(node.path)) found.push(node)
    else for (const child of sampleFolders(node)) waiting.push(child)
  }
  return found
}

function isImpure({ total, foreign }: FolderNode): boolean {
  return total * OF_FILES < (total + foreign) * SAMPLES
}

/** `_background_noise_`, `images` and `spam-metadata` are not classes next to others, such as `spam`. */
function isAsideOf(classes: readonly FolderNode[]): (node: FolderNode) => boolean {
  const names = new Set(classes.map(({ name }) => name))
  const isAside = ({ name }: FolderNode) => name.startsWith('_') || arePictures(name) || describesOther(name, names)
  const others = new Set(classes.filter((node) => !isAside(node)).map(({ name }) => name))
  return (node) => others.size > 1 && isAside(node)
}

/** Whether the classes are next to other folders of a repository, not in split folders. */
function mayDescribe({ splits, levels }: FolderRoles): boolean {
  return splits.length === 0 && levels.length === 0
}

/** Folders next to classes that describe a project, except those as large as a class. */
function describing(classes: readonly FolderNode[], roles: FolderRoles, root: FolderNode): FolderNode[] {
  const named = mayDescribe(roles) ? classes.filter(({ name }) => isBesideData(name)) : []
  if (named.length === 0) return []
  const others = classes.filter(({ name }) => !isBesideData(name) && !isContainer(name))
  const leastSize = sizes(others)
  const mayBeClasses = others.length > 1 || root.code === 0
  return named.filter((node) => {
    const mayBe = others.length > 1 || (mayBeClasses && !isForShow(node.name))
    return !mayBe || node.foreign > 0 || showsPictures(node) || node.total < leastSize(node)
  })
}

/** A small class has a tenth of the median size. Illustrations are not a class unless there are many. */
const SMALL_CLASS = 10
const FEW_FILES = 10

/** The minimum number of files that make a folder a class despite its name. */
function sizes(others: readonly FolderNode[]): (node: FolderNode) => number {
  const sorted = others.map(({ total }) => total).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const least = Math.max(median / SMALL_CLASS, Math.min(FEW_FILES, median / 2))
  return ({ name }) => (isForShow(name) ? Math.max(median / 2, FEW_FILES) : least)
}

/** `docs/img`: contains only the pictures of a text. */
function showsPictures(node: FolderNode): boolean {
  return node.samples === 0 && sampleFolders(node).every(({ name }) => isBesideData(name) || isContainer(name))
}

/** `flowers/rose` and `flowers/tulip` next to `images` and `predictions`: the only folder with classes is the dataset, whatever its name. */
function isOneDataset(classes: readonly FolderNode[]): boolean {
  const [holder, ...more] = classes.filter(({ name }) => !mayBeAside(name))
  const others = classes.filter((node) => node !== holder)
  if (holder === undefined || more.length > 0 || others.length === 0 || holder.samples > 0) return false
  const areFew = others.reduce((sum, { total }) => sum + total, 0) * 2 <= holder.total
  return areFew && areClasses(settledRoles(holder).roles)
}

function mayBeAside(name: string): boolean {
  return mayBeOfSite(name) || isHolder(name) || isBesideData(name) || isOutput(name)
}

/** `data/cat` and `data/dog`, with a few pictures elsewhere: the classes are below `data`, which is not a class. */
function holdDataset(classes: readonly FolderNode[]): boolean {
  const all = classes.reduce((sum, { total }) => sum + total, 0)
  const [holder, ...others] = classes.filter((node) => sampleFolders(node).length > 1)
  if (classes.length < 2 || holder === undefined || others.length > 0) return false
  if (!isHolder(holder.name) || holder.samples > 0 || holder.total * 2 <= all) return false
  return areClasses(settledRoles(holder).roles)
}
