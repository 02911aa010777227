import { affixedSplits, hasSeparator, type NamedSplit, namedSplit, shortSplitFolders } from '../paths/index.ts'
import { areSplitsWithClass } from './folder_names.ts'
import { type FolderNode, sampleFolderNames, sampleFolders, sharedNames } from './folder_nodes.ts'

/** A folder whose subfolders are examined, with its split. */
export interface Parent {
  readonly node: FolderNode
  readonly split?: string
}

/** The splits among sibling folders by their names. Returns `undefined` if the folders are classes. */
export function splitFolders(
  folders: readonly Parent[],
  names: readonly string[],
): ReadonlyMap<string, NamedSplit> | undefined {
  const named = new Map(names.flatMap((name) => splitEntry(name)))
  const kinds = [...named.values()].map(({ kind }) => kind)
  const areAll = named.size === names.length
  if (areAll && named.size > 1 && kinds.every((kind) => kind === 'fold')) return named
  if (areAll && kinds.includes('train')) return named
  if (kinds.includes('train') && named.size > 1 && haveSharedFolders(folders, named)) return named
  return areSplitsWithClass(names) ? undefined : (shortSplitFolders(names) ?? affixedSplits(names))
}

/** Returns the names of splits if they are at least half of all names: `train`, `dev` and `test` next to `lexicons`. */
export function mostlySplits(names: readonly string[]): readonly string[] {
  const splits = names.filter((name) => namedSplit(name) !== undefined)
  const kinds = splits.map((name) => namedSplit(name)?.kind)
  return kinds.includes('train') && kinds.includes('held-out') && splits.length * 2 >= names.length ? splits : []
}

/** The part of a split that a folder contains: `train_mini`, `public_test`. */
const PART_OF_SPLIT = /^(?:mini|tiny|public|private|hidden)[-_ ]|[-_ ](?:mini|tiny|public|private|hidden)$/i

function splitEntry(name: string): [string, NamedSplit][] {
  const split = namedSplit(name) ?? (hasSeparator(name) ? namedSplit(name.replace(PART_OF_SPLIT, '')) : undefined)
  return split === undefined ? [] : [[name, split]]
}

/** Whether split folders share a subfolder. Folders of unlabelled samples do not need one. */
function haveSharedFolders(folders: readonly Parent[], named: ReadonlyMap<string, NamedSplit>): boolean {
  const lists = [...named].flatMap(([name, { kind }]) => {
    const nodes = folders.filter(({ node }) => node.name === name).map(({ node }) => innerFolder(node))
    return kind === 'unlabelled' ? [] : [nodes.flatMap(sampleFolderNames)]
  })
  const filled = lists.filter((list) => list.length > 0)
  return filled.length > 1 && sharedNames(filled).length > 0
}

/** Skips a level that repeats the name or its end: `training_set/training_set`, `TestingData-Part1/Part1`. */
export function innerFolder(node: FolderNode): FolderNode {
  const [only, ...others] = sampleFolders(node)
  const isSame = only !== undefined && repeats(node.name.toLowerCase(), only.name.toLowerCase())
  return isSame && others.length === 0 && node.samples === 0 ? innerFolder(only) : node
}

function repeats(name: string, below: string): boolean {
  return name === below || (name.endsWith(below) && /[^a-z\d]$/.test(name.slice(0, -below.length)))
}
