import { columnLooks, type Rows } from '../formats/index.ts'
import { codedTexts } from '../table/index.ts'
import { entityRank } from './entity_names.ts'
import { areGroups, areGroupsOfAll, type GroupFacts, type GroupLimits, groupFacts } from './group_facts.ts'

/** A column that may be a group key. All rows decide whether it is. */
interface ColumnCandidate {
  readonly name: string
  readonly place: number
  /** What groups in the column must look like. */
  readonly limits: GroupLimits
  /** The groups in the first rows. */
  readonly seen: GroupFacts
  /** Whether the first rows show that the column is a group key. */
  readonly isClear: boolean
}

interface Table {
  readonly columns: readonly string[]
  /** The first rows; none if they are not cheap to read. */
  readonly rows: Rows
  /** The number of all rows. */
  readonly size: number
  /** The positions of columns with another role. */
  readonly taken: readonly number[]
  /** The position of the label column. */
  readonly label: number | undefined
}

/** So many rows show what kind of values a column has. */
const LOOKED_AT = 1000

const ENTITY: GroupLimits = { fewestGroups: 5, leastShared: 0.02, mean: [1, Number.POSITIVE_INFINITY], perClass: 1 }
const ANY_ID: GroupLimits = { fewestGroups: 10, leastShared: 0.5, mean: [2, Number.POSITIVE_INFINITY], perClass: 1 }

/** Returns the columns that are named like an entity, such as a patient, and whose values may repeat; the best one first. */
export function columnCandidates({ columns, rows, size, taken, label }: Table): ColumnCandidate[] {
  const ranked = columns.flatMap((name, place) => {
    const rank = taken.includes(place) ? undefined : entityRank(name)
    return rank === undefined ? [] : [{ ...rank, place }]
  })
  if (ranked.length === 0) return []
  const labels = codedTexts(rows.map((row) => (label === undefined ? '' : (row[label] ?? '')))).codes
  const looks = columnLooks(columns, rows.slice(0, LOOKED_AT))
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ place, isAnyId, isCoarse }) => {
      const look = looks[place]
      if (look === undefined || look.kind === 'decimals' || look.isVote) return []
      const { values, codes } = codedTexts(rows.map((row) => (row[place] ?? '').trim()))
      const empty = values.indexOf('')
      if (values.length - (empty === -1 ? 0 : 1) < Math.min(2, rows.length)) return []
      const filled = codes.map((code) => (code === empty ? -1 : code))
      const seen = groupFacts({ codes: filled, count: values.length, labels })
      const limits = isAnyId ? ANY_ID : ENTITY
      const isClear = areGroups(seen, limits) || areGroupsOfAll(seen, limits, size)
      // Sorted rows show few values, and shuffled rows of a large table show few of them twice.
      const mayBe = isClear || (rows.length < size && !(isCoarse && seen.shared > 0))
      return mayBe ? [{ name: look.name, place, limits, seen, isClear }] : []
    })
}
