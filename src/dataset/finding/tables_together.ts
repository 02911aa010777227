import { guessLabel, isAboutPerson, lineToRead, settingsOfFlags } from '../formats/index.ts'
import { fileSetting } from '../layouts/index.ts'
import { baseName, folderOf, folderOfSplits, looksLikeSplit } from '../paths/index.ts'
import type { Look } from './found/index.ts'
import type { Inventory } from './offers/index.ts'
import { isMadeFromDataset, type TableLook, withNamedIds } from './tables/index.ts'

/**
 * Returns the line that reads tables with the same columns as one dataset if they have the same file name in different folders,
 * such as `en/train.csv` and `de/train.csv`, or are numbered, such as `part_1.csv` and `part_2.csv`. Returns nothing for
 * tables without a column that looks like classes.
 */
export function tablesTogether(
  all: readonly TableLook[],
  { files, context }: Pick<Look, 'files' | 'context'>,
): Pick<Inventory, 'together'> {
  const own = all.filter(({ first }) => !folderOf(first).split('/').some(isMadeFromDataset))
  const looks = own.length === 0 ? all : own
  const named = largestAlike(looks, keyOfName)
  const counted = named.length < 2 ? largestAlike(looks, keyOfNumbered) : []
  const numbered =
    counted.length > MOST_BESIDE && counted.every(({ first }) => /^\d+$/.test(stemOf(first))) ? [] : counted
  const areParts = numbered.length > 1
  const beside = named.length < 2 && !areParts ? largestAlike(looks, keyOfFolder) : []
  const isBeside = mayBeBeside(beside)
  const largest = areParts ? numbered : isBeside ? beside : named
  const [first, ...others] = largest
  if (first === undefined || others.length === 0) return {}
  const paths = largest.flatMap((table) => table.paths).sort()
  const guess = guessLabel(first.columns, first.isHeadless)
  const [flags = []] = guess?.flags ?? []
  const byName = guess?.settings ?? { label: guess?.look.name ?? '' }
  const read = first.isHeadless ? settingsOfFlags(withNamedIds(flags, first)) : byName
  const line = lineToRead({ ...context.settings, file: fileSetting(paths, files), ...read }, context)
  return { together: { line, paths, areParts, ...(isBeside && { isLessLikely: true }) } }
}

function largestAlike(
  looks: readonly TableLook[],
  keyOf: (table: TableLook) => string | undefined,
): readonly TableLook[] {
  const alike = new Map<string, TableLook[]>()
  for (const table of looks) {
    const key = keyOf(table)
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), table])
  }
  const [largest = []] = [...alike.values()].sort((a, b) => b.length - a.length)
  return largest
}

/** Fewer tables with the same columns in one folder are more likely separate datasets. */
const FEWEST_BESIDE = 3
/** More are a table per sample. */
const MOST_BESIDE = 20

/** Whether tables in one folder may be one dataset, unlike `level_a`, `level_b` and `level_c`, which have other labels. */
function mayBeBeside(tables: readonly TableLook[]): boolean {
  const fronts = new Set(tables.map(({ first }) => stemOf(first).slice(0, -1)))
  return tables.length >= FEWEST_BESIDE && tables.length <= MOST_BESIDE && fronts.size > 1
}

/** Returns the folder and the columns of tables such as one per language. */
function keyOfFolder(table: TableLook): string | undefined {
  const { paths, first, columns, isHeadless, format } = table
  const guess = guessLabel(columns, isHeadless)
  if (format === 'json' || (guess !== undefined && !isHeadless && isAboutPerson(guess.look.name))) return undefined
  if (guess?.flags[0] === undefined || guess.look.several !== undefined) return undefined
  const folder = folderOfSplits(first)
  if (paths.length > 1 && (!isHeadless || folder === folderOf(first))) return undefined
  if ((paths.length === 1 && looksLikeSplit(stemOf(first))) || isMadeFromDataset(stemOf(first))) return undefined
  return JSON.stringify([folder, isHeadless ? [columns.length, guess.flags[0]] : shapeOf(table)])
}

function keyOfName(table: TableLook): string | undefined {
  const { paths, columns, isHeadless, format, names } = table
  const guess = guessLabel(columns, isHeadless)
  // Without column names, the rows must name files: `training-a/REFERENCE.csv` next to recordings.
  if (isHeadless)
    return guess && names?.areMedia ? JSON.stringify([format, paths.map(baseName), guess.flags[0]]) : undefined
  // Folders of splits belong to one dataset with the others, which may have other columns.
  if (paths.some((path) => folderOf(path).split('/').some(looksLikeSplit))) return undefined
  if (guess === undefined || guess.look.several !== undefined) return undefined
  return guess.settings === undefined ? JSON.stringify([...shapeOf(table), paths.map(baseName)]) : undefined
}

/** Returns the folder and the name without its number. */
function keyOfNumbered(table: TableLook): string | undefined {
  const { paths, columns, isHeadless } = table
  const [path = '', ...others] = paths
  const guess = guessLabel(columns, isHeadless)
  const isOther = isHeadless || guess === undefined || guess.look.several !== undefined || others.length > 0
  if (isOther || !NUMBERED.test(stemOf(path))) return undefined
  return JSON.stringify([...shapeOf(table), path.replace(/\d+(?=\.[^/]*$)/, '#')])
}

function shapeOf({ format, columns, isHeadless }: TableLook): unknown[] {
  return [format, guessLabel(columns, isHeadless)?.look.name, columns.map(({ name }) => name)]
}

/** `goemotions_1` or `1`, but not `data_v2`. */
const NUMBERED = /(?:^|[-_. ])\d{1,4}$/

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '')
}
