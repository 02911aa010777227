import type { Find } from './find.ts'
import { asideFolder } from './searched_folders.ts'

/** A dataset that was found, with its scores. */
export interface Weighed {
  readonly find: Find
  /** The score of its kind and place. */
  readonly rank: number
  /** The rank plus a score for the size, to compare different kinds. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** Annotations are unambiguous. A table with a column `class` can be about anything, and folders can be any folders. */
const RANKS: Readonly<Record<Find['kind'], number>> = {
  // A person has written which columns are the labels.
  croissant: 200,
  emopia: 100,
  coco: 80,
  'label-studio': 80,
  yolo: 80,
  voc: 80,
  cvat: 80,
  labelme: 80,
  table: 60,
  csv: 60,
  tsv: 60,
  jsonl: 60,
  json: 60,
  yaml: 60,
  parquet: 60,
  'text-pairs': 60,
  'path-list': 55,
  names: 50,
  folders: 50,
}
/** Rows that name existing files are certainly samples. */
const NAMES_FILES = 80
/** For lists of paths that do not exist, and for annotations with one file per image if the images are missing or far fewer than in class folders. These may only be samples of the format. */
const WITHOUT_IMAGES = 40
const FEW = 5
const PER_IMAGE: ReadonlySet<Find['kind']> = new Set(['voc', 'yolo', 'labelme'])
const ASIDE = -40
/** The score for each power of ten of samples. */
const PER_MAGNITUDE = 10
/** Assumed if a quick look does not show how many samples there are. */
const UNKNOWN_SAMPLES = 1000
/** The lead that a dataset needs to be chosen. */
const CLEAR_LEAD = 15

/** Returns the datasets that were found, the most likely first. */
export function weighed(finds: readonly Find[]): Weighed[] {
  const below = findsBelow(finds)
  const byPath = new Map<string, Find[]>()
  for (const find of finds) addTo(byPath, find.path, find)
  const folders = finds.filter((find) => find.kind === 'folders' && !holdsDatasets(find, below.get(find.folder) ?? []))
  const others = finds.filter((find) => find.kind !== 'folders' && !isCopy(find, byPath))
  const mostInFolders = folders.reduce((most, { samples = 0 }) => Math.max(most, samples), 0)
  return [...folders, ...others]
    .map((find) => weigh(find, mostInFolders))
    .toSorted((a, b) => guessed(a) - guessed(b) || b.score - a.score || (a.find.path < b.find.path ? -1 : 1))
}

/** Returns the finds in each folder and below it. */
function findsBelow(finds: readonly Find[]): ReadonlyMap<string, readonly Find[]> {
  const below = new Map<string, Find[]>()
  for (const find of finds) {
    if (LOOSE.has(find.kind)) continue
    const steps = find.folder === '' ? [] : find.folder.split('/')
    for (let depth = 0; depth <= steps.length; depth++) {
      addTo(below, steps.slice(0, depth).join('/'), find)
    }
  }
  return below
}

function addTo(finds: Map<string, Find[]>, key: string, find: Find): void {
  const known = finds.get(key)
  if (known === undefined) finds.set(key, [find])
  else known.push(find)
}

/** `model/data/en` next to `data/en`, with the same labels and the same number of samples. */
function isCopy({ kind, path, samples, description }: Find, byPath: ReadonlyMap<string, readonly Find[]>): boolean {
  const steps = path.split('/')
  return steps.some((_, at) => {
    const same = at === 0 ? [] : (byPath.get(steps.slice(at).join('/')) ?? [])
    return same.some(
      (other) =>
        other.path !== '' && other.kind === kind && other.samples === samples && other.description === description,
    )
  })
}

/** Guesses come last, unless they name existing files. */
function guessed({ find: { flags, namesFiles } }: Weighed): number {
  return flags !== undefined && !namesFiles ? 1 : 0
}

/**
 * If one of several folders contains a separate dataset, the folders are not classes: `datasets/emotion`, `datasets/irony`.
 * Texts next to annotations are part of the annotations.
 */
function holdsDatasets({ folder, areTexts, samples }: Find, below: readonly Find[]): boolean {
  const isPerImage = ({ kind }: Find) => PER_IMAGE.has(kind)
  const start = folder === '' ? 0 : folder.length + 1
  const isInClass = (other: Find) =>
    isPerImage(other) && other.namesFiles && other.folder !== folder && !other.folder.slice(start).includes('/')
  // Boxes next to the images of each class: `zebra/001.jpg`, `zebra/001.txt`.
  const areClasses = areTexts !== true && below.filter(isInClass).length > 1
  return below.some((other) => {
    const isOfImages = isPerImage(other) && !other.namesFiles && areTexts !== true
    if ((areClasses && isInClass(other)) || isPartial(other, samples) || isOfImages) return false
    return other.folder !== folder || areTexts === true
  })
}

/** Class folders with fewer images may be anything. */
const FEWEST = 10

/** Whether annotations with one file per image cover only a part of the images in class folders: both may be intended. */
function isPartial({ kind, namesFiles, samples }: Find, inFolders = 0): boolean {
  return PER_IMAGE.has(kind) && namesFiles && samples !== undefined && inFolders >= FEWEST && samples * 2 < inFolders
}

/** They may be next to samples, or be samples. */
const LOOSE: ReadonlySet<Find['kind']> = new Set(['folders', 'table'])

function weigh(find: Find, mostInFolders: number): Weighed {
  const { samples = UNKNOWN_SAMPLES, path, loneSplit } = find
  const aside = asideFolder(path) ?? (loneSplit?.isHeldOut ? loneSplit.folder : undefined)
  const rank = baseOf(find, mostInFolders) + (aside === undefined ? 0 : ASIDE)
  const score = rank + Math.round(PER_MAGNITUDE * Math.log10(Math.max(samples, 1)))
  const reasons = [...find.reasons, ...(aside === undefined ? [] : [`less likely: it is in '${aside}'`])]
  return { find, rank, score, reasons }
}

/** Whether class folders in the place of a table contain more samples than it has rows, so it would lose some of them. */
function coversMore(folders: Find, table: Find): boolean {
  if (folders.kind !== 'folders' || table.kind !== 'table' || !table.namesFiles) return false
  const isIn = folders.folder === '' || `${table.folder}/`.startsWith(`${folders.folder}/`)
  return isIn && (folders.samples ?? 0) > (table.samples ?? Number.POSITIVE_INFINITY)
}

/** A table with a row per box has more rows than the annotations of the same images have files. */
const OF_BOXES = -10

function baseOf({ kind, namesFiles, samples = 0, areBoxes }: Find, mostInFolders: number): number {
  if (areBoxes) return namesFiles ? NAMES_FILES + OF_BOXES : RANKS[kind]
  if (kind === 'path-list' && !namesFiles) return WITHOUT_IMAGES
  const areFew = samples * FEW < mostInFolders
  if (PER_IMAGE.has(kind) && (!namesFiles || areFew)) return WITHOUT_IMAGES
  return namesFiles ? Math.max(RANKS[kind], NAMES_FILES) : RANKS[kind]
}

/** Returns the intended dataset; undefined if several are possible. Datasets of one kind are never compared by size, and guesses never win. */
export function clearWinner(found: readonly Weighed[]): Weighed | undefined {
  // Each is compared only with those that lead all before it, which are few.
  let leaders: readonly Weighed[] = []
  for (const one of found) {
    if (one.find.flags !== undefined) continue
    const isLeader = leaders.every((other) => leads(one, other))
    leaders = leaders.filter((other) => leads(other, one))
    if (isLeader) leaders = [...leaders, one]
  }
  return leaders.find((one) => found.every((other) => other === one || leads(one, other)))
}

/** Leaves out tables that may list the classes, unless there are only such tables and guesses. */
export function possibleOf(found: readonly Weighed[]): readonly Weighed[] {
  return found.some(({ find }) => isSound(find)) ? found.filter(({ find }) => !find.isUnrepeated) : found
}

/** Whether a find is neither a guess nor a table that may list the classes, nor combines other finds. */
export function isSound({ isUnrepeated, isTogether, flags }: Find): boolean {
  return isUnrepeated === undefined && isTogether === undefined && flags === undefined
}

function leads(one: Weighed, other: Weighed): boolean {
  if (other.find.isTogether || other.find.isUnrepeated) return true
  if (one.find.kind === 'folders' && isPartial(other.find, one.find.samples)) return false
  if (other.find.kind === 'folders' && isPartial(one.find, other.find.samples)) return false
  if (coversMore(other.find, one.find)) return false
  const areAlike = one.find.kind === other.find.kind && one.find.namesFiles === other.find.namesFiles
  return (areAlike ? one.rank - other.rank : one.score - other.score) >= CLEAR_LEAD
}
