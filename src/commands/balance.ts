import { ImpossibleSizes, inTraining } from '../balance/index.ts'
import { type Config, InputError } from '../config/index.ts'
import { type Dataset, type LabelTable, UNLABELLED } from '../dataset/index.ts'
import { renderBalance } from '../report/index.ts'
import { type Balanced, balancedRows, groupsOf } from './balancing/index.ts'
import {
  type BalanceOptions,
  commandForAll,
  hasBalancingFlags,
  noteUnusedSettings,
  openProject,
  type Project,
  readProject,
  splitCommand,
  type TrainingSplit,
  trainingSplit,
} from './input/index.ts'
import {
  deliver,
  drawnRows,
  formatFor,
  imageList,
  isImageList,
  isTableFile,
  noteFoundAgain,
  noteOnPaths,
  type ProgressLine,
  refuseImageList,
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
  // The strategy of this balance is not one of the split, but other settings of balancing mean something else with another one.
  const { strategy, by: _, ...common } = options
  const isKept = strategy !== undefined && hasBalancingFlags(common)
  const given = { path, options: isKept ? { ...common, strategy } : common }
  const all = commandForAll('balance', { path, options })
  const isWritten = isTableFile(options.output) || isImageList(options.output, dataset)
  refuseUnused(options, isWritten)
  const training =
    isWritten && options.all !== true ? await trainingSplit(dataset.table, project, given, all) : undefined
  const config = training === undefined ? project.config : inTraining(withSeed(training.config, training.settings.seed))
  const note = await noteUnusedSettings({ ...project, config }, dataset.table, true)
  if (note !== undefined) tell(note, options)
  progress.tell('balancing')
  const balanced = balancedPart(dataset.table, config, training)
  if (training?.dropsOthers !== undefined && balanced.measured.outcome.dropped > 0)
    throw new InputError(training.dropsOthers)
  if (isWritten) progress.tell(`writing ${options.output}`)
  const written = await writeRows(options, { dataset, project, drawn: balanced })
  progress.clear()
  tellFound(dataset.layout, project, options)
  const isWhole = written !== undefined && options.all !== true && training === undefined
  if (isWhole) tell(noSplit(dataset, splitCommand(project, given), all), options)
  const again = written && isTableFile(written.file) ? noteFoundAgain(written.file, project) : undefined
  if (again !== undefined) tell(again, options)
  if (written && training === undefined && balanced.measured.outcome.copied > 0 && !dataset.layout.stableIds) {
    tell(noIdsOfCopies(written.file), options)
  }
  const report = {
    path: config.data.datasetPath,
    seed: config.data.seed,
    ...balanced.measured,
    groups: groupsOf(dataset.table, balanced, training),
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

/** A target of the config can be meant for the training split, which other commands balance. */
function balancedPart(table: LabelTable, config: Config, training: TrainingSplit | undefined): Balanced {
  try {
    return balancedRows(table, config, training)
  } catch (error) {
    const { isOfTraining, targetPlace } = config.balancing
    if (!(error instanceof ImpossibleSizes) || isOfTraining === true || targetPlace === undefined) throw error
    const lines = ['This is about the whole dataset. To balance only the training split, add -o FILE.csv.']
    throw new InputError(error.problems.map((problem) => ({ ...problem, lines })))
  }
}

/** The training split is balanced with the seed that it was split with, as in the index file. */
function withSeed(config: Config, seed: number): Config {
  return { ...config, data: { ...config.data, seed } }
}

function noSplit({ notes }: Dataset, split: string, all: string): string {
  const column = notes.find(({ kind }) => kind === 'split column')
  if (column !== undefined) return `Balanced all rows, because there is no index file. ${column.message}`
  return `Balanced all rows, because there is no index file and the dataset has no split. Run \`${split}\` first to balance only the training split, or \`${all}\`.`
}

function countUnlabelled({ labels }: LabelTable, training: TrainingSplit | undefined): number {
  const isCounted = (row: number) => training === undefined || training.assignment[row] === 0
  return labels.reduce((count, label, row) => count + Number(label === UNLABELLED && isCounted(row)), 0)
}

/** Rows with the same id stay in one split, but these copies have no id. */
function noIdsOfCopies(file: string): string {
  return `The copies in ${file} have no ids, so a split of this file can put copies of one sample into more than one split. Set labels.id to a column, or split before you balance.`
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
  const rows = draw()
  const { drawn, own } = await drawnRows(file, { project, dataset }, { rows, weightOf })
  await writeOutput(file, drawn, project, own)
  return { file, rows: rows.length }
}

async function writeImageList(file: string, { dataset, project, drawn, quiet }: Writing & { readonly quiet: boolean }) {
  refuseImageList(file, dataset, drawn.weightOf !== undefined)
  const rows = drawn.rows().toSorted()
  const { text, paths } = await imageList(file, dataset, { rows, project })
  await writeOutput(file, text, project)
  const note = noteOnPaths(paths)
  if (note !== undefined) tell(note, { quiet })
  return { file, rows: rows.length }
}
