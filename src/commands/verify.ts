import { noteOnTornIds } from '../check/rows_of_one_id_note.ts'
import { InputError } from '../config/index.ts'
import type { LabelTable } from '../dataset/index.ts'
import { renderVerify } from '../report/index.ts'
import { foldsOf, type IndexFile, type Verification, verifySplit, whyOfAnotherDataset } from '../split/index.ts'
import { auditOfAnotherTool, type Judgement } from './audit.ts'
import { readProject } from './dataset.ts'
import { openIndexFiles } from './index_path.ts'
import type { VerifyOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { progressLine } from './progress.ts'
import { openProject } from './project.ts'
import { refuseMultiLabel } from './single_label.ts'

/** Exit code 0 where the index file is what the rules give, 1 where it does not fit the dataset, 2 where it is broken. */
export async function verify(path: string | undefined, options: VerifyOptions): Promise<0 | 1 | 2> {
  const project = await openProject(path, options)
  const { config } = project
  const { shown, path: index, found, base } = await openIndexFiles(project, options)
  if (found.kind === 'missing') throw new InputError(`Cannot find the index file "${shown}": split writes it`)
  const dataset = await readProject(project)
  const { table } = dataset
  refuseMultiLabel(table, 'verify')
  const progress = progressLine(options)
  const names = { file: shown, dataset: config.data.datasetPath, samples: table.size }
  const report =
    found.kind === 'broken'
      ? ((await auditOfAnotherTool({ project, dataset, index, progress: progress.tell }).finally(progress.clear)) ??
        broken(found.reason))
      : judged(found.file, verifySplit({ table, config, file: found.file, base }), (verification) =>
          mendOf(verification, { file: found.file, base, table, path, options }),
        )
  // What ends with 2 leaves the files as they are.
  const told = report.state === 'broken' ? { ...options, output: undefined } : options
  await deliver(renderVerify({ ...names, ...report }, renderOptions(options)), told, project)
  return report.state === 'broken' ? 2 : report.state === 'unfit' ? 1 : 0
}

function broken(reason: string): Judgement {
  const mend = 'split --base REV writes it anew from the file of a commit'
  return { state: 'broken', proven: false, problems: [reason], mend, generation: null }
}

interface Mending {
  readonly file: IndexFile
  readonly base: IndexFile | undefined
  readonly table: LabelTable
  readonly path: string | undefined
  readonly options: VerifyOptions
}

/** What brings the file up to date. */
function mendOf({ kind, settingsChanged }: Verification, { file, base, table, path, options }: Mending): string {
  if (kind === 'fresh' || kind === 'grown') return ''
  if (kind === 'other dataset') {
    if (base === undefined || whyOfAnotherDataset(table, base) !== undefined) return OTHER_DATASET
    return `${commandOf(base, path, options)} writes it anew from the file of ${options.base}`
  }
  const command = commandOf(file, path, options)
  if (settingsChanged.length > 0) return mendOfSettings(settingsChanged, command)
  return `${command} brings it up to date${base === undefined ? '; with --base REV from the file of a commit' : ''}`
}

function commandOf(file: IndexFile, path: string | undefined, { config, index, base }: VerifyOptions): string {
  const folds = foldsOf(file)
  const flags = [
    ...(config === undefined ? [] : ['--config', config]),
    ...(folds === undefined ? [] : ['--folds', folds]),
    ...(base === undefined ? [] : ['--base', base]),
    ...(index === undefined ? [] : ['-o', index]),
  ]
  return ['split', path ?? '.', ...flags].join(' ')
}

/** With other settings nothing is written. */
function mendOfSettings(settings: readonly string[], command: string): string {
  const them = settings.length === 1 ? 'it' : 'them'
  return `Put ${settings.join(', ')} back, or change ${them} with ${command} --rebalance, which splits afresh and moves samples between splits`
}

const OTHER_DATASET = 'Name the dataset that it belongs to, or split this one afresh with --rebalance'

function judged(
  file: IndexFile,
  verification: Verification,
  mendFor: (verification: Verification) => string,
): Judgement {
  const { kind, differences, differenceCount, proven, torn } = verification
  const more = differenceCount - differences.length
  const problems = more > 0 ? [...differences, `and ${more} more`] : differences
  const problemCount = differenceCount
  return {
    state: kind === 'other dataset' ? 'unfit' : kind,
    proven,
    problems,
    problemCount,
    mend: mendFor(verification),
    generation: file.generation,
    warnings: noteOnTornIds(torn).map(({ message }) => message),
  }
}
