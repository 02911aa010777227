import { areMasks, areSplitsWithClass, mayHaveMasks, picturesWithMasks } from './folder_names.ts'
import { type FolderNode, sampleFolderNames, sampleFolders } from './folder_nodes.ts'

/** Why folders tell no classes. */
export interface FolderProblem {
  readonly kind: 'no-classes-below' | 'images-beside' | 'splits-with-class'
  /** By their paths. */
  readonly folders: readonly string[]
}

/** `images/` beside `masks/` or `labels/` holds no classes, and neither does the other. */
export function picturesBeside(nodes: readonly FolderNode[]): FolderProblem | undefined {
  for (const node of nodes) {
    const pictures = sampleFolderNames(node).find(mayHaveMasks)
    const beside = [...node.folders.keys()].filter(areMasks)
    if (pictures === undefined || beside.length === 0) continue
    const before = node.path === '' ? '' : `${node.path}/`
    return { kind: 'images-beside', folders: [pictures, ...beside].map((name) => `${before}${name}`) }
  }
  return undefined
}

/** Why the names of sibling folders, which are no splits, are no classes either; none where they may be. */
export function problemOfNames(nodes: readonly FolderNode[], names: readonly string[]): FolderProblem | undefined {
  const pathsOf = (found: readonly string[]) =>
    found.flatMap((name) => nodes.find((node) => node.name === name)?.path ?? [])
  const masked = picturesWithMasks(names)
  if (masked !== undefined) return { kind: 'images-beside', folders: pathsOf(masked) }
  return areSplitsWithClass(names) ? { kind: 'splits-with-class', folders: pathsOf(names) } : undefined
}

/** `COVID/masks` beside `COVID/images`. */
export function masksBelow(node: FolderNode): string[] {
  if (!sampleFolderNames(node).some(mayHaveMasks)) return []
  return sampleFolders(node).flatMap(({ name, path }) => (areMasks(name) ? [path] : []))
}
