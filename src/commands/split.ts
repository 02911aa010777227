import {
  contentOf,
  lookForLeaks,
  noteOnFrozen,
  noteOnRebalance,
  noteOnRowsOfOneId,
  type Progress,
  presentSplit,
  suggestGroups,
} from '../check/index.ts'
import { InputError } from '../config/index.ts'
import { countClasses, type Dataset, type LabelTable } from '../dataset/index.ts'
import { renderSplit, type SplitReport } from '../report/index.ts'
import {
  adviceOnFileSize,
  type ComingOrder,
  expectedSplit,
  type IndexFile,
  indexFilePieces,
  isRulesPath,
  keepingStrategy,
  measureTraining,
  movesBetween,
  noteOnBalancing,
  orderInThread,
  type SplitPlan,
  splitSettings,
  summarizeSplit,
} from '../split/index.ts'
import { VERSION } from '../version.ts'
import {
  type Given,
  isInDatabase,
  notesOnSettings,
  openProject,
  ownCommand,
  type Project,
  readProject,
  type SplitOptions,
  splitCommand,
} from './input/index.ts'
import {
  deliver,
  noteFoundAgain,
  type ProgressLine,
  refuseFolders,
  refuseUnwritable,
  renderOptions,
  tell,
  tellFound,
  withProgress,
  writeFileSafely,
  writeSplitRows,
} from './output/index.ts'
import {
  foldCount,
  isIndexWritten,
  readEarlier,
  shownPath,
  type Target,
  targetOf,
  tellChangedSettings,
  writeSplitFolder,
  writesLists,
} from './split_folder/index.ts'

/** Splits the dataset. If the index file was made with other settings, writes nothing and returns exit code 1. */
export async function split(path: string | undefined, options: SplitOptions): Promise<0 | 1> {
  return withProgress(options, (progress) => splitProject(path, options, progress))
}

async function splitProject(path: string | undefined, options: SplitOptions, progress: ProgressLine): Promise<0 | 1> {
  progress.tell('reading the labels')
  const project = await openProject(path, options)
  const target = targetOf(project, options)
  if (isInDatabase(project)) {
    const { splitDatabase } = await import(/* webpackMode: "eager" */ './database/split_database.ts')
    return splitDatabase({ project, given: { path, options }, target, options, progress, render })
  }
  if (options.sql === true || options.apply === true)
    throw new InputError(
      'Cannot use --sql or --apply: the samples are not in a database. Set data.dataset_path to its URL.',
    )
  if (target.index !== undefined && isIndexWritten(target)) {
    await refuseUnwritable(shownPath(target.index), { project, rule: refuseFolders })
  }
  let order: ComingOrder | undefined
  try {
    const dataset = await readProject(
      project,
      async ({ table }) => {
        if (writesLists(target)) order = await orderInThread(table.ids)
      },
      false,
    )
    return await splitDataset({ project, given: { path, options }, dataset, target, order, options, progress })
  } finally {
    order?.stop()
  }
}

interface Splitting {
  readonly project: Project
  readonly given: Given
  readonly dataset: Dataset
  readonly target: Target
  /** The order of all ids, if a thread sorts them. */
  readonly order: ComingOrder | undefined
  readonly options: SplitOptions
  readonly progress: ProgressLine
}

async function splitDataset({ project, given, dataset, target, order, options, progress }: Splitting): Promise<0 | 1> {
  const { config } = project
  const command = ownCommand('split', given, options.output === undefined ? [] : ['-o', options.output])
  progress.tell('splitting')
  const earlier = await readEarlier(project, target, given)
  const folds = options.folds === undefined ? undefined : foldCount(options.folds)
  const { plan, table, settingsChanged } = expectedSplit({
    table: dataset.table,
    config,
    ...earlier,
    rebalance: options.rebalance === true,
    folds,
    rules: isRulesPath(target.index ?? ''),
    name: target.index && shownPath(target.index),
    command,
  })
  if (settingsChanged.length > 0) {
    progress.clear()
    return tellChangedSettings(settingsChanged, target, command)
  }
  const kept = earlier.base ?? earlier.head
  const keeping = { ...project, config: keepingStrategy(config, kept) }
  const outcome = { project, keeping, dataset, table, plan, earlier: kept, folds, command, progress: progress.tell }
  // If the report cannot be made, nothing is written.
  const { balanced, ...report } = await reportOf(outcome)
  const writing = { target, dataset, plan, order, saving: splitCommand(project, given), progress: progress.tell }
  const { file, advice } = await write({ ...writing, project: keeping })
  progress.clear()
  tellFound(dataset.layout, project, options)
  if (advice !== undefined) tell(advice, { quiet: options.quiet === true })
  await deliver(await render({ ...report, ...(target.rows === undefined && { balanced }), file }, options), {}, project)
  return 0
}

