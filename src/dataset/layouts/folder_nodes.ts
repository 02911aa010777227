import { namedSplit } from '../split_names.ts'

/** A folder with what lies below it. */
export interface FolderNode {
  /** The last step of its path. */
  readonly name: string
  /** Below the dataset; '' for the dataset's own folder. */
  readonly path: string
  /** Samples that lie in it directly. */
  samples: number
  /** Samples that lie in it or below it. */
  total: number
  /** Files in it or below it that are no samples and do not belong to one. */
  foreign: number
  /** Those of them that are code. */
  readonly code: number
  readonly folders: Map<string, FolderNode>
}

function newNode(name: string, path: string): FolderNode {
  return { name, path, samples: 0, total: 0, foreign: 0, code: 0, folders: new Map() }
}

/**
 * The folders of a dataset as a tree.
 *
 * @param folders Every folder that holds files, by its path, with the number of samples among them.
 */
export function folderNodes(folders: Iterable<readonly [string, number]>): FolderNode {
  const root = newNode('', '')
  for (const [path, samples] of folders) {
    let node = root
    node.total += samples
    for (const step of path === '' ? [] : path.split('/')) {
      node = childOf(node, step)
      node.total += samples
    }
    node.samples += samples
  }
  return root
}

function childOf(node: FolderNode, step: string): FolderNode {
  const known = node.folders.get(step)
  if (known !== undefined) return known
  const child = newNode(step, node.path === '' ? step : `${node.path}/${step}`)
  node.folders.set(step, child)
  return child
}

/** The folders right below a folder that hold samples. */
export function sampleFolders(node: FolderNode): FolderNode[] {
  return [...node.folders.values()].filter(({ total }) => total > 0)
}

/** The names of the folders right below a folder that hold samples. */
export function sampleFolderNames(node: FolderNode): string[] {
  return sampleFolders(node).map(({ name }) => name)
}

/** The names that every one of several lists has. */
export function sharedNames(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists
  return others.reduce<readonly string[]>((shared, list) => {
    const names = new Set(list)
    return shared.filter((name) => names.has(name))
  }, first)
}

/** The folder that holds all folders that lie beside it once more: `cell_images/cell_images`. */
export function copyAmong(node: FolderNode): FolderNode | undefined {
  const folders = sampleFolders(node)
  if (folders.length < 3) return undefined
  return folders.find((child) => {
    if (child.folders.size !== folders.length - 1 || namedSplit(child.name) !== undefined) return false
    return folders.every(({ name }) => name === child.name || child.folders.has(name))
  })
}
