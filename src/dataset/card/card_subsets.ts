import { InputError, type Place, type Problem, placeOfKey, readYaml, shortened } from '../../config/index.ts'
import {
  cellText,
  entriesOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listedNames,
  member,
  type NamesByCode,
  yamlValue,
} from '../formats/index.ts'
import { anyGlob, joinPath, normalPath } from '../paths/index.ts'
import type { CardText } from './card_text.ts'

/** A path of keys and positions in the YAML of the card. */
export type CardPath = readonly (string | number)[]

/** The names of the codes of each column. */
export type NamesByColumn = ReadonlyMap<string, NamesByCode>

/** Something that is wrong in the card, whatever the data is. */
interface CardMistake {
  readonly text: string
  readonly at: CardPath
}

/** A subset (`config_name`) that the dataset card describes. */
export interface Subset {
  readonly name: string
  /** The globs of its files, or an empty list if the card has none. */
  readonly files: readonly string[]
  readonly names: NamesByColumn
  readonly splits: readonly CardSplit[]
  /** The names of the splits that `data_files` lists. */
  readonly splitsOfFiles: readonly string[]
  /** The number of examples of all splits, if the card has one. */
  readonly total?: number
  /** Where the card describes it. */
  readonly at: CardPath
  readonly mistakes: readonly CardMistake[]
}

/** A split that the dataset card describes. */
export interface CardSplit {
  readonly name: string
  /** The number of examples in the split. It is undefined if the card has none that can be read. */
  readonly examples: number | undefined
  /** The globs of its files, or an empty list if the card has none. */
  readonly files: readonly string[]
  readonly at: CardPath
}

/** What a dataset card contains. */
interface Card {
  readonly subsets: readonly Subset[]
  readonly mistakes: readonly CardMistake[]
  /** The line of the README at which a value is. */
  readonly lineOf: (at: CardPath) => number
}

/** The YAML starts on the second line of the README. */
const LINES_BEFORE = 1

/** Reads the card. Returns the first problem if its YAML is broken or too large. */
export async function parseCard({ text, file, isOpen }: CardText): Promise<Card | { readonly problem: Problem }> {
  if (isOpen) return { problem: { message: 'Found no second line `---` that ends it', line: 1 } }
  try {
    const root = await readYaml(text, { file })
    const value = yamlValue(root)
    const card = isObject(value) ? value : undefined
    const lineOf = (at: CardPath) => lineIn(placeOfKey(root, at))
    const contents = card === undefined ? { subsets: [], mistakes: [] } : contentsOf(card)
    for (const { files, at } of contents.subsets) {
      const message = problemOfGlobs(files)
      if (message !== undefined) return { problem: { message, line: lineOf(at) } }
    }
    return { ...contents, lineOf }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [first = { message: error.message }] = error.problems
    return { problem: { ...first, line: lineIn(first) } }
  }
}

