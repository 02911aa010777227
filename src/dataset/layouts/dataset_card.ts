import { InputError, readYaml } from '../../config/index.ts'
import {
  cellText,
  entriesOf,
  errorWithChoices,
  isList,
  isObject,
  isSameNames,
  type JsonObject,
  type JsonValue,
  listedNames,
  member,
  type NamesByCode,
  yamlValue,
} from '../formats/index.ts'
import { anyGlob, belowFolder, joinPath, normalPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { CardText } from './card_text.ts'

/** The names of the codes of each column. */
type NamesByColumn = ReadonlyMap<string, NamesByCode>

/** A subset (`config_name`) that the dataset card describes. */
interface Subset {
  readonly name: string
  /** The globs of its files, or an empty list if the card has none. */
  readonly files: readonly string[]
  readonly names: NamesByColumn
}

/**
 * Returns the class names that the dataset card declares for the files that are read.
 *
 * @param files Paths in the tree.
 * @throws {InputError} if the card describes several subsets with different names, the files do not belong to exactly one
 * of them, and `labels.map` does not name the classes.
 */
export async function cardNames(
  { file, folder, text }: CardText,
  files: readonly string[],
  context: SourceContext,
): Promise<NamesByColumn> {
  const card = await parsedCard(text, file)
  if (card === undefined) return new Map()
  const subsets = subsetsOf(card)
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
export async function cardFiles(
  { file, text }: CardText,
  files: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const card = await parsedCard(text, file)
  if (card === undefined) return []
  const found = subsetsOf(card).map((subset) => files.filter(anyGlob(subset.files)))
  return found.filter((paths) => paths.length > 0)
}

async function parsedCard(text: string, file: string): Promise<JsonObject | undefined> {
  try {
    const card = yamlValue(await readYaml(text, { file }))
    return isObject(card) ? card : undefined
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function subsetsOf(card: JsonObject): readonly Subset[] {
  const infos = byName(member(card, 'dataset_info'))
  const configs = byName(member(card, 'configs'))
  const names = new Set([...infos.keys(), ...configs.keys()])
  return [...names].map((name) => ({
    name,
    files: filesOf(configs.get(name)),
    names: listedNames(member(infos.get(name) ?? {}, 'features') ?? null),
  }))
}

function byName(value: JsonValue | undefined): ReadonlyMap<string, JsonObject> {
  const entries = (isList(value) ? value : [value ?? null]).filter(isObject)
  return new Map(entries.map((entry) => [cellText(member(entry, 'config_name') ?? 'default'), entry]))
}

/** `data_files` is a path, a list of paths, a list of `{ split, path }`, or paths by split. They are relative to `data_dir`. */
function filesOf(config: JsonObject | undefined): readonly string[] {
  if (config === undefined) return []
  const folder = cellText(member(config, 'data_dir') ?? null)
  const found = pathsIn(member(config, 'data_files') ?? null)
  if (found.length === 0 && folder !== '') return [`${normalPath(folder)}/**`]
  return found.map((path) => joinPath(folder, path))
}

function pathsIn(value: JsonValue): readonly string[] {
  if (value === null) return []
  if (isList(value)) return value.flatMap(pathsIn)
  if (!isObject(value)) return [cellText(value)]
  const path = member(value, 'path')
  return path === undefined ? entriesOf(value).flatMap(([, paths]) => pathsIn(paths)) : pathsIn(path)
}

/** The subsets of the files that are read: by their globs, otherwise by the name of a folder, otherwise all. */
function subsetsFor(paths: readonly string[], subsets: readonly Subset[]): readonly Subset[] {
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
