import { analyzeCommand, counted, formatCount, shortened } from '../../../config/index.ts'
import { lineToRead } from '../../formats/index.ts'
import { listedFew } from '../../layouts/index.ts'
import { baseName, belowFolder, isMedia, joinPath, nounOf } from '../../paths/index.ts'
import { type Place, unclearFolders } from '../finders/index.ts'
import { filesByKind } from './files_by_kind.ts'
import type { Inventory } from './inventory.ts'
import type { Offer } from './offers.ts'

const MOST_PLACES = 2

/** Returns the lines that read folders as classes, if they may be classes although their files have the same names. */
export function offersFromFolders({ path, files }: Pick<Inventory, 'path' | 'files'>): readonly Offer[] {
  const places = unclearFolders(files)
  const most = places.length === 0 ? 0 : mostOfOneKind(files)
  return places
    .filter(({ classes }) => classes.samples * LEAST_SHARE >= most)
    .filter(({ classes }) => ![...classes.roles.places.keys()].map(baseName).every(isNumbered))
    .slice(0, MOST_PLACES)
    .flatMap((place) => offerFor(place, path))
}

/** Folders with less than this fraction (1/n) of the files of the most frequent kind describe those files, such as transcripts of recordings. */
const LEAST_SHARE = 4

function mostOfOneKind(files: readonly string[]): number {
  const counts = filesByKind(files).flatMap(({ kind, paths }) => (isMedia(kind) ? [paths.length] : []))
  return counts[0] ?? 0
}

/** Matches `Actor_01` and `subject12`, the people in the samples. */
function isNumbered(name: string): boolean {
  return /^[a-z]{2,}[-_ ]?\d{1,3}$/i.test(name)
}

function offerFor({ branch, classes }: Place, path: string): readonly Offer[] {
  const { roles, samples, medium } = classes
  const places = [...roles.places].filter(([, { label }]) => label !== '')
  const labels = [...new Set(places.map(([, { label }]) => label))].sort()
  const classNames = `${counted(labels.length, 'class', 'classes')}: ${listedFew(labels)} (${formatCount(samples)} ${nounOf(medium)})`
  const where = branch.path === '' ? 'here' : `in ${shortened(joinPath(path, branch.path))}`
  const what = `The folders ${where} may be ${classNames}. However, their files have the same names, so they may also be parts of the same samples. If the folders are classes`
  const pattern = patternFor(places.map(([folder, { label }]) => [belowFolder(folder, branch.path), label]))
  if (roles.beside.length === 0 && pattern !== undefined) {
    const command = analyzeCommand(joinPath(path, branch.path) || '.', [['--pattern', pattern]])
    return command === undefined ? [] : [{ what, command, isCertain: true }]
  }
  const file = lineToRead({ file: 'folders', ignore: [] }, { role: 'main', path })
  const place =
    branch.path === ''
      ? 'with the same path as `dataset_path`'
      : `with \`dataset_path\` set to ${shortened(joinPath(path, branch.path))}`
  return [{ what: `${what}, add this to the config, ${place}`, command: file, isCertain: true }]
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
