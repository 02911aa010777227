import type { LabelSettings } from '../../config/index.ts'
import { labelFileGroups, withoutResults } from '../layouts/index.ts'
import { baseName, folderOf, joinPath } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { findAnnotations } from './annotations/index.ts'
import { findCroissant } from './croissant/index.ts'
import { findClassFolders, findEmopia, findPathLists, findTextPairs } from './finders/index.ts'
import {
  type CroissantLabels,
  clearWinner,
  type Find,
  type Finder,
  filesOutsideCode,
  hasCard,
  isAside,
  isSound,
  type Look,
  loneSplits,
  lookAt,
  MOST_LEVELS,
  possibleOf,
  searchedFiles,
  testsFolder,
  type Weighed,
  weighed,
} from './found/index.ts'
import { type Conversion, listsOfClasses } from './offers/index.ts'
import { leftOutNote, othersNote, projectsNote, unlabelledTablesNote } from './place_notes.ts'
import { readingsBeside } from './rivals/index.ts'
import { severalDatasets } from './several_datasets.ts'
import { findTables, joinTablesNamedAlike, tablesBeside } from './tables/index.ts'

/** The place of a dataset that is not the given folder itself. */
export interface FoundPlace {
  /** The path in the tree, as in `dataset_path` of a config. */
  readonly path: string
  readonly settings: LabelSettings
  /** A description for the first line of the output: `data/labels.csv, a table with the labels in 'class'`. */
  readonly description: string
  readonly notes: readonly Note[]
  /** What its Croissant file says, if it has one. */
  readonly described?: { readonly labels: CroissantLabels; readonly name: string }
}

/**
 * Finds the dataset in a repository.
 *
 * @param files The files relative to the given folder, neither hidden nor ignored.
 * @returns undefined if the given folder itself is the dataset, or if no dataset was found.
 * @throws {InputError} if there are several possible datasets.
 */
export async function findPlace(files: readonly string[], context: SourceContext): Promise<FoundPlace | undefined> {
  const { found, isHere, chosen, leftOut } = await weighedFinds(files, context)
  if (found.length === 0) return undefined
  const [winner, ...others] = chosen
  const readings = winner === undefined || others.length > 0 ? [] : await readingsBeside(winner, files, context)
  if (readings.length > 0) throw severalDatasets(readings, context)
  if (isHere) return withIds(chosen, context)
  const possible = possibleOf(found)
  if (winner === undefined) throw severalDatasets(possible, context, await otherLines(possible, files, context))
  const place = placeOf(winner, found, context)
  if (place === undefined) return undefined
  const beside = unlabelledTablesNote(await tablesBeside(winner.find, lookAt(searchedFiles(files), context)))
  const notes = [...place.notes, ...beside, ...(await projectsNote(files, context)), ...leftOutNote(leftOut)]
  return { ...place, notes }
}

/** Offers files with one class each and, because lists of paths may be only those with two cells per line, files of lines with more cells. */
async function otherLines(
  found: readonly Weighed[],
  files: readonly string[],
  context: SourceContext,
): Promise<readonly Conversion[]> {
  const look = lookAt(searchedFiles(files), context)
  if (!found.every(({ find }) => find.kind === 'path-list')) return listsOfClasses(look)
  const { linesWithFiles } = await import(/* webpackMode: "eager" */ './offers/line_formats.ts')
  return linesWithFiles(look)
}

interface WeighedFinds {
  /** The most likely first. */
  readonly found: readonly Weighed[]
  /** Files that were skipped because the folder is too large to search completely. */
  readonly leftOut: readonly string[]
  /** Whether the given folder has label files in the usual places, so it is the dataset itself. */
  readonly isHere: boolean
  /** The dataset that is read, in several finds if they are shards of one; empty if the user must choose. */
  readonly chosen: readonly Weighed[]
}

