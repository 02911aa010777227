import { isBesideData, isForShow, isNeverData } from './describing_folders.ts'
import { areMasks, areNamedAsSplits, arePictures, isContainer, isHolder, mayBeOfSite } from './folder_names.ts'
import { type FolderNode, sampleFolders } from './folder_nodes.ts'
import { type FolderRoles, NOTHING, rolesOfTree } from './folder_roles.ts'

/** What folders are, once those that hold no samples were left out. */
export interface SettledRoles {
  readonly roles: FolderRoles
  /** Folders left out for their names alone, by their paths. */
  readonly leftOutByName: readonly string[]
  /** Classes called as folders are that hold none, since they are as large as the others. */
  readonly keptDespiteName: readonly string[]
  /** How many samples there are. */
  readonly samples: number
  /** How many files in the class folders are no samples and belong to none. */
  readonly foreign: number
}

/** Of ten files in a class folder, as many at least are samples. */
const [SAMPLES, OF_FILES] = [9, 10]

/**
 * Tells what folders are. Those that hold mostly other files are no classes, nor are those that describe a project, and
 * the roles of the others are told as if these were not there.
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
    if (holdDataset(classes)) return NO_CLASSES
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

const NO_CLASSES: SettledRoles = { roles: NOTHING, leftOutByName: [], keptDespiteName: [], samples: 0, foreign: 0 }

/** Whether these folders tell classes: several, at least one of which is called as a class may be. */
export function areClasses({ places, splits }: FolderRoles): boolean {
  const labels = [...places.values()].map(({ label }) => label).filter((label) => label !== '')
  const names = [...new Set(labels)]
  return labels.length > 1 && (names.length > 1 || splits.length > 0) && mayBeClasses(names)
}

function mayBeClasses(names: readonly string[]): boolean {
  const [first = '', ...others] = names
  if (names.every(mayBeOfSite) || (others.length === 0 && areMasks(first))) return false
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

/** `_background_noise_` and `images` are no classes beside others. */
function isAsideOf(classes: readonly FolderNode[]): (node: FolderNode) => boolean {
  const isAside = ({ name }: FolderNode) => name.startsWith('_') || arePictures(name)
  const others = new Set(classes.filter((node) => !isAside(node)).map(({ name }) => name))
  return (node) => others.size > 1 && isAside(node)
}

/** Whether the classes lie beside whatever else a repository has, and not in folders of splits. */
function mayDescribe({ splits, levels }: FolderRoles): boolean {
  return splits.length === 0 && levels.length === 0
}

/** Folders beside classes that describe a project, but for those that are as large as a class. */
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

/** A tenth of the usual size is that of a small class; pictures for show are no class unless they are many. */
const SMALL_CLASS = 10
const FEW_FILES = 10

/** How many files make a class of a folder that is called as if it held none. */
function sizes(others: readonly FolderNode[]): (node: FolderNode) => number {
  const sorted = others.map(({ total }) => total).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const least = Math.max(median / SMALL_CLASS, Math.min(FEW_FILES, median / 2))
  return ({ name }) => (isForShow(name) ? Math.max(median / 2, FEW_FILES) : least)
}

/** `docs/img`: all there is are the pictures of a text. */
function showsPictures(node: FolderNode): boolean {
  return node.samples === 0 && sampleFolders(node).every(({ name }) => isBesideData(name) || isContainer(name))
}

/** `data/cat` and `data/dog` beside a few pictures elsewhere: the classes lie below `data`, which is none. */
function holdDataset(classes: readonly FolderNode[]): boolean {
  const all = classes.reduce((sum, { total }) => sum + total, 0)
  const [holder, ...others] = classes.filter((node) => sampleFolders(node).length > 1)
  if (classes.length < 2 || holder === undefined || others.length > 0) return false
  if (!isHolder(holder.name) || holder.samples > 0 || holder.total * 2 <= all) return false
  return areClasses(settledRoles(holder).roles)
}
