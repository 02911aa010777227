import {
  type Dataset,
  type FoundGroups,
  type GroupClues,
  groupLine,
  groupsIn,
  groupsInNames,
  groupsInSomeNames,
  type LabelTable,
} from '../../dataset/index.ts'
import type { GroupSuggestionData } from '../../report/index.ts'
import { countDivided, type SplitPlan } from '../../split/index.ts'

/** The split that the dataset has at present. */
export interface PresentSplit extends Pick<SplitPlan, 'names' | 'assignment'> {
  readonly kind: 'index_file' | 'own'
  readonly further?: NonNullable<LabelTable['splits']>['further']
}

/** Returns the split of the index file, or else the dataset's own split. A split that was only just made is neither. */
export function presentSplit(
  { splits }: LabelTable,
  plan: Pick<SplitPlan, 'names' | 'assignment' | 'origin'> | undefined,
): PresentSplit | undefined {
  if (plan?.origin === 'grown') return { kind: 'index_file', names: plan.names, assignment: plan.assignment }
  if (splits === undefined || splits.names.length < 2) return undefined
  const { names, codes, further } = splits
  return { kind: 'own', names, assignment: Int16Array.from(codes), ...(further && { further }) }
}

/**
 * Suggests a group key: the best column, or else what the names of the samples show. Nothing is suggested if the dataset
 * has a group key.
 */
export async function suggestGroups(
  { table, groupClues }: Dataset,
  split: PresentSplit | undefined,
): Promise<GroupSuggestionData[]> {
  if (table.groups !== undefined) return []
  const clues = await groupClues?.()
  const isLarge = split === undefined && table.size > MANY_ROWS
  const { columns = [] } = clues ?? {}
  const inColumn = isLarge ? columnSeen(columns, isLarge) : await columnSuggestion(columns, table, split)
  if (inColumn !== undefined) return [inColumn]
  if (clues?.names?.length === 0) return []
  const some = isLarge ? groupsInSomeNames(table) : undefined
  const found = some ?? groupsInNames(table)
  return found === undefined ? [] : [{ ...ofNames(found, some === undefined), ...dividedIn(found.groups, split) }]
}

/** With more rows, some of the names are enough if no split must be compared with the groups. */
const MANY_ROWS = 100_000

function ofNames({ candidate, facts }: NonNullable<ReturnType<typeof groupsIn>>, complete: boolean) {
  const line = groupLine({ groupPattern: candidate.pattern })
  const { groups, rows } = facts
  return { by: 'names', kind: candidate.kind.kind, column: null, line, groups, samples: rows, complete } as const
}

/** Columns that are read before the search ends. */
const MOST_COLUMNS = 3

async function columnSuggestion(
  columns: GroupClues['columns'],
  table: LabelTable,
  split: PresentSplit | undefined,
): Promise<GroupSuggestionData | undefined> {
  for (const { name, read } of columns.slice(0, MOST_COLUMNS)) {
    const found = await read(table.labels)
    if (found === undefined) continue
    const number = { groups: found.count, samples: found.rows, complete: true }
    return { ...ofColumn(name), ...number, ...dividedIn(found, split) }
  }
  return undefined
}

function ofColumn(name: string): Pick<GroupSuggestionData, 'by' | 'kind' | 'column' | 'line'> {
  return { by: 'column', kind: null, column: name, line: groupLine({ group: name }) }
}

function dividedIn(
  groups: Pick<FoundGroups, 'codes' | 'count'>,
  split: PresentSplit | undefined,
): Pick<GroupSuggestionData, 'split_groups' | 'split'> {
  return split === undefined
    ? { split_groups: null, split: null }
    : { split_groups: countDivided(groups, split), split: split.kind }
}

/**
 * Suggests a group key by the first rows, or by some names, of a dataset without a split. Returns `undefined` if all rows
 * must be read to decide, which takes too long for a large dataset.
 */
export function firstSuggestions(
  { columns, names, classes }: GroupClues,
  size: number,
): GroupSuggestionData[] | undefined {
  const isLarge = size > MANY_ROWS
  const seen = columnSeen(columns, isLarge)
  if (seen !== undefined) return [seen]
  if (!isLarge || (names === undefined && columns.length === 0)) return undefined
  const found = names && classes ? groupsIn(names, classes) : undefined
  return found ? [{ ...ofNames(found, false), split_groups: null, split: null }] : []
}

/** The suggestion of the best column, if the first rows are enough; of a large dataset, that of the best for which they are. */
function columnSeen(columns: GroupClues['columns'], isLarge: boolean): GroupSuggestionData | undefined {
  const column = isLarge ? columns.find(({ isClear }) => isClear) : columns[0]
  if (column === undefined || !column.isClear) return undefined
  const { rows, groups, isAll } = column.seen
  return { ...ofColumn(column.name), groups, samples: rows, complete: isAll, split_groups: null, split: null }
}
