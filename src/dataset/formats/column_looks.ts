import { areOnlySplits } from '../paths/index.ts'
import { type CodeRange, codeRange } from './code_range.ts'
import {
  type ColumnKind,
  cellsOf,
  filledCells,
  hasRaggedRows,
  isNumber,
  kindOf,
  mostly,
  type Rows,
} from './column_kind.ts'
import { isCoordinate, isTopic } from './coordinates.ts'
import { type CrossedIds, crossedIds } from './crossed_ids.ts'
import { isAboutPerson, isNeverLabel, labelRank, NO_NAME } from './label_words.ts'
import { areNumbers, classesInObjects } from './object_cells.ts'
import { type SeveralLabels, severalLabels } from './several_labels.ts'
import { unlabelledFlags } from './unlabelled_flags.ts'
import { votePlaces } from './vote_columns.ts'

/** What the first rows of a table show about one of its columns. */
export interface ColumnLook {
  readonly name: string
  readonly place: number
  /** The number of cells that are not empty. */
  readonly filled: number
  /** The number of distinct values in these cells. */
  readonly distinct: number
  readonly kind: ColumnKind
  /** Whether the only values are 0 and 1, or -1 and 1. */
  readonly isFlag?: true
  /** How a flag writes -1, if that means no. */
  readonly negative?: string
  /** How a column of 0, 1, -1 and empty cells writes -1, which may mean an uncertain flag. */
  readonly uncertain?: string
  /** How a flag writes -1, if that means that the whole row has no labels. */
  readonly unlabelled?: string
  /** The smallest and the largest code, if all cells contain one or several codes from 0 or 1. */
  readonly codes?: CodeRange
  /** For cells with several values, such as `Mass|Nodule`. */
  readonly several?: SeveralLabels
  /** Whether it is the last column and some rows have more cells, which may be further labels. */
  readonly isRagged?: true
  /** The value of all cells, if they have the same. */
  readonly only?: string
  /** Whether its cells are objects without a name of a class, or lists of numbers, which are no labels. */
  readonly isObject?: true
  /** The number of classes in its cells if these are objects that name classes, but not as labels do: `{'NORM': 100.0}`. */
  readonly inside?: number
  /** Whether its values are names of splits, such as `training` and `validation`. */
  readonly areSplits?: true
  /** Whether it and its neighbors contain the number or the share of votes per class. */
  readonly isVote?: true
  /** For the second column of a table with one row per sample and class. */
  readonly crossed?: CrossedIds
}

/** Describes the columns of a table by its first rows. */
export function columnLooks(columns: readonly string[], rows: Rows): ColumnLook[] {
  const isRagged = hasRaggedRows(columns, rows)
  const votes = votePlaces(columns, rows)
  const unlabelled = unlabelledFlags(columns.length, rows)
  const crossed = crossedIds(columns, rows)
  return columns.map((name, place) => {
    const cells = cellsOf(columns, rows, place)
    const values = filledCells(cells)
    const different = new Set(values)
    const kind = kindOf(values)
    const several = kind === 'texts' || kind === 'integers' ? severalLabels(values, name) : undefined
    return {
      name,
      place,
      filled: values.length,
      distinct: different.size,
      kind,
      ...(unlabelled.get(place) ?? flagOf(different, values.length < cells.length)),
      ...(kind === 'integers' || several !== undefined ? rangeOf(different, several) : {}),
      ...(several === undefined ? {} : { several }),
      ...(isRagged && place === columns.length - 1 ? { isRagged } : {}),
      ...(different.size === 1 ? { only: values[0] ?? '' } : {}),
      ...(mostly(values, isNamelessObject) ? objectLook(values) : areNumbers(values) ? { isObject: true } : {}),
      ...(votes.has(place) ? { isVote: true } : {}),
      ...(crossed !== undefined && place === 1 ? { crossed } : {}),
      ...(areOnlySplits(different) ? { areSplits: true } : {}),
    }
  })
}

/** Whether the cells of a column are decimals, or contain the number or the share of votes per class. */
export function areMeasurements(columns: readonly string[], rows: Rows, place: number): boolean {
  const values = filledCells(rows.map((row) => row[place] ?? ''))
  return kindOf(values) === 'decimals' || votePlaces(columns, rows).has(place)
}

function rangeOf(different: ReadonlySet<string>, several: SeveralLabels | undefined): Pick<ColumnLook, 'codes'> {
  const codes = codeRange(different, several?.separator)
  return codes === undefined ? {} : { codes }
}

