import { InputError, type SeededHash } from '../../config/index.ts'
import {
  comparablePath,
  createHasher,
  hashOfRow,
  type LabelTable,
  rowsOfClass,
  textAt,
  textColumn,
  UNLABELLED,
} from '../../dataset/index.ts'
import { matchIds } from '../index_file/index.ts'
import {
  type Cuts,
  countedLabels,
  grownQuotas,
  hasSets,
  labelsOfRow,
  NO_SPLIT,
  orderStrata,
  roundQuotas,
  type SplitPlan,
  type Strata,
  strataOf,
} from '../plan/index.ts'

/** Why a sample is in its split. */
export interface SampleExplanation {
  readonly id: string
  /** 0-based position in the dataset. */
  readonly position: number
  /** `null`: unlabelled, so it is not in any split. */
  readonly class: string | null
  /** Only if samples have several labels: those of this one. */
  readonly labels?: readonly string[]
  readonly split: string | null
  /** What was hashed, and the first 128 bits of its hash in hexadecimal. */
  readonly hashed: string
  readonly hash: string
  /** The number of samples in its class, or in all classes if classes are not considered. */
  readonly classSize: number
  /** 0-based place in its class by hash; -1 for an unlabelled sample, and if samples have several labels. */
  readonly rank: number
  /**
   * What each split gets of its class, and from which rank up to which (exclusive). None with groups, and if samples
   * have several labels.
   */
  readonly quotas: readonly RankRange[]
  readonly group?: ExplainedGroup
  /** In a rules file: the pair of cuts that decide, as 32 hexadecimal digits. */
  readonly cuts?: readonly [string | null, string | null]
  /**
   * `rank`: its rank is within the split's quota; `group`: it is where its group was placed; `cut`: by its hash and
   * the cuts; `kept`: the index file already has it there; `placed`: new since the index file, and in the split that
   * lacked most; `follows`: it is another row of an id, and is where the id's first row is; `labels`: samples have
   * several labels and were divided together.
   */
  readonly reason: 'unlabelled' | 'rank' | 'labels' | 'group' | 'cut' | 'kept' | 'placed' | 'follows'
  /** The first row with its id, if the sample is another row. */
  readonly follows?: string
}

interface RankRange {
  readonly split: string
  readonly from: number
  readonly to: number
}

interface ExplainedGroup {
  readonly name: string
  readonly size: number
  /** Where its samples are. */
  readonly splits: readonly { readonly split: string; readonly samples: number }[]
}

interface ExplainRequest {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly id: string
}

/** @throws {InputError} if the dataset has no sample with this id. */
export function explainSample({ table, plan, id }: ExplainRequest): SampleExplanation {
  const { settings } = plan
  const [row = -1] = matchIds(table.ids, textColumn([id]), settings)
  if (row < 0)
    throw new InputError(
      `Found no sample '${id}' in the dataset${likeId(table, id, settings)}. The id of its first sample is '${firstId(table)}'.`,
    )
  const strata = strataOf(table, plan.settings)
  const first = firstRowOf(table, row)
  const code = table.labels[row] === UNLABELLED || hasSets(strata) ? UNLABELLED : (strata.codes[first] as number)
  const group = groupOf(table, plan, first)
  const hashed = group?.name ?? textAt(table.ids, first)
  const cuts = cutsOf(table, plan, first)
  return {
    id,
    position: row,
    ...(table.labelSets === undefined
      ? { class: table.classes[table.labels[row] as number] ?? null }
      : { class: null, labels: Array.from(labelsOfRow(table, row), (label) => table.classes[label] as string) }),
    split: plan.names[plan.assignment[row] as number] ?? null,
    hashed: `${settings.seed}:${hashed}`,
    hash: hex(hashOfRow(textColumn([hashed]), 0, createHasher(settings))),
    classSize: strata.sizes[code] ?? 0,
    rank: code < 0 ? -1 : rowsOfClass(orderStrata(table, strata, settings), code).indexOf(first),
    quotas: group || code < 0 ? [] : rankRanges(plan, quotasOf(strata, plan)[code]),
    ...(group && { group }),
    ...(cuts && { cuts: [hexOrNull(cuts[0]), hexOrNull(cuts[1])] }),
    ...(first !== row && { follows: textAt(table.ids, first) }),
    reason: reasonFor(table, plan, row, { group, sets: hasSets(strata) }),
  }
}

function quotasOf(strata: Strata, { origin, assignment, settings, rounding }: SplitPlan) {
  if (origin === 'fresh') return roundQuotas(strata.sizes, settings.parts, rounding).quotas
  return grownQuotas(strata, assignment, { ...settings, rounding })
}

function firstRowOf({ repeated }: LabelTable, row: number): number {
  return repeated?.firsts[repeated.rows.indexOf(row)] ?? row
}

const MOST_STEPS = 20

/** Ids of files are paths below the dataset's folder, with slashes. */
function likeId({ ids }: LabelTable, id: string, seeded: SeededHash): string {
  const steps = comparablePath(id).split('/').slice(-MOST_STEPS)
  const ends = steps.map((_, from) => steps.slice(from).join('/'))
  const meant = ends.find((_, at) => (matchIds(ids, textColumn(ends.slice(at, at + 1)), seeded)[0] ?? -1) >= 0)
  return meant === undefined ? '' : ` (did you mean '${meant}'?)`
}

function firstId({ ids, size }: LabelTable): string {
  return size > 0 ? textAt(ids, 0) : ''
}

function hex(hash: bigint): string {
  return hash.toString(16).padStart(32, '0')
}

function hexOrNull(cut: bigint | null): string | null {
  return cut === null ? null : hex(cut)
}

function rankRanges({ names }: SplitPlan, quotas: readonly number[] = []): RankRange[] {
  let from = 0
  return quotas.map((quota, part) => {
    const range = { split: names[part] as string, from, to: from + quota }
    from += quota
    return range
  })
}

function groupOf(
  { groups, size }: LabelTable,
  { assignment, names }: SplitPlan,
  row: number,
): ExplainedGroup | undefined {
  const code = groups?.codes[row] ?? -1
  if (groups === undefined || code < 0) return undefined
  const counts = names.map(() => 0)
  for (let other = 0; other < size; other++) {
    const part = assignment[other] as number
    if (groups.codes[other] === code && part !== NO_SPLIT) counts[part] = (counts[part] ?? 0) + 1
  }
  const splits = names.flatMap((split, part) => (counts[part] ? [{ split, samples: counts[part] }] : []))
  return { name: groups.names[code] as string, size: counts.reduce((a, b) => a + b, 0), splits }
}

function cutsOf(table: LabelTable, { cuts }: SplitPlan, row: number): Cuts | undefined {
  if (cuts?.kind !== 'classes') return cuts?.cuts
  return cuts.byClass.get(table.classes[countedLabels(table)[row] as number] ?? '')
}

function reasonFor(
  { labels, repeated }: LabelTable,
  { cuts, origin, placed }: SplitPlan,
  row: number,
  { group, sets }: { readonly group: ExplainedGroup | undefined; readonly sets: boolean },
): SampleExplanation['reason'] {
  if (labels[row] === UNLABELLED) return 'unlabelled'
  const isFollower = repeated?.rows.includes(row) === true
  if (isFollower && (origin === 'fresh' || cuts !== undefined || placed.includes(row))) return 'follows'
  if (cuts !== undefined) return 'cut'
  if (origin === 'grown') return placed.includes(row) ? 'placed' : 'kept'
  if (group !== undefined) return 'group'
  return sets ? 'labels' : 'rank'
}
