import { noteOnTornIds } from '../check/rows_of_one_id_note.ts'
import { InputError } from '../config/index.ts'
import { renderVerify } from '../report/index.ts'
import { foldsOf, type IndexFile, type Verification, verifySplit } from '../split/index.ts'
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
      : judged(found.file, verifySplit({ table, config, file: found.file, base }), mendOf(found.file, path, options))
  await deliver(renderVerify({ ...names, ...report }, renderOptions(options)), options, project)
  return report.state === 'broken' ? 2 : report.state === 'unfit' ? 1 : 0
}

function broken(reason: string): Judgement {
  const mend = 'split --base REV writes it anew from the file of a commit'
  return { state: 'broken', proven: false, problems: [reason], mend, generation: null }
}

/** What brings the file up to date. */
function mendOf(file: IndexFile, path: string | undefined, { config, index, base }: VerifyOptions): string {
  const folds = foldsOf(file)
  const flags = [
    ...(config === undefined ? [] : ['--config', config]),
    ...(folds === undefined ? [] : ['--folds', folds]),
    ...(base === undefined ? [] : ['--base', base]),
    ...(index === undefined ? [] : ['-o', index]),
  ]
  const command = ['split', path ?? '.', ...flags].join(' ')
  return `${command} brings it up to date${base === undefined ? '; with --base REV from the file of a commit' : ''}`
}

const OTHER_DATASET = 'Name the dataset that it belongs to, or split this one afresh with --rebalance'

function judged(
  file: IndexFile,
  { kind, differences, differenceCount, proven, torn }: Verification,
  whatMends: string,
): Judgement {
  const more = differenceCount - differences.length
  const problems = more > 0 ? [...differences, `and ${more} more`] : differences
  const problemCount = differenceCount
  const mend = { fresh: '', grown: '', mismatch: whatMends, 'other dataset': OTHER_DATASET }[kind]
  return {
    state: kind === 'fresh' || kind === 'grown' ? kind : 'unfit',
    proven,
    problems,
    problemCount,
    mend,
    generation: file.generation,
    warnings: noteOnTornIds(torn).map(({ message }) => message),
  }
}