function problemOfGlobs(globs: readonly string[]): string | undefined {
  try {
    anyGlob(globs)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return undefined
}

function lineIn(place: Partial<Pick<Place, 'line'>> | undefined): number {
  return (place?.line ?? 1) + LINES_BEFORE
}

function contentsOf(card: JsonObject): Pick<Card, 'subsets' | 'mistakes'> {
  const infos = described(card, 'dataset_info')
  const configs = described(card, 'configs')
  const names = new Set([...infos.entries.keys(), ...configs.entries.keys()])
  const subsets = [...names].map((name) => subsetOf(name, infos.entries.get(name), configs.entries.get(name)))
  return { subsets, mistakes: [...infos.mistakes, ...configs.mistakes] }
}

interface Entry {
  readonly value: JsonObject
  readonly at: CardPath
}

/** The entries of a key, by the names of their subsets. */
function described(card: JsonObject, key: string) {
  const value = member(card, key) ?? null
  const entries = new Map<string, Entry>()
  const mistakes: CardMistake[] = []
  const items = isList(value) ? value : value === null ? [] : [value]
  for (const [place, item] of items.entries()) {
    const at = isList(value) ? [key, place] : [key]
    if (!isObject(item)) {
      mistakes.push({ text: `${key} contains '${shortened(cellText(item))}', which is not a mapping`, at })
      continue
    }
    const name = cellText(member(item, 'config_name') ?? 'default')
    if (entries.has(name)) mistakes.push({ text: `${key} describes the subset '${shortened(name)}' twice`, at })
    else entries.set(name, { value: item, at })
  }
  return { entries, mistakes }
}

function subsetOf(name: string, info: Entry | undefined, config: Entry | undefined): Subset {
  const names = listedNames(member(info?.value ?? {}, 'features') ?? null)
  const at = info?.at ?? config?.at ?? []
  const { splits, mistakes } = splitsOf(info, config?.value)
  const total = info && countIn(info, `subset '${shortened(name)}'`)
  return {
    name,
    files: filesOf(config?.value),
    names,
    splits,
    splitsOfFiles: splitNames(member(config?.value ?? {}, 'data_files') ?? null),
    ...(total?.count !== undefined && { total: total.count }),
    at,
    mistakes: [...mistakes, ...(total?.mistakes ?? []), ...nameMistakes(names, info?.at ?? at)],
  }
}

/** Reads `num_examples`, which must be a whole number. It may be absent. */
function countIn({ value, at }: Entry, what: string): { count?: number; mistakes: CardMistake[] } {
  const number = member(value, 'num_examples')
  if (number === undefined) return { mistakes: [] }
  const text = cellText(number)
  if (/^\d{1,15}$/.test(text)) return { count: Number(text), mistakes: [] }
  const found = text === '' ? 'is empty' : `is '${shortened(text)}', which is not a whole number`
  return { mistakes: [{ text: `num_examples of ${what} ${found}`, at: [...at, 'num_examples'] }] }
}

/** The splits of an entry of `dataset_info`, with their files from `configs`. */
function splitsOf(info: Entry | undefined, config: JsonObject | undefined) {
  const value = member(info?.value ?? {}, 'splits') ?? null
  const at = [...(info?.at ?? []), 'splits']
  const filesOfSplit = filesBySplit(config)
  const mistakes: CardMistake[] = []
  const splits = new Map<string, CardSplit>()
  const missing: CardSplit[] = []
  const listed = isList(value) ? value.entries() : isObject(value) ? entriesOf(value) : []
  if (value !== null && !isList(value) && !isObject(value))
    mistakes.push({ text: `splits is '${shortened(cellText(value))}', which is not a list`, at })
  for (const [key, split] of listed) {
    const place = [...at, key]
    const name = isObject(split) ? cellText(member(split, 'name') ?? (typeof key === 'string' ? key : null)) : ''
    if (!isObject(split) || name === '') mistakes.push({ text: 'splits contains an entry without a name', at: place })
    else if (splits.has(name)) mistakes.push({ text: `splits contains '${shortened(name)}' twice`, at: place })
    else {
      const { count, mistakes: odd } = countIn({ value: split, at: place }, `split '${shortened(name)}'`)
      const one = { name, examples: count, files: filesOfSplit(name), at: place }
      splits.set(name, one)
      mistakes.push(...odd)
      if (count === undefined && odd.length === 0) missing.push(one)
    }
  }
  // A card without any number promises none.
  const withoutNumber = missing.length < splits.size ? missing : []
  const noNumber = withoutNumber.map((one) => ({
    text: `split '${shortened(one.name)}' has no num_examples`,
    at: one.at,
  }))
  return { splits: [...splits.values()], mistakes: [...mistakes, ...noNumber] }
}

/** The numbers of the classes are their positions, so each name must be there once and no number may be left out. */
function nameMistakes(names: NamesByColumn, at: CardPath): CardMistake[] {
  const place = [...at, 'features']
  return [...names].flatMap(([column, byCode]) => {
    const numbers = new Map<string, string>()
    const mistakes: CardMistake[] = []
    for (const [code, name] of byCode) {
      const other = numbers.get(name)
      if (other === undefined) numbers.set(name, code)
      else
        mistakes.push({
          text: `class '${shortened(name)}' of '${shortened(column)}' has two numbers, ${shortened(other)} and ${shortened(code)}`,
          at: place,
        })
    }
    const gap = Array.from({ length: byCode.size }, (_, code) => code).find((code) => !byCode.has(String(code)))
    if (gap !== undefined)
      mistakes.push({ text: `no class of '${shortened(column)}' has the number ${gap}`, at: place })
    return mistakes
  })
}

function filesBySplit(config: JsonObject | undefined): (name: string) => readonly string[] {
  const files = member(config ?? {}, 'data_files') ?? null
  const folder = cellText(member(config ?? {}, 'data_dir') ?? null)
  const bySplit = new Map<string, string[]>()
  const add = (name: string, paths: readonly string[]) => {
    const known = bySplit.get(name) ?? []
    bySplit.set(name, known)
    for (const path of paths) known.push(joinPath(folder, path))
  }
  if (isObject(files)) for (const [name, paths] of entriesOf(files)) add(name, pathsIn(paths))
  if (isList(files))
    for (const one of files) if (isObject(one)) add(cellText(member(one, 'split') ?? null), pathsIn(one))
  return (name) => bySplit.get(name) ?? []
}

function splitNames(files: JsonValue): readonly string[] {
  if (isList(files)) return files.flatMap((one) => (isObject(one) ? [cellText(member(one, 'split') ?? null)] : []))
  return isObject(files) && member(files, 'path') === undefined ? entriesOf(files).map(([name]) => `${name}`) : []
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
