import { areMasks, areSplitsWithClass, mayHaveMasks, picturesWithMasks } from './folder_names.ts'
import { type FolderNode, sampleFolderNames, sampleFolders } from './folder_nodes.ts'

/** Why folders are not classes. */
export interface FolderProblem {
  readonly kind: 'no-classes-below' | 'images-beside' | 'splits-with-class'
  /** The paths of the folders. */
  readonly folders: readonly string[]
}

/** `images/` next to `masks/` or `labels/`: neither folder contains classes. */
export function picturesBeside(nodes: readonly FolderNode[]): FolderProblem | undefined {
  for (const node of nodes) {
    const pictures = [...node.folders.values()].find(
      ({ name, total, foreign }) => total + foreign > 0 && mayHaveMasks(name),
    )?.name
    const beside = [...node.folders.keys()].filter(areMasks)
    if (pictures === undefined || beside.length === 0) continue
    const before = node.path === '' ? '' : `${node.path}/`
    return { kind: 'images-beside', folders: [pictures, ...beside].map((name) => `${before}${name}`) }
  }
  return undefined
}

/** Why sibling folders that are not splits are not classes either. Returns `undefined` if they may be classes. */
export function problemOfNames(nodes: readonly FolderNode[], names: readonly string[]): FolderProblem | undefined {
  const pathsOf = (found: readonly string[]) =>
    found.flatMap((name) => nodes.find((node) => node.name === name)?.path ?? [])
  const masked = picturesWithMasks(names)
  if (masked !== undefined) return { kind: 'images-beside', folders: pathsOf(masked) }
  return areSplitsWithClass(names) ? { kind: 'splits-with-class', folders: pathsOf(names) } : undefined
}

/** `COVID/masks` next to `COVID/images`. */
export function masksBelow(node: FolderNode): string[] {
  if (!sampleFolderNames(node).some(mayHaveMasks)) return []
  return sampleFolders(node).flatMap(({ name, path }) => (areMasks(name) ? [path] : []))
}
