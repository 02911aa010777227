import {
  balancedTimes,
  balancedWeights,
  classWeights,
  compareStrategies,
  drawBalanced,
  measureSetSamples,
  rowsOfTimes,
  type StrategyOutcome,
  setSamples,
} from '../balance/index.ts'
import { type Config, InputError } from '../config/index.ts'
import { countClasses, type Dataset, hashOrder, type LabelTable, rowsOfClass, UNLABELLED } from '../dataset/index.ts'
import { type BalanceReport, renderBalance } from '../report/index.ts'
import { trainingBalance } from '../split/index.ts'
import {
  type BalanceOptions,
  type Given,
  noteUnusedMethod,
  openProject,
  type Project,
  readProject,
  splitCommand,
  type TrainingSplit,
  trainingSplit,
} from './input/index.ts'
import {
  deliver,
  formatFor,
  formatTable,
  hasJsonLines,
  imageList,
  isImageList,
  isTableFile,
  jsonLines,
  noteFoundAgain,
  noteOnPaths,
  type ProgressLine,
  refuseImageList,
  refuseSurplus,
  renderOptions,
  TABLE_ENDINGS,
  tell,
  tellFound,
  withProgress,
  writeOutput,
} from './output/index.ts'

/** Balances the whole dataset with one strategy. If `-o` names a table or a list of images, writes the balanced rows to it. */
export async function balance(path: string | undefined, options: BalanceOptions): Promise<0> {
  return withProgress(options, (progress) => balanceProject(path, options, progress))
}

async function balanceProject(path: string | undefined, options: BalanceOptions, progress: ProgressLine): Promise<0> {
  progress.tell('reading the labels')
  const format = formatFor(options.format, options.output, TABLE_ENDINGS)
  const project = await openProject(path, options)
  const dataset = await readProject(project)
  const note = noteUnusedMethod(project.config, dataset.table)
  if (note !== undefined) tell(note, options)
  // The strategy of this balance is not one of the split.
  const { strategy: _, by: __, ...common } = options
  const given = { path, options: common }
  const isWritten = isTableFile(options.output) || isImageList(options.output, dataset)
  refuseUnused(options, isWritten)
  const training = isWritten && options.all !== true ? await trainingSplit(dataset.table, project, given) : undefined
  const config = training === undefined ? project.config : withSeed(project.config, training.settings.seed)
  progress.tell('balancing')
  const balanced = balancedRows(dataset.table, config, training)
  if (isWritten) progress.tell(`writing ${options.output}`)
  const written = await writeRows(options, { dataset, project, drawn: balanced })
  progress.clear()
  tellFound(dataset.layout, project, options)
  if (written && options.all !== true && training === undefined) tell(noSplit(project, given, dataset), options)
  const again = written && isTableFile(written.file) ? noteFoundAgain(written.file, project) : undefined
  if (again !== undefined) tell(again, options)
  if (written && training === undefined && balanced.measured.outcome.copied > 0 && !dataset.layout.stableIds) {
    tell(noIdsOfCopies(written.file), options)
  }
  const report = {
    path: config.data.datasetPath,
    seed: config.data.seed,
    ...balanced.measured,
    unlabelled: countUnlabelled(dataset.table, training),
    ...(training && { part: { name: 'train', origin: training.origin } as const }),
    ...(written && { written }),
  }
  const reported = written ? { ...options, output: undefined } : options
  await deliver(renderBalance(report, renderOptions({ ...reported, format })), reported, project)
  return 0
}

/** @throws {InputError} if an option about the rows to write has no effect */
function refuseUnused({ all = false, index }: BalanceOptions, isWritten: boolean): void {
  if (index !== undefined && all)
    throw new InputError('Cannot use --index together with --all, which writes the rows of all splits')
  if (isWritten || (index === undefined && !all)) return
  const option = all ? '--all' : '--index'
  throw new InputError(`Cannot use ${option} without rows to write. Add -o FILE.csv, or leave out ${option}.`)
}

/** The training split is balanced with the seed that it was split with, as in the index file. */
function withSeed(config: Config, seed: number): Config {
  return { ...config, data: { ...config.data, seed } }
}

function noSplit(project: Project, given: Given, { notes }: Dataset): string {
  const column = notes.find(({ message }) => message.includes("may be the dataset's own split"))
  if (column !== undefined) return `Balanced all rows, because there is no index file. ${column.message}`
  return `Balanced all rows, because there is no index file and the dataset has no split. Run \`${splitCommand(project, given)}\` first to balance only the training split, or use --all.`
}

function countUnlabelled({ labels }: LabelTable, training: TrainingSplit | undefined): number {
  const isCounted = (row: number) => training === undefined || training.assignment[row] === 0
  return labels.reduce((count, label, row) => count + Number(label === UNLABELLED && isCounted(row)), 0)
}

