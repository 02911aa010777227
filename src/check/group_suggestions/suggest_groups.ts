import {
  type Dataset,
  type GroupClues,
  type Groups,
  groupLine,
  groupsInNames,
  type LabelTable,
} from '../../dataset/index.ts'
import type { GroupSuggestionData } from '../../report/index.ts'
import { findLeaks, type SplitPlan } from '../../split/index.ts'

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
  const inColumn = await columnSuggestion(clues?.columns ?? [], table, split)
  if (inColumn !== undefined) return [inColumn]
  const found = clues?.names?.length === 0 ? undefined : groupsInNames(table)
  if (found === undefined) return []
  const { candidate, groups, facts } = found
  return [
    {
      by: 'names',
      kind: candidate.kind.kind,
      column: null,
      line: groupLine({ groupPattern: candidate.pattern }),
      groups: facts.groups,
      samples: facts.rows,
      complete: true,
      ...tornIn(table, groups, split),
    },
  ]
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
    const { groups, rows } = found
    const number = { groups: groups.names.length, samples: rows, complete: true }
    return { ...ofColumn(name), ...number, ...tornIn(table, groups, split) }
  }
  return undefined
}

function ofColumn(name: string): Pick<GroupSuggestionData, 'by' | 'kind' | 'column' | 'line'> {
  return { by: 'column', kind: null, column: name, line: groupLine({ group: name }) }
}

function tornIn(
  { ids }: LabelTable,
  groups: Groups,
  split: PresentSplit | undefined,
): Pick<GroupSuggestionData, 'torn' | 'split'> {
  if (split === undefined) return { torn: null, split: null }
  const { codes } = groups
  const table = { size: codes.length, classes: [], labels: codes, ids, groups, sources: [] }
  const leak = findLeaks(table, split).find(({ by }) => by === 'group')
  return { torn: leak?.count ?? 0, split: split.kind }
}

/**
 * Suggests a group key by the first rows of a dataset without a split. Returns `undefined` if all rows must be read to
 * decide.
 */
export function firstSuggestions(columns: GroupClues['columns']): GroupSuggestionData[] | undefined {
  const [first] = columns
  if (first === undefined || !first.isClear) return undefined
  const { rows, groups, isAll } = first.seen
  return [{ ...ofColumn(first.name), groups, samples: rows, complete: isAll, torn: null, split: null }]
}
