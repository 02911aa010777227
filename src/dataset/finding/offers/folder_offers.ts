import { analyzeCommand, counted, formatCount, shortened } from '../../../config/index.ts'
import { lineToRead } from '../../formats/index.ts'
import {
  areNamedAsParts,
  areNumberedParts,
  type Branch,
  classSamples,
  classWordOf,
  listedFew,
  mayBeParts,
  twinEnding,
} from '../../layouts/index.ts'
import { baseName, belowFolder, isMedia, joinPath, mediumNoun } from '../../paths/index.ts'
import { type FolderOfClasses, unclearFolders } from '../finders/index.ts'
import { filesByKind } from './files_by_kind.ts'
import type { Inventory } from './inventory.ts'
import { IN_CONFIG, type Offer } from './offers.ts'

const MOST_PLACES = 2

/** Returns the lines that read folders as classes, if they may be classes although their names or those of their files leave it open. */
export function offersFromFolders({ path, files }: Pick<Inventory, 'path' | 'files'>): readonly Offer[] {
  const most = mostOfOneKind(files)
  return unclearFolders(files)
    .filter(({ classes }) => classes.samples * LEAST_SHARE >= most)
    .filter((place) => !areParts(place) && (place.doubt === 'names' || !namesIn(place).every(isNumbered)))
    .filter((place) => place.doubt !== 'few' || place.classes.samples > new Set(namesIn(place)).size)
    .slice(0, MOST_PLACES)
    .flatMap((place) => [...deepestOffer(place, path), ...offerFor(place, path)])
}

/** Describes folders that are not offered as classes because they are numbered parts: `set00`, `Session1`. */
export function linesFromParts({ files }: Pick<Inventory, 'files'>): string[] {
  const names = [...new Set(unclearFolders(files).filter(areParts).flatMap(namesIn))].sort()
  if (names.length === 0) return []
  return [
    `The folders ${listedFew(names)} are named like numbered parts of a dataset, so they are not read as classes. If they are the classes, set \`labels: { file: folders }\` in a config.`,
  ]
}

function areParts(place: FolderOfClasses): boolean {
  return place.doubt === 'names' && areNumberedParts(namesIn(place))
}

/** Folders with less than this fraction (1/n) of the files of the most frequent kind describe those files, such as transcripts of recordings. */
const LEAST_SHARE = 4

function mostOfOneKind(files: readonly string[]): number {
  const counts = filesByKind(files).flatMap(({ kind, paths }) => (isMedia(kind) ? [paths.length] : []))
  return counts[0] ?? 0
}

/** Matches names with a number at the end, whose folders contain the same files for each person, take or camera. */
function isNumbered(name: string): boolean {
  return /^[a-z]{2,}[-_ ]?\d{1,3}$/i.test(name)
}

function namesIn({ classes: { roles } }: FolderOfClasses): string[] {
  return [...roles.places].flatMap(([folder, { label }]) => (label === '' ? [] : [baseName(folder)]))
}

const DOUBTS: Readonly<Record<NonNullable<FolderOfClasses['doubt']>, string>> = {
  'same-files': 'their files have the same names, so they may also be parts of the same samples',
  described: 'a text describes each image in another folder',
  inside: 'they contain folders, which may be the classes instead',
  names: 'they are named like parts of a dataset, so they may also be people, recordings or versions',
  few: 'they contain few files and are next to other files, so they may also be something else',
  twins: 'half of the files have the same names as the others with a further ending, so they may be masks or copies',
  single: 'it is the only one, so its name may not be a class',
}

