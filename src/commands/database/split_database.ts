import { noteOnDrift } from '../../check/index.ts'
import { InputError } from '../../config/index.ts'
import { countClasses } from '../../dataset/index.ts'
import type { SplitReport } from '../../report/index.ts'
import { type IndexFile, isRulesPath, keepingStrategy, noteOnBalancing, type RulesFile } from '../../split/index.ts'
import {
  databaseOf,
  type Given,
  notesOnSettings,
  ownCommand,
  type Project,
  type SplitOptions,
  splitCommand,
} from '../input/index.ts'
import { deliver, type ProgressLine, print, refuseFolders, tell, writeFileSafely } from '../output/index.ts'
import { readEarlier, shownPath, type Target, tellChangedSettings } from '../split_folder/index.ts'

interface DatabaseSplitting {
  readonly project: Project
  readonly given: Given & { readonly options: SplitOptions }
  readonly target: Target
  readonly options: SplitOptions
  readonly progress: ProgressLine
  readonly render: (report: SplitReport, options: SplitOptions) => Promise<string>
}

/** Splits a table in a database into a rules file, or applies the rules file to the table. */
export async function splitDatabase(splitting: DatabaseSplitting): Promise<0 | 1> {
  const { project, given, target, options, progress } = splitting
  const { config } = project
  if (options.folds !== undefined)
    throw new InputError('Cannot split a database into folds: a rules file has no folds.')
  if (target.rows !== undefined || target.folder !== undefined || !isRulesPath(target.index ?? '.rules.json'))
    throw new InputError(
      `Cannot write '${options.output ?? config.data.splitIndicesPath}': the samples of a database are split by a rules file. Set data.split_indices_path, or -o, to a file that ends in .rules.json.`,
    )
  const earlier = await readEarlier(project, target, given)
  const engine = await databaseOf(project)
  if (options.sql === true || options.apply === true) {
    const { cuts } = writtenRules(earlier.head, target, splitCommand(project, given))
    progress.clear()
    if (options.sql === true) print(engine.viewSql(cuts, options.dialect))
    else tell(`Created the view ${await engine.apply(cuts)}`, { quiet: options.quiet === true })
    return 0
  }
  const command = ownCommand('split', given, options.output === undefined ? [] : ['-o', options.output])
  const kept = earlier.base ?? earlier.head
  const keeping = { ...project, config: keepingStrategy(config, kept) }
  const name = target.index === undefined ? config.data.splitIndicesPath : shownPath(target.index)
  progress.tell('counting in the database')
  const rebalance = options.rebalance === true
  const { dataset, split } = await engine.split({ config: keeping.config, ...earlier, rebalance, name, command })
  progress.clear()
  if (split.settingsChanged.length > 0) return tellChangedSettings(split.settingsChanged, target, command)
  if (target.index !== undefined) await writeFileSafely(name, split.file, { project: keeping, rule: refuseFolders })
  const { plan, summary, moves, instead } = split
  const drift =
    instead && noteOnDrift({ plan, summary, improved: instead.summary, moves: () => instead.moves, command })
  const report: SplitReport = {
    path: config.data.datasetPath,
    plan,
    summary,
    leaks: [],
    ...(moves && { moves }),
    unlabelled: countClasses(dataset.table).unlabelled,
    file:
      target.index === undefined
        ? {
            kind: 'none',
            reason: `no output file is set. To save the split, run \`${splitCommand(project, given)}\``,
          }
        : { kind: 'written', path: name },
    notes: [
      ...(await notesOnSettings(keeping, dataset.table, true)),
      ...dataset.notes,
      ...noteOnBalancing(keeping.config, kept),
      ...(drift ?? []),
    ],
  }
  await deliver(await splitting.render(report, options), {}, project)
  return 0
}

/** The rules file that a view is made of. */
function writtenRules(file: IndexFile | undefined, { index }: Target, command: string): RulesFile {
  if (file?.kind === 'rules') return file
  const name = index === undefined ? 'a rules file' : `the rules file '${shownPath(index)}'`
  throw new InputError(
    `Cannot find ${name}, which contains the cut points of the view. To write it, run \`${command}\`.`,
  )
}
