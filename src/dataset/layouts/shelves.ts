import { namedSplit } from '../paths/index.ts'
import { isGenericName, isYear } from './folder_names.ts'
import { type FolderNode, sampleFolders } from './folder_nodes.ts'
import type { FolderPlace } from './folder_place.ts'
import type { Parent } from './split_folders.ts'

/** At least this many of ten folders on lettered shelves start with the letter of their shelf. */
const [FITTING, OF_FOLDERS] = [9, 10]

/**
 * Finds the classes on shelves: `a/abbey`, `a/airport`, `b/bar`. The name of a class is its path below the shelf, such as
 * `church/indoor`. Returns `undefined` if the folders are not shelves.
 */
export function shelvedClasses(folders: readonly Parent[]): ReadonlyMap<string, FolderPlace> | undefined {
  if (folders.length < 2 || !areShelves(folders)) return undefined
  const classes = folders.flatMap(({ node, split }) => {
    const skipped = node.path.length + 1
    return deepestBelow(node).map(({ path }) => {
      const place = { label: path.slice(skipped), ...(split === undefined ? {} : { split }) }
      return [path, place] as const
    })
  })
  return new Map(classes)
}

function areShelves(folders: readonly Parent[]): boolean {
  const names = folders.map(({ node }) => node.name)
  const areLetters = names.every((name) => /^[a-z]$/i.test(name))
  if (!areLetters && !names.every((name) => /^[0-9a-f]{1,2}$/i.test(name)) && !names.every(isYear)) return false
  const onShelves = folders.flatMap(({ node }) => sampleFolders(node).map((child) => ({ shelf: node.name, child })))
  if (folders.some(({ node }) => sampleFolders(node).length === 0)) return false
  if (!onShelves.every(({ child }) => mayBeClass(child.name))) return false
  if (!areLetters) return isEachOnOneShelf(onShelves)
  const fitting = onShelves.filter(({ shelf, child }) => child.name.toLowerCase().startsWith(shelf.toLowerCase()))
  return fitting.length * OF_FOLDERS >= onShelves.length * FITTING && onShelves.length > new Set(names).size
}

/** Whether a name consists of words. */
function mayBeClass(name: string): boolean {
  return /^[a-z][a-z\d]*(?:[-_ ]+[a-z\d]+)*$/i.test(name) && !isGenericName(name) && namedSplit(name) === undefined
}

function isEachOnOneShelf(onShelves: readonly { readonly shelf: string; readonly child: FolderNode }[]): boolean {
  const shelves = new Map<string, string>()
  return onShelves.every(({ shelf, child }) => {
    const known = shelves.get(child.name) ?? shelf
    shelves.set(child.name, known)
    return known === shelf
  })
}

/** The folders below that directly contain samples. */
function deepestBelow(node: FolderNode): FolderNode[] {
  return sampleFolders(node).flatMap((child) => (child.samples > 0 ? [child] : deepestBelow(child)))
}

/** A folder with the names of the folders in it. */
interface NamedFolder {
  readonly name: string
  readonly hasFiles: boolean
  readonly below: readonly string[]
}

/** Whether folders at two levels only divide many files by the start of their names: `A/B/TRAB12.mid`, `0f/3a/0f3a99.jpg`. */
export function areNestedShards(folders: readonly NamedFolder[]): boolean {
  const isShort = (name: string) => /^(?:[a-z\d]|[\da-f]{2})$/i.test(name)
  return (
    folders.length > 1 &&
    folders.every(({ name, hasFiles, below }) => isShort(name) && !hasFiles && below.length > 0 && below.every(isShort))
  )
}