function offerFor({ branch, classes, doubt = 'same-files' }: FolderOfClasses, path: string): readonly Offer[] {
  const { roles, samples, medium } = classes
  const places = [...roles.places].filter(([, { label }]) => label !== '')
  const labels = [...new Set(places.map(([, { label }]) => label))].sort()
  const classNames = `${counted(labels.length, 'class', 'classes')}: ${listedFew(labels)} (${formatCount(samples)} ${mediumNoun(medium)})`
  const where = branch.path === '' ? 'here' : `in ${shortened(joinPath(path, branch.path))}`
  const what = `The folders ${where} may be ${classNames}. However, ${DOUBTS[doubt]}. If the folders are classes`
  const isCertain = doubt === 'same-files' || doubt === 'twins' || doubt === 'inside'
  const pattern = patternFor(places.map(([folder, { label }]) => [belowFolder(folder, branch.path), label]))
  if (
    doubt !== 'described' &&
    doubt !== 'twins' &&
    roles.beside.length === 0 &&
    places.length === roles.places.size &&
    pattern !== undefined
  ) {
    const command = analyzeCommand(joinPath(path, branch.path) || '.', [['--pattern', pattern]])
    return command === undefined ? [] : [{ what, command, isCertain, areSameFiles: doubt === 'same-files' }]
  }
  const lineFor = (ignore: readonly string[]) => lineToRead({ file: 'folders', ignore }, { role: 'main', path })
  const ending = doubt === 'twins' ? twinEnding([...classSamples(classes, branch).values()].flat()) : undefined
  const without = ending === undefined ? '' : `, without or with the files that end in '${ending}'`
  const [command = '', ...more] = [...(ending === undefined ? [] : [lineFor([`**/*${ending}.*`])]), lineFor([])]
  return [
    { what: `${what}${without}, ${IN_CONFIG}`, command, more, datasetPath: joinPath(path, branch.path), isCertain },
  ]
}

/** Returns the line that reads the deepest folders as the classes, if they repeat below folders that are named like parts: `2022/cat`, `2023/cat`. */
function deepestOffer({ branch, classes: { roles }, doubt }: FolderOfClasses, path: string): readonly Offer[] {
  const areLikely = doubt === 'inside'
  const mayBeDeeper = areLikely || doubt === 'names' || doubt === 'same-files'
  const deepest = mayBeDeeper ? [...roles.places.keys()].flatMap((folder) => deepestBelow(branch, folder)) : []
  const folders = deepest.map(({ name }) => name)
  const words = folders.map(classWordOf)
  const areWords = areLikely && folders.some((name, at) => name !== words[at]) && !words.includes(undefined)
  const names = [...new Set(areWords ? words.flatMap((word) => word ?? []) : folders)].sort()
  const areParts = doubt === 'same-files' ? areNamedAsParts(names, true) : mayBeParts(names)
  if (names.length < 2 || (!areLikely && (names.length === folders.length || areParts))) return []
  const depths = new Set(deepest.map((folder) => belowFolder(folder.path, branch.path).split('/').length))
  const [depth = 0, ...others] = depths
  // Files above the deepest folders do not match.
  const above = others.length > 0 ? '' : `^${'[^/]+/'.repeat(depth - 1)}`
  const pattern = areWords ? `[-_. ](?<label>${names.join('|')})/[^/]+$` : `${above}(?<label>[^/]+)/[^/]+$`
  const command = analyzeCommand(joinPath(path, branch.path) || '.', [['--pattern', pattern]])
  const what = `The ${areWords ? 'ends of the names of the deepest folders' : 'deepest folders'} may be ${counted(names.length, 'class', 'classes')}: ${listedFew(names)}. If so`
  return command === undefined ? [] : [{ what, command, isCertain: areLikely || doubt === 'same-files' }]
}

/** The deepest folders with samples below a folder, but not the folder itself. */
function deepestBelow(root: Branch, path: string): Branch[] {
  const steps = belowFolder(path, root.path).split('/')
  const start = steps.reduce<Branch | undefined>((branch, step) => branch?.branches.get(step), root)
  const waiting = [...(start?.branches.values() ?? [])]
  const found: Branch[] = []
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    if (branch.branches.size === 0) found.push(branch)
    for (const below of branch.branches.values()) waiting.push(below)
  }
  return found
}

/** Returns the pattern for class folders that are all at the same level. */
function patternFor(places: readonly (readonly [folder: string, label: string])[]): string | undefined {
  const depths = new Set(places.map(([folder, label]) => folder.split('/').length - label.split('/').length))
  const [depth = 0, ...others] = depths
  if (others.length > 0 || places.some(([folder, label]) => !folder.endsWith(label))) return undefined
  const above = '[^/]+/'.repeat(depth)
  const areDeeper = places.some(([, label]) => label.includes('/'))
  return areDeeper ? `^${above}(?<label>.+)/[^/]+$` : `^${above}(?<label>[^/]+)/`
}