/** Returns all possible datasets. Folders of code are searched only if there is nothing else. */
export async function weighedFinds(files: readonly string[], context: SourceContext): Promise<WeighedFinds> {
  const searched = searchedFiles(files)
  const beside = filesOutsideCode(searched)
  const everywhere = lookAt(searched, context)
  const look = beside.length === searched.length ? everywhere : lookAt(beside, context)
  const beforeJoined = [...(await findsBy(FINDERS, look)), ...(await findsBy(FINDERS_EVERYWHERE, everywhere))]
  const finds = joinTablesNamedAlike(beforeJoined, look.files).map(suggestedInTests)
  if (finds.length > 0 || look === everywhere) return weighedIn(finds, look)
  return weighedIn((await findsBy(FINDERS, everywhere)).map(suggestedInTests), everywhere)
}

/** Test data of a package is only suggested, even if there is nothing else. */
function suggestedInTests(find: Find): Find {
  const folder = testsFolder(find.path)
  if (folder === undefined || find.flags !== undefined) return find
  return { ...find, flags: [], reasons: [...find.reasons, `less likely: it is in '${folder}'`] }
}

async function weighedIn(all: readonly Find[], look: Look): Promise<WeighedFinds> {
  const loneSplit = all.length > 1 ? loneSplits(look.files) : undefined
  const finds = all.map((find) => {
    const lone = loneSplit?.(find)
    return lone === undefined ? find : { ...find, loneSplit: lone }
  })
  const single = finds.filter(({ isTogether }) => isTogether === undefined)
  const isGuessed = single.some(({ flags }) => flags !== undefined)
  const place = isGuessed ? undefined : await findsHere(single, look)
  // Label files in a folder below are in a usual place, but what a Croissant file names is not a guess.
  const isDescribed = single.some(({ kind }) => kind === 'croissant')
  const here =
    isDescribed && !place?.some(({ folder, path }) => folder === '' && !path.includes('/')) ? undefined : place
  const found = weighed(here === undefined ? finds.map(suggestedIfUnrepeated) : single)
  const winner = clearWinner(found)
  const chosen =
    here === undefined ? found.filter((one) => one === winner) : found.filter(({ find }) => here.includes(find))
  return { found, isHere: here !== undefined, chosen, leftOut: [...(look.leftOut ?? [])] }
}

/** A table that may list the classes is only suggested, unless it is in a usual place for label files. */
function suggestedIfUnrepeated(find: Find): Find {
  return find.isUnrepeated === undefined || find.flags !== undefined ? find : { ...find, flags: [] }
}

async function findsBy(finders: readonly Finder[], look: Look): Promise<Find[]> {
  const finds: Find[] = []
  for (const find of finders) finds.push(...(await find(look)))
  const near = finds.filter(({ folder }) => levelsOf(folder) <= MOST_LEVELS)
  const areAnnotated = near.some(({ kind, namesFiles }) => namesFiles && ANNOTATIONS.has(kind))
  return near.filter(({ isOneClass }) => isOneClass === undefined || areAnnotated)
}

const ANNOTATIONS: ReadonlySet<Find['kind']> = new Set(['coco', 'voc', 'yolo', 'cvat', 'labelme'])

const FINDERS: readonly Finder[] = [
  findCroissant,
  findEmopia,
  findAnnotations,
  findTables,
  findTextPairs,
  findPathLists,
]
/** They decide which folders contain code. */
const FINDERS_EVERYWHERE: readonly Finder[] = [findClassFolders]

function levelsOf(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length
}

/**
 * Returns the finds that are read if the given folder is itself a dataset, none if the reader will ask, and undefined if the
 * folder is not a dataset, so the scores decide. The reader determines what its label files are.
 */
async function findsHere(finds: readonly Find[], look: Look): Promise<readonly Find[] | undefined> {
  const here = await findsInPlace(finds, look)
  // A folder such as `test` is a usual place for label files only if it is a split of the dataset.
  return here?.some((find) => isBesideOthers(find, finds)) ? undefined : here
}

function isBesideOthers({ loneSplit }: Find, finds: readonly Find[]): boolean {
  return loneSplit !== undefined && finds.some((other) => other.loneSplit?.folder !== loneSplit.folder)
}

