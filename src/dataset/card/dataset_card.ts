import type { InputError } from '../../config/index.ts'
import { errorWithChoices, isSameNames } from '../formats/index.ts'
import { anyGlob, belowFolder } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type NamesByColumn, parseCard, type Subset } from './card_subsets.ts'
import type { CardText } from './card_text.ts'

/**
 * Returns the class names that the dataset card declares for the files that are read.
 *
 * @param files Paths in the tree.
 * @throws {InputError} if the card describes several subsets with different names, the files do not belong to exactly one
 * of them, and `labels.map` does not name the classes.
 */
export async function cardNames(
  card: CardText,
  files: readonly string[],
  context: SourceContext,
): Promise<NamesByColumn> {
  const { file, folder } = card
  const subsets = await subsetsIn(card)
  const paths = files.map((path) => belowFolder(path, folder))
  const isAbove = folder !== context.folder
  const fitting = isAbove ? subsetsOfFiles(paths, subsets) : subsetsFor(paths, subsets)
  const [first, ...others] = fitting
  if (first === undefined) return new Map()
  if (others.every(({ names }) => hasSameNames(names, first.names))) return first.names
  if (context.settings.map !== undefined) return new Map()
  throw severalSubsets({ file, paths, isAbove }, fitting, context)
}

/**
 * Returns the files that `data_files` names in the card, per subset.
 *
 * @param files Paths below the dataset.
 */
export async function cardFiles(card: CardText, files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const found = (await subsetsIn(card)).map((subset) => files.filter(anyGlob(subset.files)))
  return found.filter((paths) => paths.length > 0)
}

/** A card that cannot be read has a warning of its own. */
async function subsetsIn(card: CardText): Promise<readonly Subset[]> {
  const parsed = await parseCard(card)
  return 'problem' in parsed ? [] : parsed.subsets
}

/** The subsets of the files that are read: by their globs, otherwise by the name of a folder, otherwise all. */
export function subsetsFor(paths: readonly string[], subsets: readonly Subset[]): readonly Subset[] {
  if (subsets.length < 2) return subsets
  const matching = subsets.filter(({ files }) => paths.some(anyGlob(files)))
  const complete = matching.filter(({ files }) => paths.every(anyGlob(files)))
  if (complete.length > 0) return complete
  if (matching.length > 0) return matching
  const named = subsets.filter(({ name }) => paths.some((path) => path.split('/').slice(0, -1).includes(name)))
  if (named.length > 0) return named
  return subsets.some(({ files }) => files.length > 0) ? [] : subsets
}

/** A card in a parent folder may describe other files, so its subsets must not list only files that are not read. */
function subsetsOfFiles(paths: readonly string[], subsets: readonly Subset[]): readonly Subset[] {
  return subsetsFor(paths, subsets).filter(({ files }) => files.length === 0 || paths.some(anyGlob(files)))
}

function hasSameNames(a: NamesByColumn, b: NamesByColumn): boolean {
  return a.size === b.size && [...a].every(([column, names]) => isSameNames(names, b.get(column) ?? new Map()))
}

interface CardPlace {
  readonly file: string
  /** The files that are read. */
  readonly paths: readonly string[]
  /** Whether it is in a parent folder, so its paths cannot be used in the settings. */
  readonly isAbove: boolean
}

/** If the card does not list the files of a subset, the choice is between its class names. */
function severalSubsets(
  { file, paths, isAbove }: CardPlace,
  subsets: readonly Subset[],
  { settings, ...source }: SourceContext,
): InputError {
  const names = subsets.map(({ name }) => name).join(', ')
  const message = `Cannot determine the class names: the dataset card describes several subsets with different classes (${names}), and the files do not belong to exactly one of them`
  const hasFolder = (name: string) => paths.some((path) => path.startsWith(`${name}/`))
  const choices = subsets.map((subset) =>
    !isAbove && (subset.files.length > 0 || hasFolder(subset.name))
      ? { ...settings, file: globOf(subset.name, subset.files) }
      : { ...settings, map: mapOf(subset) },
  )
  return errorWithChoices({ message, choices, place: { file } }, source)
}

function mapOf({ names }: Subset): ReadonlyMap<string, string> {
  return new Map([...names.values()].flatMap((byCode) => [...byCode]))
}

function globOf(name: string, files: readonly string[]): string {
  const [only = `${name}/*`, ...others] = files
  return others.length === 0 ? only : `{${files.join(',')}}`
}
