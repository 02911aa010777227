import { lastAnswer } from '../../config/index.ts'
import {
  type FurtherSplits,
  type Groups,
  type LabelTable,
  type RepeatedRows,
  textAt,
  UNLABELLED,
} from '../../dataset/index.ts'
import { joinedGroups } from './joined_groups.ts'
import { NO_SPLIT } from './plan.ts'

/** The group key in an index file if the ids themselves are the groups. */
export const ID_KEY = '#id'

/** From this percentage of rows that repeat an id, a fresh split uses the ids as groups. */
const MANY_REPEATS = 1

/**
 * The table with the groups that a split keeps together: those of the group key, joined if rows of one id are in
 * several; without a group key the ids, if the index file that is grown from has it so, or if a fresh split meets many
 * that repeat.
 *
 * @param recorded The group key of the index file that the split grows from. Missing for a fresh split.
 */
export function tableToSplit(table: LabelTable, recorded?: string | null): LabelTable {
  const { groups, repeated } = table
  if (groups !== undefined) {
    const joined = repeated && joinedGroups(groups, repeated)
    return joined === undefined ? table : { ...table, groups: joined }
  }
  const byId = recorded === undefined ? repeatsMany(table) : recorded === ID_KEY
  return byId ? groupedById(table) : table
}

/** Whether so many rows repeat an id that a sample can have several rows, such as one per box. */
export function repeatsMany({ size, repeated }: Pick<LabelTable, 'size' | 'repeated'>): boolean {
  return (repeated?.rows.length ?? 0) * 100 > size * MANY_REPEATS
}

/** Makes one group per id, so that all of its rows are counted and stay together. */
function groupedById({ repeated, ...table }: LabelTable): LabelTable {
  const firstOf = new Int32Array(table.size)
  for (let row = 0; row < firstOf.length; row++) firstOf[row] = row
  for (const [i, row] of repeated?.rows.entries() ?? []) firstOf[row] = repeated?.firsts[i] as number
  const codeOfFirst = new Int32Array(table.size)
  const names: string[] = []
  for (let row = 0; row < firstOf.length; row++) {
    if (firstOf[row] === row) codeOfFirst[row] = names.push(textAt(table.ids, row)) - 1
  }
  const groups: Groups = {
    codes: firstOf.map((first) => codeOfFirst[first] as number),
    names,
    key: ID_KEY,
    noun: 'ids',
  }
  return { ...table, groups }
}

/**
 * The labels of the rows that are hashed and counted: of an id that repeats, only its first row, with the label of the
 * first that has one. The same array for the same table.
 */
export function countedLabels({ labels, repeated }: Pick<LabelTable, 'labels' | 'repeated'>): Int32Array {
  return repeated === undefined ? labels : labelsOfFirstRows(repeated, labels)
}

const labelsOfFirstRows = lastAnswer((repeated: RepeatedRows, labels: Int32Array) => {
  const counted = labels.slice()
  for (const [i, row] of repeated.rows.entries()) {
    const first = repeated.firsts[i] as number
    if (counted[first] === UNLABELLED) counted[first] = labels[row] as number
    counted[row] = UNLABELLED
  }
  return counted
})

/** Gives a first row without a split the split of its first follower that has one from an earlier file. */
export function leadFromFollowers({ repeated }: LabelTable, assignment: Int16Array): void {
  for (const [i, row] of repeated?.rows.entries() ?? []) {
    const first = repeated?.firsts[i] as number
    if (assignment[first] === NO_SPLIT) assignment[first] = assignment[row] as number
  }
}

/** Gives each labelled row without a split the split of the first row of its id. */
export function followFirstRows({ labels, repeated }: LabelTable, assignment: Int16Array): void {
  if (repeated === undefined) return
  const { rows, firsts } = repeated
  for (const [i, row] of rows.entries()) {
    if (labels[row] === UNLABELLED || assignment[row] !== NO_SPLIT) continue
    assignment[row] = assignment[firsts[i] as number] as number
  }
  for (const first of firsts) if (labels[first] === UNLABELLED) assignment[first] = NO_SPLIT
}

/** An id with rows in more than one split. */
export interface IdInSeveralSplits {
  readonly id: string
  readonly splits: readonly string[]
}

interface Splits {
  /** A place in `names` per row, or NO_SPLIT. */
  readonly codes: ArrayLike<number>
  readonly names: readonly string[]
  readonly further?: FurtherSplits
}

/**
 * The ids with rows in more than one split, in the order of their second rows. Rows in one group are not reported here.
 */
export function idsInSeveralSplits(
  { ids, repeated, groups }: LabelTable,
  { codes, names, further }: Splits,
): IdInSeveralSplits[] {
  if (repeated === undefined && further === undefined) return []
  const groupOf = (row: number) => groups?.codes[row] ?? -1
  const partsOf = new Map<number, Set<number>>()
  const add = (first: number, part: number | undefined) => {
    const parts = partsOf.get(first) ?? new Set([codes[first] ?? NO_SPLIT])
    partsOf.set(first, parts.add(part ?? NO_SPLIT))
  }
  const firstOf = new Map<number, number>()
  for (const [i, row] of repeated?.rows.entries() ?? []) {
    const first = repeated?.firsts[i] as number
    if (further !== undefined) firstOf.set(row, first)
    if (groupOf(row) >= 0 && groupOf(row) === groupOf(first)) continue
    add(first, codes[row])
  }
  for (const [i, row] of further?.rows.entries() ?? []) {
    if (groupOf(row) < 0) add(firstOf.get(row) ?? row, further?.codes[i])
  }
  return Array.from(partsOf, ([first, parts]): IdInSeveralSplits => {
    const splits = [...parts].flatMap((part) => names[part] ?? [])
    return { id: textAt(ids, first), splits }
  }).filter(({ splits }) => splits.length > 1)
}
