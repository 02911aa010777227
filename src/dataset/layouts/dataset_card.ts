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
export interface Subset {
  readonly name: string
  /** The globs of its files, or an empty list if the card has none. */
  readonly files: readonly string[]
  readonly names: NamesByColumn
  /** The splits with their numbers of examples. */
  readonly splits: readonly CardSplit[]
}

/** A split that the dataset card describes. */
export interface CardSplit {
  readonly name: string
  /** The number of examples in the split. */
  readonly examples: number
  /** The globs of its files, or an empty list if the card has none. */
  readonly files: readonly string[]
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

/**
 * Returns the subset whose files are read. Returns `undefined` if that is not exactly one.
 *
 * @param paths The files that are read, relative to the folder of the card.
 */
export async function subsetOfFiles({ file, text }: CardText, paths: readonly string[]): Promise<Subset | undefined> {
  const card = await parsedCard(text, file)
  const [only, ...others] = card === undefined ? [] : subsetsFor(paths, subsetsOf(card))
  if (only === undefined || others.length > 0) return undefined
  const areOthers =
    only.files.length > 0 && paths.some((path) => /\.\w+$/.test(path)) && !paths.some(anyGlob(only.files))
  return areOthers ? undefined : only
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
    splits: splitsOf(infos.get(name), configs.get(name)),
  }))
}

/** The splits of an entry of `dataset_info` that have a number of examples, with their files from `configs`. */
function splitsOf(info: JsonObject | undefined, config: JsonObject | undefined): CardSplit[] {
  const splits = member(info ?? {}, 'splits') ?? null
  const files = member(config ?? {}, 'data_files') ?? null
  const filesOfSplit = (name: string): readonly string[] => {
    if (isList(files)) {
      return files.filter((one) => isObject(one) && cellText(member(one, 'split') ?? null) === name).flatMap(pathsIn)
    }
    return isObject(files) ? pathsIn(member(files, name) ?? null) : []
  }
  return (isList(splits) ? splits : []).filter(isObject).flatMap((split) => {
    const name = cellText(member(split, 'name') ?? null)
    const examples = cellText(member(split, 'num_examples') ?? null)
    return /^\d{1,15}$/.test(examples) ? [{ name, examples: Number(examples), files: filesOfSplit(name) }] : []
  })
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
