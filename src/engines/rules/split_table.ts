import { type Config, InputError } from '../../config/index.ts'
import {
  hasDrifted,
  type IndexFile,
  KEPT_ROUNDING_REASON,
  type Moves,
  type RulesFile,
  recordedConfig,
  roundingOfGroups,
  roundQuotas,
  SPLIT_NAMES,
  type SplitPlan,
  type SplitSettings,
  type SplitSummary,
  sameCuts,
  settingsUnlikeFile,
  splitSettings,
  summarizeCells,
  whyOfAnotherDataset,
  withAddedCuts,
  writeRulesFile,
} from '../../split/index.ts'
import { numberOf } from '../counting/index.ts'
import { moveStatement, type Ruled } from '../dialects/index.ts'
import { type CountedTable, cellsOfTable, cutsOfTable } from './counted_table.ts'
import { tableOfCounts } from './counting_table.ts'
import { measureGroups } from './group_figures.ts'

/** What a table is split by. */
export interface SplitQuestion {
  readonly config: Config
  /** The rules file of the working tree. */
  readonly head?: IndexFile | undefined
  /** The rules file of what the change starts from. */
  readonly base?: IndexFile | undefined
  readonly rebalance: boolean
  /** What messages call the rules file. */
  readonly name: string
  /** The command that writes it. */
  readonly command: string
}

/** The split of a table. */
interface TableSplit {
  readonly plan: SplitPlan
  /** If not empty, nothing should be written. */
  readonly settingsChanged: ReturnType<typeof settingsUnlikeFile>
}

/** The group key that a rules file records. */
export function groupOf({ rows }: Pick<CountedTable, 'rows'>): string | null {
  return rows.group ?? null
}

/** The split that a table should have: fresh, or with the cut points of an earlier file. */
export async function planOfTable(table: CountedTable, question: SplitQuestion): Promise<TableSplit> {
  const { config, rebalance, name, command } = question
  const settings = splitSettings(config)
  const [head, base] = [question.head, question.base].map((file) => onlyRules(file, question))
  const fresh = async (generation: number) => ({
    plan: { ...(await freshPlanOf(table, settings)), generation },
    settingsChanged: [],
  })
  const earlier = base ?? head
  if (earlier === undefined) return fresh(1)
  const counted = tableOfCounts(table.tally, '')
  const isAgain = head !== undefined && base !== undefined && head.generation > base.generation
  if (rebalance || (isAgain && whyOfAnotherDataset(counted, head) === undefined)) return fresh(earlier.generation + 1)
  const other = whyOfAnotherDataset(counted, earlier)
  if (other !== undefined)
    throw new InputError(
      `Cannot use '${name}': it belongs to another dataset (${other}). Use another index file, or split again from scratch with \`${command} --rebalance\`.`,
    )
  const settingsChanged = settingsUnlikeFile(settings, groupOf(table), earlier.config, earlier.names)
  if (settingsChanged.length > 0) return { plan: planWith(table, settings, earlier.cuts, earlier), settingsChanged }
  return { plan: await grownPlanOf(table, settings, earlier), settingsChanged }
}

function onlyRules(file: IndexFile | undefined, { name, command }: SplitQuestion): RulesFile | undefined {
  if (file === undefined || file.kind === 'rules') return file
  throw new InputError(
    `Cannot use '${name}': it lists samples, and a database is split by cut points. Delete the file, and run \`${command}\`.`,
  )
}

async function freshPlanOf(table: CountedTable, settings: SplitSettings): Promise<SplitPlan> {
  const cuts = await cutsOfTable(table, settings)
  const { counts } = table.tally
  const sizes = settings.stratified ? counts : [counts.reduce((a, b) => a + b, 0)]
  const { rounding, reason } =
    table.rows.group === undefined ? roundQuotas(sizes, settings.parts, settings.rounding) : roundingOfGroups(settings)
  const { roundingReason: _, ...plan } = planWith(table, settings, cuts)
  return { ...plan, rounding, roundingReason: reason, origin: 'fresh' }
}

