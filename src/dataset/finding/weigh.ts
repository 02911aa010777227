import type { Find } from './find.ts'
import { asideFolder } from './searched_folders.ts'

/** A dataset that was found, with what speaks for it in figures. */
export interface Weighed {
  readonly find: Find
  /** By what kind of dataset it is and where it lies. */
  readonly rank: number
  /** With its size, by which different kinds are told apart. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** Annotations say what they are; a table with a column `class` may be about anything; folders may be any folders. */
const RANKS: Readonly<Record<Find['kind'], number>> = {
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
/** Rows that name files which are there are samples for certain. */
const NAMES_FILES = 80
/** Lists of paths that are not there, and annotations with a file for each image, without the images or for few of those in class folders, may be samples of the format. */
const WITHOUT_IMAGES = 40
const FEW = 5
const PER_IMAGE: ReadonlySet<Find['kind']> = new Set(['voc', 'yolo', 'labelme'])
const ASIDE = -40
/** For each power of ten of samples. */
const PER_MAGNITUDE = 10
/** Where a cheap look does not tell how many samples there are. */
const UNKNOWN_SAMPLES = 1000
/** By how much a dataset must lead to be the one that is meant. */
const CLEAR_LEAD = 15

/** The datasets that were found, the likeliest first. */
export function weighed(finds: readonly Find[]): Weighed[] {
  const folders = finds.filter((find) => find.kind === 'folders' && !holdsDatasets(find, finds))
  const others = finds.filter((find) => find.kind !== 'folders')
  const mostInFolders = folders.reduce((most, { samples = 0 }) => Math.max(most, samples), 0)
  return [...folders, ...others]
    .map((find) => weigh(find, mostInFolders))
    .toSorted((a, b) => guessed(a) - guessed(b) || b.score - a.score || (a.find.path < b.find.path ? -1 : 1))
}

/** Mere guesses come last, unless they name the files that are there. */
function guessed({ find: { flags, namesFiles } }: Weighed): number {
  return flags !== undefined && !namesFiles ? 1 : 0
}

/**
 * Folders of which one holds a dataset of its own are no classes: `datasets/emotion`, `datasets/irony`. Texts beside
 * annotations are a part of them.
 */
function holdsDatasets({ folder, areTexts }: Find, finds: readonly Find[]): boolean {
  const start = folder === '' ? '' : `${folder}/`
  return finds.some((other) => {
    if (LOOSE.has(other.kind) || (PER_IMAGE.has(other.kind) && !other.namesFiles && areTexts !== true)) return false
    return other.folder === folder ? areTexts === true : other.folder.startsWith(start)
  })
}

/** They may lie beside samples, or be samples. */
const LOOSE: ReadonlySet<Find['kind']> = new Set(['folders', 'table'])

function weigh(find: Find, mostInFolders: number): Weighed {
  const { samples = UNKNOWN_SAMPLES, path } = find
  const aside = asideFolder(path)
  const rank = baseOf(find, mostInFolders) + (aside === undefined ? 0 : ASIDE)
  const score = rank + Math.round(PER_MAGNITUDE * Math.log10(Math.max(samples, 1)))
  const reasons = [...find.reasons, ...(aside === undefined ? [] : [`lies in '${aside}'`])]
  return { find, rank, score, reasons }
}

function baseOf({ kind, namesFiles, samples = 0 }: Find, mostInFolders: number): number {
  if (kind === 'path-list' && !namesFiles) return WITHOUT_IMAGES
  const areFew = samples * FEW < mostInFolders
  if (PER_IMAGE.has(kind) && (!namesFiles || areFew)) return WITHOUT_IMAGES
  return namesFiles ? Math.max(RANKS[kind], NAMES_FILES) : RANKS[kind]
}

/** The one that is meant; none where there are several that may be. Datasets of one kind are never told apart by size, and guesses never win. */
export function clearWinner(found: readonly Weighed[]): Weighed | undefined {
  return found.find((one) => one.find.flags === undefined && found.every((other) => other === one || leads(one, other)))
}

function leads(one: Weighed, other: Weighed): boolean {
  const areAlike = one.find.kind === other.find.kind && one.find.namesFiles === other.find.namesFiles
  return (areAlike ? one.rank - other.rank : one.score - other.score) >= CLEAR_LEAD
}