async function findsInPlace(finds: readonly Find[], look: Look): Promise<readonly Find[] | undefined> {
  const { hub, groups } = labelFileGroups(look.files, look.context.settings)
  if (hub.some((paths) => !areBesideEmopia(paths, finds))) {
    const inHub = finds.filter(({ labelFiles = [] }) => isOneOf(labelFiles, hub))
    // `metadata.csv` may also describe the images of the only annotations.
    const isAnnotated = inHub.length === 0 && finds.length === 1 && finds.every(({ kind }) => ANNOTATIONS.has(kind))
    return isAnnotated ? finds : inHub
  }
  if (groups.length === 0 && (await hasCard(look))) return finds
  const inPlace = new Set(groups.flat())
  const here = finds.filter(
    (find) =>
      LABEL_FILES.has(find.kind) &&
      find.isOneClass === undefined &&
      !(find.isUnrepeated && finds.some(isSound)) &&
      find.labelFiles?.some((path) => inPlace.has(path)) &&
      !isAside(find, finds) &&
      !hasAnnotations(find, finds),
  )
  if (here.length === 0) return undefined
  const read = KINDS_READ.find((kind) => here.some((find) => find.kind === kind))
  const ofKind = withoutResults(
    here.filter(({ kind }) => kind === read),
    ({ labelFiles = [] }) => labelFiles,
  )
  return ofKind.length === 1 ? ofKind : []
}

/** `metadata.csv` next to the `label.csv` of EMOPIA is not a dataset of Hugging Face. */
function areBesideEmopia(paths: readonly string[], finds: readonly Find[]): boolean {
  return paths.every((path) => finds.some(({ kind, folder }) => kind === 'emopia' && folder === folderOf(path)))
}

/** Whether files are part of the only dataset of Hugging Face in a folder. */
function isOneOf(paths: readonly string[], [only = [], ...others]: readonly (readonly string[])[]): boolean {
  return others.length === 0 && paths.some((path) => only.includes(path))
}

/** The kinds in the order in which the reader prefers them. */
const KINDS_READ: readonly Find['kind'][] = ['table', 'coco', 'label-studio']
const LABEL_FILES: ReadonlySet<Find['kind']> = new Set(KINDS_READ)

/** Whether annotations of the same images are next to a table of boxes, or to one in a folder below, such as `data/train_labels.csv`. */
function hasAnnotations({ kind, labelFiles = [], areBoxes }: Find, finds: readonly Find[]): boolean {
  const isBelow = kind === 'table' && labelFiles.every((path) => path.includes('/'))
  return (isBelow || areBoxes === true) && finds.some((other) => other.namesFiles && ANNOTATIONS.has(other.kind))
}

/** Returns the given folder with the id column that detection alone does not find: names of files without their extensions. */
function withIds(chosen: readonly Weighed[], { path, settings }: SourceContext): FoundPlace | undefined {
  const [only, ...others] = chosen.map(({ find }) => find)
  const id = only?.idsOfFiles
  if (only === undefined || id === undefined || others.length > 0 || settings.id !== undefined || only.folder !== '')
    return undefined
  return { path, settings: { ...settings, id }, description: `${only.path || '.'}, ${only.description}`, notes: [] }
}

function placeOf(winner: Weighed, found: readonly Weighed[], context: SourceContext): FoundPlace | undefined {
  const find = asRead(winner.find, found)
  if (find.folder === '' && Object.keys(find.settings).length === 0) return undefined
  const others = found.filter((other) => other !== winner).map((other) => other.find)
  return {
    path: joinPath(context.path, find.folder) || '.',
    settings: { ...context.settings, ...find.settings },
    description: find.path === '' ? find.description : `${find.path}, ${find.description}`,
    notes: [...othersNote(others), ...unlabelledTablesNote(find.unlabelledTables)],
    ...(find.described && { described: { labels: find.described, name: baseName(find.path) } }),
  }
}

/** Detection reports label files that cannot be read, so class folders are requested only if it would choose another dataset. */
function asRead(find: Find, found: readonly Weighed[]): Find {
  const areAlone = found.every((other) => other.find === find || other.find.folder !== find.folder)
  return find.kind === 'folders' && areAlone ? { ...find, settings: {} } : find
}
