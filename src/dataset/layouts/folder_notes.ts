import type { LabelSettings } from '../../config/index.ts'
import type { Note } from '../dataset.ts'
import { firstFew } from '../naming.ts'
import { baseName, folderOf } from '../paths.ts'
import { lineToRead } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import { namedSplit } from '../split_names.ts'
import type { ClassFolders } from './class_folders.ts'
import { isGenericName } from './folder_names.ts'
import { foldersAbove, leftOutNotes } from './left_out_notes.ts'
import { twoPartNotes } from './two_part_names.ts'

/** What the user should know about how class folders were read. */
export function folderNotes(found: ClassFolders, context: SourceContext): Note[] {
  return [
    ...leftOutNotes(found, context),
    ...copyNotes(found),
    ...pointerNotes(found),
    ...unlabelledNotes(found),
    ...misleadingNotes(found),
    ...levelNotes(found, context),
    ...repeatedNotes(found, context),
    ...twoPartNotes(found, context),
  ]
}

function copyNotes({ roles: { copies } }: ClassFolders): Note[] {
  const holds = copies.length === 1 ? 'holds' : 'hold'
  return note(copies.length, `${firstFew(copies)} ${holds} a copy of the folders beside it, which is not counted`)
}

function note(count: number, message: string): Note[] {
  return count === 0 ? [] : [{ level: 'note', message }]
}

/** Data of which there is a pointer alone. */
function pointerNotes({ paths, leftOut }: ClassFolders): Note[] {
  const pointers = leftOut.filter((path) => path.endsWith('.dvc'))
  if (pointers.length === 0) return []
  const there = new Set([...paths, ...new Set(paths.flatMap(foldersAbove))])
  const missing = pointers.filter((path) => !there.has(path.slice(0, -'.dvc'.length)))
  if (missing.length === 0) return []
  const help = 'fetch the data with `dvc pull`'
  const what =
    missing.length === 1
      ? 'A DVC pointer has no data beside it'
      : `${missing.length} DVC pointers have no data beside them`
  return [{ level: 'warning', message: `${what}, so samples may be missing: ${firstFew(missing)}; ${help}` }]
}

function unlabelledNotes({ paths, classes }: ClassFolders): Note[] {
  const named = new Set<string>()
  const flat = new Set<string>()
  for (const folder of new Set(paths.filter((_, row) => classes[row] === '').map(folderOf))) {
    const told = foldersAbove(`${folder}/`).find((above) => namedSplit(baseName(above))?.kind === 'unlabelled')
    if (told === undefined) flat.add(folder)
    else named.add(told)
  }
  const message = `Files of a split without class folders are unlabelled: those in ${firstFew([...flat])}`
  const toldMessage = `Files in ${firstFew([...named])} are unlabelled, as the name of the folder says`
  return [...note(flat.size, message), ...note(named.size, toldMessage)]
}

function misleadingNotes({ roles }: ClassFolders): Note[] {
  const { misleading } = roles
  if (misleading.length === 0) return []
  const [are, names] = misleading.length === 1 ? ['is', 'the name of a split'] : ['are', 'names of splits']
  const message = `${firstFew(misleading)} ${are} read as ${misleading.length === 1 ? 'a class' : 'classes'} despite ${names}, since the folders beside ${misleading.length === 1 ? 'it' : 'them'} are no splits`
  return [{ level: 'note', message }]
}

function levelNotes({ roles }: ClassFolders, context: SourceContext): Note[] {
  const { levels, levelDepth } = roles
  const above = '[^/]+/'.repeat(levelDepth)
  if (levels.length === 0 || context.settings.groupPattern === `^${above}([^/]+)/`) return []
  const message =
    `The folders ${firstFew(levels)} hold the same folders, which are read as the classes. To keep the samples of each ` +
    `together in one split: ${line(context, { groupPattern: `^${above}([^/]+)/` })}. To read the upper folders as the ` +
    `classes instead: ${line(context, { pattern: `^${above}(?<label>[^/]+)/` })}`
  return [{ level: 'note', message }]
}

/** The class is the folder at the top, whatever it is called. */
export const TOP_FOLDER = '^(?<label>[^/]+)/'
/** The class is the folder that holds the file. */
export const LAST_FOLDER = '(?<label>[^/]+)/[^/]+$'
/** At least this many names must repeat before they look like classes. */
const ENOUGH_NAMES = 2
/** Fewer than one in so many is told by nobody. */
const LEAST_SHARE = 4

/** Folders inside of classes that bear the same names may be the classes themselves: `raw/2023/cats`, `clean/2024/cats`. */
function repeatedNotes({ paths, classes, roles }: ClassFolders, context: SourceContext): Note[] {
  const holders = new Map<string, Set<string>>()
  const seen = new Set<string>()
  for (const [row, path] of paths.entries()) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    if (seen.has(folder)) continue
    seen.add(folder)
    const name = folder.slice(folder.lastIndexOf('/') + 1)
    if (roles.places.has(folder) || isGenericName(name)) continue
    holders.set(name, (holders.get(name) ?? new Set()).add(classes[row] ?? ''))
  }
  const repeated = [...holders].flatMap(([name, found]) => (found.size > 1 ? [name] : []))
  if (repeated.length === 0 || repeated.length * LEAST_SHARE < holders.size) return []
  const areMost = repeated.length >= ENOUGH_NAMES && repeated.length * 2 >= holders.size
  const what = repeated.length === 1 ? 'The folder' : 'The folders'
  const message =
    `${what} ${firstFew(repeated)} ${repeated.length === 1 ? 'repeats' : 'repeat'} below several classes. Where the ` +
    `deepest folders are the classes: ${line(context, { pattern: LAST_FOLDER })}`
  return [{ level: areMost ? 'warning' : 'note', message }]
}

function line({ settings, ...source }: SourceContext, more: Partial<LabelSettings>): string {
  const { file: _, format: __, ...plain } = settings
  return `\`${lineToRead({ ...plain, ...more }, source)}\``
}