/** Whether a cell is an object, or a list of objects, without the keys of class names. */
function isNamelessObject(value: string): boolean {
  return /^\[?\s*\{/.test(value) && !/["'](?:choices|name|\w*labels)["']\s*:/.test(value)
}

function objectLook(values: readonly string[]): Pick<ColumnLook, 'isObject' | 'inside'> {
  const { size } = classesInObjects(values)
  return size > 1 ? { inside: size } : { isObject: true }
}

function flagOf(
  different: ReadonlySet<string>,
  hasEmpty: boolean,
): Pick<ColumnLook, 'isFlag' | 'negative' | 'uncertain'> {
  if (different.size === 0 || different.size > 4) return {}
  const values = [...different]
  if (values.every(isOnOrOff)) return { isFlag: true }
  const negative = values.find(isNegative)
  if (negative === undefined || !values.every((value) => value === negative || isOnOrOff(value))) return {}
  // Without empty cells, -1, 0 and 1 may be the values of a feature.
  if (values.some((value) => /^0/.test(value))) return hasEmpty ? { uncertain: negative } : {}
  return { isFlag: true, negative }
}

function isNegative(value: string): boolean {
  return /^-1(?:\.0)?$/.test(value)
}

function isOnOrOff(value: string): boolean {
  return /^[01](?:\.0)?$/.test(value)
}

const MOST_CLASSES = 50
const MOST_TAGS = 1000

/** Whether a column could contain classes: few values that repeat, and no measurements. */
export function mayBeLabel(look: ColumnLook): boolean {
  const { name, distinct, filled, kind, several, isVote, isObject, isRagged, inside, areSplits, crossed } = look
  const mayBeKind = kind === 'texts' || kind === 'integers'
  const classes = inside ?? several?.distinct ?? distinct
  return (
    mayBeKind &&
    isVote === undefined &&
    crossed === undefined &&
    isObject === undefined &&
    areSplits === undefined &&
    classes >= 2 &&
    classes <= (isRagged || inside !== undefined || several !== undefined ? MOST_TAGS : MOST_CLASSES) &&
    classes <= (labelRank(name) < NO_NAME ? filled - 1 : filled / 2)
  )
}

/** Whether a column is a `tag` with free text. */
export function isFreeTag({ name, distinct, filled }: ColumnLook): boolean {
  return /^tags?$/i.test(name) && filled >= 10 && (distinct > filled / 2 || distinct > MOST_TAGS)
}

/**
 * Returns the columns that could contain classes, the most likely one first. Names decide first. Then texts and flags
 * precede other numbers, and the last column precedes the first one, which precedes all others.
 */
export function likelyLabels(looks: readonly ColumnLook[]): ColumnLook[] {
  const names = looks.map(({ name }) => name)
  const likely = looks.filter(
    (look) =>
      mayBeLabel(look) && (look.inside !== undefined || !isNeverLabel(look.name)) && !isCoordinate(look.name, names),
  )
  const firsts = firstOfSeries(likely)
  const most = looks.reduce((max, { filled }) => Math.max(max, filled), 0)
  const ranks = new Map(likely.map((look) => [look, rankOf(look, looks.length, firsts)]))
  const isLast = ({ name, filled }: ColumnLook) => filled * MOSTLY_EMPTY < most || isTopic(name, names)
  const rank = (look: ColumnLook) => (ranks.get(look) ?? 0) + (isLast(look) ? 10 * MOST_RANK : 0)
  return likely.sort((a, b) => rank(a) - rank(b) || a.distinct - b.distinct)
}

/** A column with fewer values than another one, divided by this, contains remarks on some samples. */
const MOSTLY_EMPTY = 5
/** How little the name of a column indicates classes: that of a person's property is only a label if nothing else is. */
export function rankOfName({ name, inside }: ColumnLook): number {
  if (isNumber(name) || isAboutPerson(name)) return MOST_RANK
  const rank = labelRank(name)
  return inside === undefined ? rank : Math.min(rank, NO_NAME - 1)
}

/** The rank of columns that are only the classes if nothing else is. */
const MOST_RANK = 5

function rankOf(look: ColumnLook, width: number, firsts: ReadonlyMap<string, string>): number {
  const { name, kind, isFlag, place } = look
  return (
    10 * rankOfName(look) +
    (kind === 'texts' || isFlag ? 0 : 3) +
    ((firsts.get(name.slice(0, -1)) ?? name) < name ? 3 : 0) +
    (place === width - 1 ? 0 : place === 0 ? 1 : 2)
  )
}

/**
 * Returns the first name of each series by its common prefix: `subtask_a` precedes `subtask_c`, which few rows have.
 */
function firstOfSeries(looks: readonly ColumnLook[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>()
  for (const { name } of looks) {
    const stem = name.slice(0, -1)
    if (name.length > 1 && name < (firsts.get(stem) ?? '\uffff')) firsts.set(stem, name)
  }
  return firsts
}

/** The last column often contains the classes as so few codes. With more, numbers may be anything. */
const MOST_SHORT_CODES = 10

/**
 * Returns the likely label columns of a table without a header: the last or the first column, then the one after the ids,
 * then a text before a last column of numbers. The first one is more likely if the last one has far more values.
 */
export function likelyWithoutNames(looks: readonly ColumnLook[]): ColumnLook[] {
  const last = looks.at(-1)
  const [first] = looks
  const hasIds = first !== undefined && first.filled > 1 && first.distinct === first.filled
  const rank = ({ place, kind, isFlag, distinct }: ColumnLook) => {
    const isFirst = place === 0 && 2 * distinct <= (last?.distinct ?? 0)
    const isBeforeLast = place === looks.length - 2 && kind === 'texts' && last?.kind === 'integers'
    const between = place === 1 && hasIds ? 6 : isBeforeLast ? 8 : 10
    const edge = isFirst ? 0 : place === looks.length - 1 ? 1 : place === 0 ? 2 : between
    if (kind === 'texts' || isFlag) return edge
    if (distinct > MOST_SHORT_CODES) return edge + 11
    return edge + (place === looks.length - 1 ? 0 : 3)
  }
  return looks.filter(mayBeLabel).sort((a, b) => rank(a) - rank(b) || a.distinct - b.distinct)
}
