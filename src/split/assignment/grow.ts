import { type LabelTable, rowsOfClass, UNLABELLED } from '../../dataset/index.ts'
import { growRules } from '../cuts/index.ts'
import { growGrouped } from '../groups/index.ts'
import { type IndexFile, type ListFile, matchLists } from '../index_file/index.ts'
import { growSets } from '../label_sets/index.ts'
import {
  activePartsOf,
  followFirstRows,
  grownQuotas,
  hasSets,
  KEPT_ROUNDING_REASON,
  leadFromFollowers,
  NO_SPLIT,
  openShares,
  orderStrata,
  partNames,
  type SplitPlan,
  type SplitSettings,
  type Strata,
  strataOf,
} from '../plan/index.ts'

/**
 * The split of a dataset that has grown since an index file was written. Every id in the file keeps its split. New ids
 * go, in hash order, to the split that is furthest below the current quotas of their class, and new groups go where the
 * objective rises least; neither goes to a frozen split. The rounding of the file applies. The cut points of a rules file
 * stay unchanged.
 *
 * @throws {InputError} for a rules file if samples have several labels each.
 */
export function growSplit(table: LabelTable, settings: SplitSettings, earlier: IndexFile): SplitPlan {
  if (earlier.kind === 'rules') return growRules(table, settings, earlier)
  const strata = strataOf(table, settings)
  const kept = keepEarlier(table, settings, earlier)
  const placed = rowsToPlace(table, kept.assignment)
  leadFromFollowers(table, kept.assignment)
  if (table.groups !== undefined) growGrouped({ ...table, groups: table.groups }, strata, settings, kept.assignment)
  else {
    const rounded = { ...settings, rounding: earlier.config.rounding }
    if (hasSets(strata)) growSets(table, strata, rounded, kept.assignment)
    else growUngrouped(table, strata, rounded, kept.assignment)
  }
  followFirstRows(table, kept.assignment)
  return {
    names: partNames(settings.parts),
    assignment: kept.assignment,
    generation: earlier.generation,
    rounding: earlier.config.rounding,
    roundingReason: KEPT_ROUNDING_REASON,
    origin: 'grown',
    placed,
    gone: kept.gone,
    settings,
    group: table.groups?.key ?? null,
  }
}

interface Kept {
  readonly assignment: Int16Array
  /** The number of ids in the file that are no longer in the dataset, or no longer have a label. */
  readonly gone: number
}

function keepEarlier(table: LabelTable, settings: SplitSettings, earlier: ListFile): Kept {
  const assignment = new Int16Array(table.size).fill(NO_SPLIT)
  const names = partNames(settings.parts)
  let gone = 0
  for (const [list, rows] of matchLists(earlier.ids, table.ids, settings).entries()) {
    const part = names.indexOf(earlier.names[list] as string)
    for (const row of rows) {
      if (row < 0 || table.labels[row] === UNLABELLED || part < 0) gone++
      else assignment[row] = part
    }
  }
  return { assignment, gone }
}

function rowsToPlace({ labels }: LabelTable, assignment: Int16Array): number[] {
  const rows: number[] = []
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] !== UNLABELLED && assignment[row] === NO_SPLIT) rows.push(row)
  }
  return rows
}

function growUngrouped(table: LabelTable, strata: Strata, settings: SplitSettings, assignment: Int16Array): void {
  const quotas = grownQuotas(strata, assignment, settings)
  const open = activePartsOf(openShares(settings))
  const order = orderStrata(table, strata, settings)
  for (const [code, cells] of quotas.entries()) {
    fillWhatLacksMost(rowsOfClass(order, code), cells, open, assignment)
  }
}

function fillWhatLacksMost(
  rows: Int32Array,
  quotas: readonly number[],
  parts: readonly number[],
  assignment: Int16Array,
): void {
  const lacks = [...quotas]
  for (const row of rows) {
    const part = assignment[row] as number
    if (part !== NO_SPLIT) lacks[part] = (lacks[part] as number) - 1
  }
  for (const row of rows) {
    if (assignment[row] !== NO_SPLIT) continue
    const most = parts.reduce((a, b) => ((lacks[b] as number) > (lacks[a] as number) ? b : a))
    lacks[most] = (lacks[most] as number) - 1
    assignment[row] = most
  }
}
