import { namedSplit } from '../paths/index.ts'

/** A folder with its subfolders. */
export interface FolderNode {
  /** The last step of its path. */
  readonly name: string
  /** The path below the dataset, or '' for the folder of the dataset. */
  readonly path: string
  /** The number of samples directly inside it. */
  samples: number
  /** The number of samples in it and below it. */
  total: number
  /** The number of files in it and below it that are not samples and do not belong to one. */
  foreign: number
  /** The number of these files that are code. */
  readonly code: number
  readonly folders: Map<string, FolderNode>
}

function newNode(name: string, path: string): FolderNode {
  return { name, path, samples: 0, total: 0, foreign: 0, code: 0, folders: new Map() }
}

/**
 * The folders of a dataset as a tree.
 *
 * @param folders The path of every folder that contains files, with the number of samples among them.
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

/** The subfolders of a folder that contain samples. */
export function sampleFolders(node: FolderNode): FolderNode[] {
  return [...node.folders.values()].filter(({ total }) => total > 0)
}

/** The names of the subfolders of a folder that contain samples. */
export function sampleFolderNames(node: FolderNode): string[] {
  return sampleFolders(node).map(({ name }) => name)
}

/** The names that all lists share. */
export function sharedNames(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists
  return others.reduce<readonly string[]>((shared, list) => {
    const names = new Set(list)
    return shared.filter((name) => names.has(name))
  }, first)
}

/** The folder that contains a copy of all folders next to it: `cell_images/cell_images`. */
export function copyAmong(node: FolderNode): FolderNode | undefined {
  const folders = sampleFolders(node)
  if (folders.length < 3) return undefined
  return folders.find((child) => {
    if (child.folders.size !== folders.length - 1 || namedSplit(child.name) !== undefined) return false
    return folders.every(({ name }) => name === child.name || child.folders.has(name))
  })
}
