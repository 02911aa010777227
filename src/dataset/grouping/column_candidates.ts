import { areMeasurements, type Rows } from '../formats/index.ts'
import { codedTexts } from '../table/index.ts'
import { entityRank } from './entity_names.ts'
import { areGroups, areGroupsOfAll, type GroupFacts, type GroupLimits, groupFacts } from './group_facts.ts'

/** A column that is named like an entity with several samples, such as a patient. */
interface EntityColumn {
  readonly name: string
  readonly place: number
  /** What groups in the column must look like. */
  readonly limits: GroupLimits
  /** Whether few values are no sign of sorted rows. */
  readonly isCoarse: boolean
}

/** A column that may be a group key. All rows decide whether it is. */
interface ColumnCandidate extends EntityColumn {
  /** The groups in the first rows. */
  readonly seen: GroupFacts
  /** Whether the first rows show that the column is a group key. */
  readonly isClear: boolean
  /** Whether the first rows are all rows. */
  readonly isAll: boolean
}

interface Grouped {
  /** The code of each row's value; -1 for none. */
  readonly codes: Int32Array
  /** The number of different codes. */
  readonly count: number
}

interface FirstRows {
  /** The number of all rows. */
  readonly size: number
  /** The codes of the labels in the first rows. */
  readonly labels: ArrayLike<number>
  /** Returns the codes of a column in the first rows. */
  codesOf(place: number): Promise<Grouped>
}

const ENTITY: GroupLimits = { fewestGroups: 5, leastShared: 0.02, mean: [1, Number.POSITIVE_INFINITY], perClass: 1 }
const ANY_ID: GroupLimits = { fewestGroups: 10, leastShared: 0.5, mean: [2, Number.POSITIVE_INFINITY], perClass: 1 }

/**
 * Returns the columns that are named like an entity and do not contain measurements, the best one first.
 *
 * @param taken The positions of columns with another role.
 * @param readRows Reads some of the first rows, if a name requires it.
 */
export async function entityColumns(
  columns: readonly string[],
  taken: readonly number[],
  readRows: () => Promise<Rows>,
): Promise<EntityColumn[]> {
  const ranked = columns.flatMap((name, place) => {
    const rank = taken.includes(place) ? undefined : entityRank(name)
    return rank === undefined ? [] : [{ ...rank, name, place }]
  })
  if (ranked.length === 0) return []
  const rows = await readRows()
  return ranked
    .filter(({ place }) => !areMeasurements(columns, rows, place))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, place, isAnyId, isCoarse }) => ({ name, place, isCoarse, limits: isAnyId ? ANY_ID : ENTITY }))
}

/** Returns the columns whose values may repeat. */
export async function columnCandidates(
  columns: readonly EntityColumn[],
  { size, labels, codesOf }: FirstRows,
): Promise<ColumnCandidate[]> {
  const candidates: ColumnCandidate[] = []
  for (const column of columns) {
    const { codes, count } = await codesOf(column.place)
    if (count < Math.min(2, codes.length)) continue
    const seen = groupFacts({ codes, count, labels })
    const isClear = areGroups(seen, column.limits) || areGroupsOfAll(seen, column.limits, size)
    // Sorted rows show few values, and shuffled rows of a large table show few of them twice.
    const mayBe = isClear || (codes.length < size && !(column.isCoarse && seen.shared > 0))
    if (mayBe) candidates.push({ ...column, seen, isClear, isAll: codes.length === size })
  }
  return candidates
}

/** Gives equal cells equal codes, and -1 to empty ones. */
export function codedCells(rows: Rows, place: number): Grouped {
  const { values, codes } = codedTexts(rows.map((row) => (row[place] ?? '').trim()))
  const empty = values.indexOf('')
  if (empty === -1) return { codes, count: values.length }
  return {
    codes: codes.map((code) => (code === empty ? -1 : code < empty ? code : code - 1)),
    count: values.length - 1,
  }
}
