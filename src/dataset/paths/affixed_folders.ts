import { baseName, folderOf } from './paths.ts'
import { affixedSplits } from './split_names.ts'

/**
 * Returns the split of each file if all have the same name, and the names of their folders differ only in the split:
 * `nsynth-train/examples.json`, `nsynth-valid/examples.json`. Returns undefined for other files.
 */
export function splitsOfAffixedFolders(paths: readonly string[]): readonly string[] | undefined {
  const folders = paths.map(folderOf)
  const names = [...new Set(folders.map(baseName))]
  const areAlike = new Set(paths.map(baseName)).size === 1 && new Set(folders.map(folderOf)).size === 1
  const splits = areAlike && names.length > 1 ? affixedSplits(names) : undefined
  if (splits?.size !== names.length) return undefined
  return folders.map((folder) => splits.get(baseName(folder))?.split ?? '')
}

/** Joins single files in such folders. */
export function withAffixedFolders<T extends { readonly paths: readonly string[] }>(families: T[][]): T[][] {
  const groups = new Map<string, T[][]>()
  for (const family of families) {
    const paths = family.flatMap((file) => file.paths)
    const [path = ''] = paths
    const folder = folderOf(path)
    const key = JSON.stringify(paths.length > 1 || folder === '' ? paths : [folderOf(folder), baseName(path), ''])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [family])
    else group.push(family)
  }
  if (groups.size === families.length) return families
  return [...groups.values()].flatMap((group) => {
    const paths = group.flatMap((family) => family.flatMap((file) => file.paths))
    return group.length > 1 && splitsOfAffixedFolders(paths) !== undefined ? [group.flat()] : group
  })
}
