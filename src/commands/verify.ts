import { InputError } from '../config/index.ts'
import { renderVerify } from '../report/index.ts'
import { type IndexFile, type Verification, verifySplit } from '../split/index.ts'
import { auditOfAnotherTool, type Judgement } from './audit.ts'
import { readProject } from './dataset.ts'
import { openIndexFiles } from './index_path.ts'
import type { VerifyOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { openProject } from './project.ts'
import { refuseMultiLabel } from './single_label.ts'

/** Exit code 0 where the index file is what the rules give, 1 where it does not fit the dataset, 2 where it is broken. */
export async function verify(path: string | undefined, options: VerifyOptions): Promise<0 | 1 | 2> {
  const project = await openProject(path, options)
  const { config } = project
  const { shown, path: index, found, base } = await openIndexFiles(project, options)
  if (found.kind === 'missing') throw new InputError(`Cannot find the index file "${shown}": split writes it`)
  const dataset = await readProject(project, 'samples')
  const { table } = dataset
  refuseMultiLabel(table, 'verify')
  const names = { file: shown, dataset: config.data.datasetPath, samples: table.size }
  const report =
    found.kind === 'broken'
      ? ((await auditOfAnotherTool({ project, dataset, index })) ?? broken(found.reason))
      : judged(found.file, verifySplit({ table, config, file: found.file, base }), `split ${path ?? '.'}`)
  deliver(renderVerify({ ...names, ...report }, renderOptions(options)), options)
  return report.state === 'broken' ? 2 : report.state === 'unfit' ? 1 : 0
}

function broken(reason: string): Judgement {
  const mend = 'split --base REV writes it anew from the file of a commit'
  return { state: 'broken', proven: false, problems: [reason], mend, generation: null }
}

function judged(
  file: IndexFile,
  { kind, differences, differenceCount, proven }: Verification,
  split: string,
): Judgement {
  const more = differenceCount - differences.length
  const problems = more > 0 ? [...differences, `and ${more} more`] : differences
  const mend = kind === 'mismatch' ? `${split} brings it up to date; with --base REV from the file of a commit` : ''
  return { state: kind === 'mismatch' ? 'unfit' : kind, proven, problems, mend, generation: file.generation }
}
