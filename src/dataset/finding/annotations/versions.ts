import { byFolder, folderOfFile } from '../../layouts/index.ts'
import { baseName, belowFolder, namedSplit } from '../../paths/index.ts'
import type { FileGroup } from './annotation_groups.ts'

/** Fewer files may have the same names by chance. */
const FEWEST = 3

/**
 * Separates the folders of a group if they are next to each other and contain files with the same names, because these are
 * versions of the annotations of the same images: `Horizontal Bounding Boxes` next to `Oriented Bounding Boxes`.
 *
 * @param isBesideImage Whether a file is next to its own image, so it is not a version of another one.
 */
export function versionsApart(group: FileGroup, isBesideImage: (path: string) => boolean): readonly FileGroup[] {
  const folders = [...byFolder(group.files)]
  const [[first = '', paths = []] = [], ...others] = folders
  const names = new Set(paths.map(baseName))
  const areSame = others.every(
    ([folder, files]) =>
      folderOfFile(folder) === folderOfFile(first) &&
      files.length === paths.length &&
      files.every((path) => names.has(baseName(path))),
  )
  if (others.length === 0 || names.size < FEWEST || !areSame || group.files.some(isBesideImage)) return [group]
  if (folders.some(([folder]) => namedSplit(baseName(folder)) !== undefined)) return [group]
  const own = folders.map(([folder]) => belowFolder(folder, group.root))
  return folders.map(([folder, files], at) => ({
    root: group.root,
    folders: [folder],
    files,
    versions: own.filter((_, other) => other !== at),
  }))
}
