import { counted, firstFew, type LabelSettings } from '../../config/index.ts'
import { lineToRead } from '../formats/index.ts'
import { isEntityName } from '../grouping/index.ts'
import { baseName, folderOf, foldersAbove, isUnlabelledName, lastStep, namedSplit } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'
import { classesOfSplitsNotes } from './classes_of_splits.ts'
import { isGenericName } from './folder_names.ts'
import { globsOf, ignoredFilesNotes, note } from './ignored_files_notes.ts'
import { levelPattern } from './level_pattern.ts'
import { listsOfSplits } from './listed_labels.ts'
import { areNumberedParts } from './part_names.ts'
import { twoPartNotes } from './two_part_names.ts'

/** What the user should know about how class folders were read. */
export function folderNotes(found: ClassFolders, context: SourceContext): Note[] {
  return [
    ...ignoredFilesNotes(found, context),
    ...copyNotes(found),
    ...pointerNotes(found),
    ...unlabelledNotes(found),
    ...misleadingNotes(found),
    ...levelNotes(found, context),
    ...repeatedNotes(found, context),
    ...twoPartNotes(found, context),
    ...classesOfSplitsNotes(found, context),
  ]
}

function copyNotes({ roles: { copies } }: ClassFolders): Note[] {
  const [contains, it] = copies.length === 1 ? ['it contains', 'it'] : ['they contain', 'them']
  const message = `Ignored ${firstFew(copies)} because ${contains} a copy of the folders next to ${it}`
  return note(copies.length, message)
}

/** A warning about pointers without their data. */
function pointerNotes({ paths, leftOut }: ClassFolders): Note[] {
  const pointerFiles = leftOut.filter((path) => path.endsWith('.dvc'))
  if (pointerFiles.length === 0) return []
  const there = new Set([...paths, ...new Set(paths.flatMap(foldersAbove))])
  const missing = pointerFiles.filter((path) => !there.has(path.slice(0, -'.dvc'.length)))
  if (missing.length === 0) return []
  const pointers = counted(missing.length, 'DVC pointer has', 'DVC pointers have')
  const it = missing.length === 1 ? 'it' : 'them'
  const message =
    `Samples may be missing because ${pointers} no data next to ${it}: ${firstFew(missing)}. ` +
    'Run `dvc pull` to fetch the data.'
  return [{ level: 'warning', message }]
}

function unlabelledNotes({ paths, classes, leftOut, roles }: ClassFolders): Note[] {
  const named = new Set<string>()
  const flat = new Set<string>()
  for (const folder of new Set(paths.filter((_, row) => classes[row] === '').map(folderOf))) {
    const unlabelled = foldersAbove(`${folder}/`).find((above) => isNamedUnlabelled(baseName(above), roles.splits))
    if (unlabelled === undefined) flat.add(folder)
    else named.add(unlabelled)
  }
  const [splits, names] = [
    flat.size === 1 ? 'the split has' : 'these splits have',
    named.size === 1 ? 'its name' : 'their names',
  ]
  const message = `Counted the files in ${firstFew([...flat])} as unlabelled because ${splits} no class folders${listsFor([...flat], leftOut)}`
  const namedMessage = `Counted the files in ${firstFew([...named])} as unlabelled because of ${names}`
  return [...note(flat.size, message), ...note(named.size, namedMessage)]
}

function isNamedUnlabelled(name: string, splits: readonly string[]): boolean {
  return isUnlabelledName(name) && (namedSplit(name)?.kind === 'unlabelled' || !splits.includes(name))
}

/** Names files in the folder of a split that may contain the classes of its files: `val/val_annotations.txt`. */
function listsFor(folders: readonly string[], leftOut: readonly string[]): string {
  const lists = listsOfSplits(folders, leftOut)
  if (lists.length === 0) return ''
  return `. ${firstFew(lists)} may contain their classes, but ${lists.length === 1 ? 'it is' : 'they are'} not read. To use the classes, move each file to a folder named after its class.`
}

function misleadingNotes({ roles }: ClassFolders): Note[] {
  const { misleading } = roles
  if (misleading.length === 0) return []
  const [classes, splits, it] =
    misleading.length === 1
      ? ['a class', 'it has the name of a split', 'it']
      : ['classes', 'they have names of splits', 'them']
  const message = `Counted ${firstFew(misleading)} as ${classes} although ${splits}, because the folders next to ${it} are not splits`
  return [{ level: 'note', message }]
}

function levelNotes({ roles }: ClassFolders, context: SourceContext): Note[] {
  const { levels, levelDepth } = roles
  const above = '[^/]+/'.repeat(levelDepth)
  if (levels.length === 0 || context.settings.groupPattern === `^${above}([^/]+)/`) return []
  const ignore = [...context.settings.ignore, ...globsOf(roles.beside, roles)]
  const message =
    `The folders ${firstFew(levels)} contain the same folders, which are read as the classes. To keep the samples of each ` +
    `upper folder in one split, use ${line(context, { groupPattern: `^${above}([^/]+)/` })}. To read the upper folders as ` +
    `the classes instead, use ${line(context, { pattern: levelPattern(roles, levelDepth), ignore })}`
  return [{ level: 'note', message }]
}

