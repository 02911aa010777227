import { areMeasurements, type EqualRows, type Rows } from '../formats/index.ts'
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

/**
 * Returns the columns whose values may repeat.
 *
 * @param first The first rows of these columns and, after them, of the label.
 * @param size The number of all rows.
 */
export function columnCandidates(
  columns: readonly EntityColumn[],
  first: readonly EqualRows[],
  size: number,
): ColumnCandidate[] {
  const labels = first[columns.length]?.codes ?? []
  return columns.flatMap((column, place) => {
    const { codes, count } = first[place] ?? NO_ROWS
    if (count < Math.min(2, codes.length)) return []
    const seen = groupFacts({ codes, count, labels })
    const isClear = areGroups(seen, column.limits) || areGroupsOfAll(seen, column.limits, size)
    // Sorted rows show few values, and shuffled rows of a large table show few of them twice.
    const mayBe = isClear || (codes.length < size && !(column.isCoarse && seen.shared > 0))
    return mayBe ? [{ ...column, seen, isClear, isAll: codes.length === size }] : []
  })
}

const NO_ROWS: EqualRows = { codes: new Int32Array(0), count: 0 }

/** Gives equal cells equal codes, and -1 to empty ones. */
export function cellCodes(rows: Rows, place: number): EqualRows {
  const { values, codes } = codedTexts(rows.map((row) => (row[place] ?? '').trim()))
  const empty = values.indexOf('')
  if (empty === -1) return { codes, count: values.length }
  return {
    codes: codes.map((code) => (code === empty ? -1 : code < empty ? code : code - 1)),
    count: values.length - 1,
  }
}