/** `-o` names what the split is written to, so the report is always printed. */
async function render(report: SplitReport, { format = 'text' }: SplitOptions): Promise<string> {
  if (format !== 'html') return renderSplit(report, renderOptions({ format, output: undefined }))
  const { renderSplitPage } = await import(/* webpackMode: "eager" */ '../report/page/index.ts')
  return renderSplitPage(report, VERSION)
}

interface Writing extends Pick<Splitting, 'project' | 'target' | 'dataset' | 'order'> {
  readonly plan: SplitPlan
  /** The command that writes the index file. */
  readonly saving: string
  readonly progress: Progress
}

interface Written {
  readonly file: SplitReport['file']
  /** Advice on the size of the file. */
  readonly advice?: string | undefined
}

async function write({ project, target, dataset, plan, order, saving, progress }: Writing): Promise<Written> {
  if (target.folder !== undefined) return writeSplitFolder(target.folder, { project, dataset, plan, progress })
  if (target.rows !== undefined) {
    progress(`writing ${target.rows}`)
    await writeSplitRows(target.rows, dataset, plan, project)
    return { file: { kind: 'written', path: target.rows }, advice: noteFoundAgain(target.rows, project) }
  }
  if (target.index === undefined)
    return { file: { kind: 'none', reason: `no output file is set. To save the split, run \`${saving}\`` } }
  // The run has read this index file, but can replace it because the split grows from it.
  const grows = { project, rule: refuseFolders }
  const [path, { config }, { table }] = [shownPath(target.index), project, dataset]
  progress(`writing ${path}`)
  const bytes = await writeFileSafely(path, indexFilePieces({ table, plan, config }, order), grows)
  return { file: { kind: 'written', path }, advice: adviceOnFileSize(path, table.size, bytes) }
}

interface Reporting {
  readonly project: Project
  /** The project with the balancing settings of the index file, if they are kept. */
  readonly keeping: Project
  readonly dataset: Dataset
  /** The table with the groups that the plan keeps together. */
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly earlier: IndexFile | undefined
  readonly folds: number | undefined
  readonly command: string
  readonly progress: Progress
}

async function reportOf(question: Reporting): Promise<Omit<SplitReport, 'file'>> {
  const { project, keeping, dataset, table, plan, earlier, folds, command, progress } = question
  const { config, tree } = project
  const content = await contentOf({ tree, dataset, config, progress })
  const leakage = { table, splits: plan, fileOf: content.of, policies: [config], splitCommand: command, progress }
  const looked = await lookForLeaks(leakage)
  const summary = summarizeSplit(table, splitSettings(config, folds), plan)
  return {
    path: config.data.datasetPath,
    plan,
    summary,
    leaks: looked.leaks,
    ...(earlier && { moves: movesBetween(earlier, table, plan) }),
    balanced: measureTraining({ table, plan, config: keeping.config }),
    unlabelled: countClasses(table).unlabelled,
    groupSuggestions: await suggestGroups(dataset, presentSplit(dataset.table, plan)),
    notes: [
      ...(await notesOnSettings(keeping, table, true)),
      ...dataset.notes,
      ...content.notes,
      ...looked.notes,
      ...noteOnBalancing(keeping.config, earlier),
      ...noteOnRowsOfOneId({ table: dataset.table, plan, command }),
      ...noteOnFrozen({ table, plan, summary, command }),
      ...noteOnRebalance({ table: dataset.table, plan, summary, earlier, command }),
    ],
  }
}
