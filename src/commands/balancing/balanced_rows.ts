import {
  type BalancedGroups,
  balancedTimes,
  balancedWeights,
  compareStrategies,
  configuredMethod,
  configuredStrategy,
  countGroupsIn,
  drawBalanced,
  measureSetSamples,
  rowsOfTimes,
  type StrategyOutcome,
  setSamples,
  weightOptions,
  weightsOfSizes,
  withConfigured,
} from '../../balance/index.ts'
import { type Config, once } from '../../config/index.ts'
import { countClasses, hashOrder, type LabelTable, rowsOfClass, UNLABELLED } from '../../dataset/index.ts'
import type { BalanceReport } from '../../report/index.ts'
import { tableToSplit, trainingBalance } from '../../split/index.ts'
import type { TrainingSplit } from '../input/index.ts'

type Measured = Pick<BalanceReport, 'classes' | 'sizes' | 'total' | 'outcome' | 'meanImbalance' | 'obstacles'>

/** The effect of a strategy, and the result, which is only needed if it is written. */
export interface Balanced {
  readonly measured: Measured
  /** The rows of the result, in any order. They are drawn once, and must not be changed. */
  readonly rows: () => Int32Array
  /** Only for `weighted`: the weight of each row of the table. */
  readonly weightOf?: (row: number) => number
}

/** Balances the classes of a table, or of its training split. */
export function balancedRows(table: LabelTable, config: Config, training: TrainingSplit | undefined): Balanced {
  const { labelSets } = table
  const isIncluded = training && ((row: number) => training.assignment[row] === 0)
  const all =
    labelSets === undefined
      ? balancedClasses(isIncluded ? onlyRows(table, isIncluded) : table, config)
      : balancedSets(
          { ...(training ? tableToSplit(table, training.group ?? null) : table), labelSets },
          config,
          isIncluded,
        )
  const balanced = training === undefined ? all : { ...all, ...drawnTraining(table, config, training) }
  return { ...balanced, rows: once(balanced.rows) }
}

/** Draws the same rows as `train_balanced` of an index file. */
function drawnTraining(table: LabelTable, config: Config, plan: TrainingSplit): Pick<Balanced, 'rows'> {
  const balancing = { ...config, data: { ...config.data, balanceEmotions: true } }
  const isTraining = (row: number) => plan.assignment[row] === 0 && table.labels[row] !== UNLABELLED
  return {
    rows() {
      const drawn = trainingBalance({ table, plan, config: balancing })
      return drawn?.kind === 'rows' ? drawn.rows : Int32Array.from(table.labels.keys()).filter(isTraining)
    },
  }
}

/** The table in which all other rows have no label. */
function onlyRows(table: LabelTable, isIncluded: (row: number) => boolean): LabelTable {
  return { ...table, labels: table.labels.map((label, row) => (isIncluded(row) ? label : UNLABELLED)) }
}

function balancedClasses(table: LabelTable, config: Config): Balanced {
  const configured = configuredStrategy(config)
  const { strategy, balancing } = configured
  const { classes: names, counts } = countClasses(table)
  const compared = compareStrategies({ classes: names, sizes: counts })
  const { classes, sizes, total, strategies } = withConfigured(compared, configured, names)
  const outcome = strategies.findLast((one) => one.strategy === strategy) as StrategyOutcome
  const weights = strategy === 'weighted' ? weightsOfSizes(counts, weightOptions(balancing)) : undefined
  return {
    measured: { classes, sizes, total, outcome },
    rows: () => drawnRows(table, config),
    ...(weights && { weightOf: (row: number) => weights[table.labels[row] as number] as number }),
  }
}

function drawnRows(table: LabelTable, { data, balancing: rules }: Config): Int32Array {
  const { seed, balancingStrategy: strategy } = data
  const order = hashOrder(table.ids, table.labels, table.classes.length, data)
  const rowsByClass = table.classes.map((_, code) => rowsOfClass(order, code))
  return drawBalanced({ rowsByClass, classes: table.classes, strategy, seed, rules, groups: table.groups })
}

function balancedSets(
  table: LabelTable & Required<Pick<LabelTable, 'labelSets'>>,
  config: Config,
  isIncluded?: (row: number) => boolean,
): Balanced {
  const configured = configuredStrategy(config)
  const choice = configuredMethod(configured)
  const samples = setSamples(table, config.data, isIncluded)
  const measured = measureSetSamples(samples, configured)
  const weights = choice.strategy === 'weighted' ? balancedWeights(samples, choice.by, choice) : undefined
  return {
    measured,
    rows: () => rowsOfTimes(balancedTimes(samples, choice)),
    ...(weights && { weightOf: (row: number) => weights[row] as number }),
  }
}

/** Counts the groups only if samples are dropped. */
export function groupsOf(
  { groups, labels }: LabelTable,
  { measured, rows }: Balanced,
  training: TrainingSplit | undefined,
): BalancedGroups | undefined {
  if (groups === undefined || measured.outcome.dropped === 0) return undefined
  const isBefore = (row: number) => labels[row] !== UNLABELLED && (training?.assignment[row] ?? 0) === 0
  return countGroupsIn(groups, Int32Array.from(labels.keys()).filter(isBefore), rows())
}