/** The split with the cut points of an earlier file. A new class gets its own. */
export async function grownPlanOf(
  table: CountedTable,
  settings: SplitSettings,
  earlier: RulesFile,
): Promise<SplitPlan> {
  const { cuts, config } = earlier
  const isKnown = (name: string) => cuts.kind === 'all' || cuts.byClass.has(name)
  const all = table.tally.classes.every(isKnown)
    ? cuts
    : withAddedCuts(cuts, await cutsOfTable(table, { ...settings, rounding: config.rounding }))
  return planWith(table, settings, all, earlier)
}

function planWith(
  table: CountedTable,
  settings: SplitSettings,
  cuts: SplitPlan['cuts'] & object,
  earlier?: RulesFile,
): SplitPlan {
  return {
    names: SPLIT_NAMES,
    assignment: new Int16Array(0),
    placed: [],
    gone: 0,
    settings,
    group: groupOf(table),
    cuts,
    generation: earlier?.generation ?? 1,
    rounding: earlier?.config.rounding ?? 'class',
    roundingReason: KEPT_ROUNDING_REASON,
    origin: 'grown',
  }
}

/** The sizes of the splits. */
export async function summaryOfTable(table: CountedTable, plan: SplitPlan, config: Config): Promise<SplitSummary> {
  const { tally } = table
  const cells = await cellsOfTable(table, plan.cuts ?? { kind: 'all', cuts: [null, null] })
  const totals = SPLIT_NAMES.map((_, part) => cells.reduce((sum, row) => sum + (row[part] ?? 0), 0))
  const settings = splitSettings(config)
  const grouped = plan.group === null ? {} : { groups: await measureGroups(table, plan.group, settings) }
  const total = totals.reduce((a, b) => a + b, 0)
  return summarizeCells({ classes: tally.classes, multiLabel: false, cells, totals, total, ...grouped }, settings, plan)
}

/** The samples that are in another split than under an earlier file. Only their number is known. */
export async function movesInTable(table: CountedTable, earlier: RulesFile, plan: SplitPlan): Promise<Moves> {
  const frozen = earlier.config.frozen ?? []
  const moves = { total: 0, testToTrain: 0, examples: [] }
  const before: Ruled = { hashing: earlier.config, group: earlier.config.group, cuts: earlier.cuts }
  const after: Ruled = { hashing: plan.settings, group: plan.group, cuts: plan.cuts ?? earlier.cuts }
  const isSame =
    before.hashing.seed === after.hashing.seed &&
    before.hashing.hash === after.hashing.hash &&
    before.group === after.group &&
    sameCuts(before.cuts, after.cuts)
  if (isSame || plan.origin === 'grown') return { ...moves, ...(frozen.length > 0 && { fromFrozen: 0 }) }
  let fromFrozen = 0
  for (const [from, to, n] of await table.connection.rows(moveStatement(table.rows, before, after))) {
    if (from === to || from === null || from === undefined || to === null) continue
    moves.total += numberOf(n)
    if (from === 'test' && to === 'train') moves.testToTrain += numberOf(n)
    if (frozen.some((name) => name === from)) fromFrozen += numberOf(n)
  }
  return { ...moves, ...(frozen.length > 0 && { fromFrozen }) }
}

/** What a split from scratch would be, and how many samples it would move, if the shares have drifted. */
export async function freshInstead(
  table: CountedTable,
  earlier: RulesFile,
  { plan, summary, config }: { readonly plan: SplitPlan; readonly summary: SplitSummary; readonly config: Config },
): Promise<{ readonly summary: SplitSummary; readonly moves: Moves } | undefined> {
  if (plan.origin === 'fresh' || !hasDrifted(summary)) return undefined
  const fresh = await freshPlanOf(table, plan.settings)
  const improved = await summaryOfTable(table, fresh, config)
  if (improved.largestDeviation.share >= summary.largestDeviation.share) return undefined
  return { summary: improved, moves: await movesInTable(table, earlier, fresh) }
}

/** The bytes of the rules file. */
export function rulesFileOf({ tally }: CountedTable, plan: SplitPlan, config: Config): Uint8Array {
  const { classes, counts, total } = tally
  const byClass = new Map(classes.map((name, code) => [name, counts[code] ?? 0]))
  const recorded = recordedConfig(plan, config)
  return writeRulesFile({
    size: total,
    counts: byClass,
    plan,
    cuts: plan.cuts ?? { kind: 'all', cuts: [null, null] },
    recorded,
  })
}
