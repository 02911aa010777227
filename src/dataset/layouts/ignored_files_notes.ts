import { counted, firstFew } from '../../config/index.ts'
import { lineToRead } from '../formats/index.ts'
import { folderOf, foldersAbove, isImage, mediumNoun } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'
import { describes } from './describing_folders.ts'
import { levelPattern } from './level_pattern.ts'

/** Notes on files that are not samples, and on how to read folders that were ignored because of their names. */
export function ignoredFilesNotes(found: ClassFolders, context: SourceContext): Note[] {
  return [...filesNotes(found), ...leftOutByNameNotes(found, context), ...keptNotes(found, context)]
}

function filesNotes(found: ClassFolders): Note[] {
  const { leftOut, roles } = found
  const folders = new Map<string, number>()
  const others: string[] = []
  const ignoredFolderOf = ignoredFolderFinder(found)
  for (const path of leftOut) {
    const folder = path.includes('/') ? ignoredFolderOf(path) : undefined
    if (folder === undefined) others.push(path)
    else folders.set(folder, (folders.get(folder) ?? 0) + 1)
  }
  const files = [...folders.values()].reduce((sum, count) => sum + count, 0)
  const kind = roles.splits.length > 0 ? 'splits, classes or samples' : 'classes or samples'
  const reason = samplesReason(found, others)
  return [
    ...note(files, `Ignored ${counted(files, 'file')} in folders without ${kind}: ${firstFew([...folders.keys()])}`),
    ...note(others.length, `Ignored ${counted(others.length, 'file')} because ${reason}: ${firstFew(others)}`),
  ]
}

/** Returns globs for folders without samples: one for all with the same name at the same level, unless classes have it. */
export function globsOf(folders: readonly string[], { places }: Pick<ClassFolders['roles'], 'places'>): string[] {
  const anyOf = (folder: string) => folder.replace(/[^/]+(?=\/)/g, '*')
  const classes = new Set([...places.keys()].map(anyOf))
  const found = folders.map((folder) => (classes.has(anyOf(folder)) ? folder : anyOf(folder)))
  return Array.from(new Set(found), (folder) => `${folder}/**`)
}

/** Returns a note, if there is anything to report. */
export function note(count: number, message: string): Note[] {
  return count === 0 ? [] : [{ level: 'note', message }]
}

function samplesReason({ paths, medium }: ClassFolders, leftOut: readonly string[]): string {
  if (isImage(paths[0] ?? '')) return 'only images in class folders are samples'
  if (medium !== undefined) return `only ${mediumNoun(medium)} in class folders are samples`
  return leftOut.some((path) => path.includes('/'))
    ? 'only files in class folders that are not tables or label files are samples'
    : 'only files in class folders are samples'
}

/** Finds the topmost parent folder of a file that contains no samples. */
function ignoredFolderFinder({ paths, medium, roles }: ClassFolders): (path: string) => string | undefined {
  const beside = new Set(roles.beside)
  const holders = new Set<string>()
  for (const path of paths) {
    for (let folder = folderOf(path); folder !== '' && !holders.has(folder); folder = folderOf(folder))
      holders.add(folder)
  }
  const isIgnored = (folder: string) => beside.has(folder) || (medium !== undefined && !holders.has(folder))
  const known = new Map<string, string | undefined>()
  return (path) => {
    const folder = path.slice(0, path.lastIndexOf('/'))
    if (known.has(folder)) return known.get(folder)
    const top = path.slice(0, path.indexOf('/'))
    const isDescribing = medium === undefined && describes(top)
    const found = isDescribing ? top : foldersAbove(path).find(isIgnored)
    known.set(folder, found)
    return found
  }
}

function leftOutByNameNotes({ leftOutByName = [], roles }: ClassFolders, context: SourceContext): Note[] {
  const [first] = leftOutByName
  if (first === undefined) return []
  const others = roles.beside.filter((folder) => !leftOutByName.includes(folder))
  const ignore = [...context.settings.ignore, ...globsOf(others, roles)]
  const pattern = levelPattern(roles, foldersAbove(first).length)
  const [classes, these, it] =
    leftOutByName.length === 1 ? ['a class', 'this name', 'it'] : ['classes', 'these names', 'them']
  const { file: _, format: __, ...plain } = context.settings
  const line = lineToRead({ ...plain, pattern, ignore }, context)
  const message = `Did not count ${firstFew(leftOutByName)} as ${classes} because folders with ${these} usually describe a project. To count ${it} as well, use \`${line}\``
  return [{ level: 'note', message }]
}

function keptNotes({ keptDespiteName = [], roles }: ClassFolders, context: SourceContext): Note[] {
  const kept = [...roles.places].flatMap(([path, { label }]) => (keptDespiteName.includes(label) ? [path] : []))
  if (kept.length === 0) return []
  const [classes, has, it] = kept.length === 1 ? ['a class', 'it has', 'it'] : ['classes', 'they have', 'them']
  const { file: _, format: __, ...plain } = context.settings
  const ignore = [...plain.ignore, ...kept.map((path) => `${path}/**`)]
  const message = `Counted ${firstFew(kept)} as ${classes} because ${has} as many files as other classes. To ignore ${it}, use \`${lineToRead({ ...plain, ignore }, context)}\``
  return [{ level: 'note', message }]
}