/** Rows with the same id stay in one split, but these copies have no id. */
function noIdsOfCopies(file: string): string {
  return `The copies in ${file} have no ids, so a split of this file can put copies of one sample into more than one split. Set labels.id to a column, or split before you balance.`
}

type Measured = Pick<BalanceReport, 'classes' | 'sizes' | 'total' | 'outcome' | 'meanImbalance' | 'obstacles'>

/** The effect of a strategy, and the result, which is only needed if it is written. */
interface Balanced {
  readonly measured: Measured
  /** The rows of the result, in any order. */
  readonly rows: () => Int32Array
  /** Only for `weighted`: the weight of each row of the table. */
  readonly weightOf?: (row: number) => number
}

function balancedRows(table: LabelTable, config: Config, training: TrainingSplit | undefined): Balanced {
  const { labelSets } = table
  const isIncluded = training && ((row: number) => training.assignment[row] === 0)
  const all =
    labelSets === undefined
      ? balancedClasses(isIncluded ? onlyRows(table, isIncluded) : table, config)
      : balancedSets({ ...table, labelSets }, config, isIncluded)
  return training === undefined ? all : { ...all, ...drawnTraining(table, config, training) }
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

function balancedClasses(table: LabelTable, { data }: Config): Balanced {
  const { classes: names, counts } = countClasses(table)
  const { classes, sizes, total, strategies } = compareStrategies({ classes: names, sizes: counts })
  const outcome = strategies.find(({ strategy }) => strategy === data.balancingStrategy) as StrategyOutcome
  const weights = data.balancingStrategy === 'weighted' ? classWeights(counts) : undefined
  return {
    measured: { classes, sizes, total, outcome },
    rows: () => drawnRows(table, data),
    ...(weights && { weightOf: (row: number) => weights[table.labels[row] as number] as number }),
  }
}

function drawnRows(table: LabelTable, { seed, balancingStrategy: strategy }: Config['data']): Int32Array {
  const order = hashOrder(table.ids, table.labels, table.classes.length, seed)
  const rowsByClass = table.classes.map((_, code) => rowsOfClass(order, code))
  return drawBalanced({ rowsByClass, classes: table.classes, strategy, seed })
}

function balancedSets(
  table: LabelTable & Required<Pick<LabelTable, 'labelSets'>>,
  config: Config,
  isIncluded?: (row: number) => boolean,
): Balanced {
  const choice = { strategy: config.data.balancingStrategy, by: config.balancing.by }
  const samples = setSamples(table, config.data.seed, isIncluded)
  const measured = measureSetSamples(samples, choice)
  const weights = choice.strategy === 'weighted' ? balancedWeights(samples, choice.by) : undefined
  return {
    measured,
    rows: () => rowsOfTimes(balancedTimes(samples, choice)),
    ...(weights && { weightOf: (row: number) => weights[row] as number }),
  }
}

interface Writing {
  readonly dataset: Dataset
  readonly project: Project
  readonly drawn: Balanced
}

async function writeRows({ output, quiet = false }: BalanceOptions, writing: Writing) {
  if (isImageList(output, writing.dataset)) return writeImageList(output, { ...writing, quiet })
  return isTableFile(output) ? writeManifest(output, writing) : undefined
}

async function writeManifest(file: string, { dataset, project, drawn: { rows: draw, weightOf } }: Writing) {
  const drawn = draw().sort()
  const { columns, rows } = await dataset.records()
  if (hasJsonLines(file, dataset) && !(weightOf && columns.includes('weight'))) {
    await writeOutput(file, jsonLines(project, dataset, { rows: drawn, weightOf }), project, [
      { columns, rows, further: 'weight' },
    ])
    return { file, rows: drawn.length }
  }
  refuseSurplus(file, { columns, rows }, weightOf !== undefined)
  const record = (row: number) => {
    const given = rows[row] ?? []
    const cells = [...columns.map((_, place) => given[place] ?? ''), ...given.slice(columns.length)]
    return weightOf ? [...cells, weightOf(row)] : cells
  }
  const withWeight = weightOf ? [...columns, 'weight'] : columns
  const text = formatTable(file, { columns: withWeight, rows: Array.from(drawn, record) })
  await writeOutput(file, text, project, [{ columns, rows, further: 'weight' }])
  return { file, rows: drawn.length }
}

async function writeImageList(file: string, { dataset, project, drawn, quiet }: Writing & { readonly quiet: boolean }) {
  refuseImageList(file, dataset, drawn.weightOf !== undefined)
  const rows = drawn.rows().sort()
  const { text, paths } = await imageList(file, dataset, { rows, project })
  await writeOutput(file, text, project)
  const note = noteOnPaths(paths)
  if (note !== undefined) tell(note, { quiet })
  return { file, rows: rows.length }
}
