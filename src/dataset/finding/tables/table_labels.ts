import type { LabelSettings } from '../../../config/index.ts'
import { type ColumnLook, isFreeTag, type Manifest } from '../../formats/index.ts'
import { hasLabelColumns, labelLikePlaces, oneHotSettings } from '../../layouts/index.ts'
import type { TableStart } from './table_start.ts'

/** The columns of a table whose names are typical of labels, and whether their values look like classes. */
export interface TableLabels {
  readonly places: readonly number[]
  /** Whether there is one column per class. */
  readonly oneHot: boolean
  /** Why the values are not classes, such as `'target' contains decimal numbers`; undefined if they may be classes. */
  readonly problem?: string
  /** Whether the only problem is that all rows have the same class, as in boxes around one kind of object. */
  readonly isOneClass?: true
  /** Whether the only problem is that no value repeats in a few rows, which may be samples if they name files. */
  readonly isUnrepeated?: true
}

/** Returns undefined if no column has a name that is typical of labels. */
export function tableLabels(
  { manifest, isWhole, columns: looks }: TableStart,
  { label }: Pick<LabelSettings, 'label'>,
): TableLabels | undefined {
  if (label !== undefined) return configuredLabels(manifest, label)
  const oneHot = oneHotSettings(manifest)
  if (oneHot !== undefined) {
    return { places: [oneHot.label].flat().map((name) => manifest.columns.indexOf(String(name))), oneHot: true }
  }
  const places = labelLikePlaces(manifest.columns)
  if (places.length === 0) return undefined
  const problems = places.map((place) => problemOf(looks[place], { isWhole, isNamed: isNamed(manifest, place) }))
  const plausible = places.filter((_, i) => problems[i] === undefined)
  if (plausible.length > 0) return { places: plausible, oneHot: false }
  const [problem = ''] = problems
  if (problem.endsWith(UNREPEATED) && areStatistics(looks, places)) return undefined
  return {
    places,
    oneHot: false,
    problem,
    ...(problem.endsWith(SAME) ? { isOneClass: true } : {}),
    ...(problem.endsWith(UNREPEATED) ? { isUnrepeated: true } : {}),
  }
}

/** Whether all other columns contain numbers, as in tables with the number of tracks and artists of each tag. */
function areStatistics(looks: readonly ColumnLook[], places: readonly number[]): boolean {
  const others = looks.filter(({ place }) => !places.includes(place))
  return others.length > 1 && others.every(({ kind, isFlag }) => isFlag !== true && NUMBERS.has(kind))
}

const NUMBERS: ReadonlySet<ColumnLook['kind']> = new Set(['integers', 'decimals'])

/** Returns the columns that the settings name. They do not have to be plausible. */
function configuredLabels(manifest: Manifest, label: Required<LabelSettings>['label']): TableLabels | undefined {
  if (!hasLabelColumns(manifest, label)) return undefined
  const places = [label].flat().map((name) => (typeof name === 'number' ? name : manifest.columns.indexOf(name)))
  return { places: places.filter((place) => place >= 0), oneHot: false }
}

/** Whether the file itself declares the names of the classes. */
function isNamed({ columns, declaredNames }: TableStart['manifest'], place: number): boolean {
  return declaredNames?.has(columns[place] ?? '') ?? false
}

const SAME = 'is the same in all rows'
const CROSSED = 'has one row per sample and class'
const UNREPEATED = 'is different in every row'
/** With fewer rows, only a column without repeated values is conclusive. */
const FEWEST_ROWS = 10
/** More distinct numbers than this are a measurement. */
const MOST_CODES = 100
/** Even with ten thousand classes, some occur twice among a thousand rows. */
const MOST_DIFFERENT = 0.98

function problemOf(
  look: ColumnLook | undefined,
  { isWhole, isNamed }: { readonly isWhole: boolean; readonly isNamed: boolean },
): string | undefined {
  if (look === undefined || isNamed) return undefined
  const { name, kind, distinct, filled, crossed } = look
  if (crossed !== undefined) return `'${name}' ${CROSSED}`
  if (filled < FEWEST_ROWS) return filled > 1 && distinct === filled ? `'${name}' ${UNREPEATED}` : undefined
  if (kind === 'decimals') return `'${name}' contains decimal numbers`
  if (distinct > MOST_DIFFERENT * filled) return `'${name}' is different in nearly every row`
  if (isFreeTag(look)) return `'${name}' contains free text`
  if (kind === 'integers' && distinct > MOST_CODES && distinct > filled / 4)
    return `'${name}' contains many different numbers`
  // The first rows of a sorted table all have the same class.
  if (distinct === 1 && isWhole) return `'${name}' ${SAME}`
  return undefined
}
