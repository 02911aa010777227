import { InputError, type LabelSettings } from '../../config/index.ts'
import type { Manifest } from '../formats/index.ts'
import { baseName, fileFamilies, splitOfFile } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Manifests } from './candidate.ts'
import { openCandidate } from './candidates.ts'
import { hasLabelColumns, labelLikePlaces } from './manifest_labels.ts'
import { oneHotSettings } from './one_hot.ts'

/** The label files that contain labels without further settings. */
export async function withLabels(paths: readonly string[], context: SourceContext): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const candidate = await openedOr(path, context)
    if (candidate === undefined) continue
    if (candidate.kind !== 'manifest' || hasLabels(candidate.manifest, context.settings)) found.push(path)
  }
  return found
}

async function openedOr(path: string, context: SourceContext) {
  try {
    return await openCandidate([path], context, false)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Whether one of the tables has a column that looks like classes, whatever its name is. */
export async function someMayHoldLabels(paths: readonly string[], context: SourceContext): Promise<boolean> {
  const { columnLooks } = await import(/* webpackMode: "eager" */ '../formats/column_looks.ts')
  const { firstRowIsData } = await import(/* webpackMode: "eager" */ '../formats/table_header.ts')
  const { guessLabel } = await import(/* webpackMode: "eager" */ '../formats/label_flags.ts')
  for (const path of paths) {
    const candidate = await openedOr(path, context)
    if (candidate?.kind !== 'manifest') continue
    const { columns, firstRows, format } = candidate.manifest
    const rows = (await firstRows?.(FIRST_ROWS)) ?? []
    const looks = columnLooks(columns, rows)
    const isHeadless = (format === 'csv' || format === 'tsv') && firstRowIsData(columns, rows)
    const guess = guessLabel(looks, isHeadless)
    // Without a header, codes in the first or last column next to decimal numbers are classes.
    const areFeatures = looks.filter(({ kind }) => kind === 'decimals').length > looks.length / 2
    const mayBe = guess?.look.kind === 'texts' || guess?.settings?.oneHot === true
    if (mayBe || (guess !== undefined && isHeadless && areFeatures)) return true
  }
  return false
}

export function hasLabels(manifest: Manifest, { label }: LabelSettings): boolean {
  if (label === undefined && oneHotSettings(manifest) !== undefined) return true
  return label === undefined ? labelLikePlaces(manifest.columns).length > 0 : hasLabelColumns(manifest, label)
}

/**
 * The tables whose labels are not measurements, which rarely repeat. All tables if the label column is set.
 *
 * @param fewest The labels of a table with fewer rows need not repeat, nor those of a small split.
 */
export async function withoutMeasurements(
  tables: Manifests,
  { label }: LabelSettings,
  fewest = FEWEST_ROWS,
): Promise<Manifests> {
  if (label !== undefined) return tables
  const measured = new Set<Manifests[number]>()
  for (const table of tables) {
    const isSplit = table.paths.some((path) => splitOfFile(path) !== undefined)
    if (await holdsMeasurements(table.manifest, isSplit ? FEWEST_ROWS : fewest)) measured.add(table)
  }
  // A small split can have a different label in each row.
  const families = measured.size === 0 ? [] : fileFamilies(tables)
  const isAlone = families.filter((family) => family.every((table) => measured.has(table))).flat()
  return tables.filter((table) => !measured.has(table) || !isAlone.includes(table))
}

/** The tables without those that have one row per sample and class, whose labels only show whether a sample has that class. */
export async function withoutCrossed(tables: Manifests, { label }: LabelSettings): Promise<Manifests> {
  const found: Manifests[number][] = []
  for (const table of tables) {
    const { columns, firstRows } = table.manifest
    const { crossedIds } = await import(/* webpackMode: "eager" */ '../formats/crossed_ids.ts')
    const isCrossed =
      label === undefined &&
      columns.length === 2 &&
      crossedIds(columns, (await firstRows?.(FIRST_ROWS)) ?? []) !== undefined
    if (!isCrossed) found.push(table)
  }
  return found
}

const FIRST_ROWS = 1000
const FEWEST_ROWS = 10
const MOST_DIFFERENT = 0.98
const MOST_CLASSES = 50

async function holdsMeasurements({ columns, firstRows, declaredNames }: Manifest, fewest: number): Promise<boolean> {
  const places = labelLikePlaces(columns)
  if (places.length === 0 || declaredNames !== undefined) return false
  const { columnLooks, isFreeTag } = await import(/* webpackMode: "eager" */ '../formats/column_looks.ts')
  const looks = columnLooks(columns, (await firstRows?.(FIRST_ROWS)) ?? [])
  return places.every((place) => {
    const look = looks[place]
    if (look === undefined) return false
    const { filled, distinct, kind } = look
    const isUnique = filled >= fewest && distinct > MOST_DIFFERENT * filled
    return isUnique || isFreeTag(look) || (kind === 'decimals' && distinct > MOST_CLASSES)
  })
}

const [PREDICTIONS, RESULTS] = [/(?:^|[-_. ])pred(?:iction)?s?(?:[-_. ]|$)/i, /(?:^|[-_. ])results?(?:[-_. ]|$)/i]

/** The tables without the results of models next to them, by their names. All tables if there are no others. */
export function withoutResults<T>(tables: readonly T[], pathsOf: (table: T) => readonly string[]): readonly T[] {
  const own = tables.filter((table) => !pathsOf(table).every((path) => areResults(baseName(path))))
  return own.length === 0 ? tables : own
}

/** `bert_predictions.csv` and `test_results.csv`, but not `survey_results.csv`. */
function areResults(name: string): boolean {
  return PREDICTIONS.test(name) || (RESULTS.test(name) && splitOfFile(name) !== undefined)
}