/** The class is the top-level folder, whatever its name. */
export const TOP_FOLDER = '^(?<label>[^/]+)/'
/** The class is the folder that contains the file. */
const LAST_FOLDER = '(?<label>[^/]+)/[^/]+$'
/** The minimum number of repeated names that look like classes. */
const ENOUGH_NAMES = 2
/** If fewer than one name in four repeats, there is no note. */
const LEAST_SHARE = 4

/** Folders with the same names inside several classes may be the classes: `raw/2023/cats`, `clean/2024/cats`. */
function repeatedNotes({ paths, classes, roles }: ClassFolders, context: SourceContext): Note[] {
  const holders = new Map<string, Set<string>>()
  const numbered = new Map<string, Set<string>>()
  const seen = new Set<string>()
  for (const [row, path] of paths.entries()) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    if (seen.has(folder)) continue
    seen.add(folder)
    const name = lastStep(folder)
    if (roles.places.has(folder)) continue
    if (isGenericName(name)) {
      if (NUMBERED.test(name)) numbered.set(name, (numbered.get(name) ?? new Set()).add(classes[row] ?? ''))
      continue
    }
    holders.set(name, (holders.get(name) ?? new Set()).add(classes[row] ?? ''))
  }
  if (areDeeperClasses(holders, roles.places)) return [deeperNote([...holders.keys()], context)]
  if (holders.size === 0) return numberedNote(numbered, context)
  const repeated = [...holders].flatMap(([name, found]) => (found.size > 1 ? [name] : []))
  if (repeated.length === 0 || repeated.length * LEAST_SHARE < holders.size) return []
  const areMost = repeated.length >= ENOUGH_NAMES && repeated.length * 2 >= holders.size
  const what = repeated.length === 1 ? 'The folder' : 'The folders'
  const message =
    `${what} ${firstFew(repeated)} ${repeated.length === 1 ? 'occurs' : 'occur'} below several classes. If the ` +
    `deepest folders are the classes, use ${line(context, { pattern: LAST_FOLDER })}`
  return [{ level: areMost ? 'warning' : 'note', message }]
}

/** Whether the classes contain folders, most of them several, whose names do not occur in another one: `colon/colon_aca`, `lung/lung_n`. */
function areDeeperClasses(
  holders: ReadonlyMap<string, ReadonlySet<string>>,
  places: ClassFolders['roles']['places'],
): boolean {
  const perClass = new Map<string, number>()
  for (const found of holders.values()) {
    const [name = '', ...others] = found
    if (others.length > 0) return false
    perClass.set(name, (perClass.get(name) ?? 0) + 1)
  }
  const classes = new Set([...places.values()].map(({ label }) => label).filter((label) => label !== ''))
  return classes.size > 1 && holders.size * 2 >= classes.size * 3 && [...classes].every((name) => perClass.has(name))
}

/** A word and its number, which may be a part of a dataset (`session1`) or a person (`subject2`) instead of a class. */
const NUMBERED = /^\p{L}{3,}[_ -]?\d+$/u
/** Two levels together are the class, because each upper folder numbers its own. */
const LAST_FOLDERS = '(?<label>[^/]+/[^/]+)/[^/]+$'

/** `Greek/character01`, `Latin/character01`: a number means something else in each class, or is a part of its recordings. */
function numberedNote(holders: ReadonlyMap<string, ReadonlySet<string>>, context: SourceContext): Note[] {
  const repeated = [...holders].flatMap(([name, found]) => (found.size > 1 ? [name] : []))
  if (repeated.length < ENOUGH_NAMES || repeated.length * 2 < holders.size) return []
  if (areNumberedParts(repeated) || repeated.some((name) => isEntityName(name.replace(/\d+$/, '')))) return []
  const message =
    `The folders ${firstFew(repeated)} occur below several classes. If both folders together name the class, use ` +
    `${line(context, { pattern: LAST_FOLDERS })}`
  return [{ level: 'note', message }]
}

function deeperNote(names: readonly string[], context: SourceContext): Note {
  const message =
    `The folders inside the classes have different names in each class: ${firstFew(names)}. If the deepest folders are the classes, ` +
    `use ${line(context, { pattern: LAST_FOLDER })}`
  return { level: 'note', message }
}

function line({ settings, ...source }: SourceContext, more: Partial<LabelSettings>): string {
  const { file: _, format: __, ...plain } = settings
  return `\`${lineToRead({ ...plain, ...more }, source)}\``
}
