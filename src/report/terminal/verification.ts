import { counted, formatCount } from '../../config/index.ts'
import {
  bullets,
  markdownWording,
  paragraphs,
  type RenderOptions,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import { wrap } from './columns.ts'
import { textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** The result of `verify`. */
export interface VerificationReport {
  /** The index file. */
  readonly file: string
  readonly dataset: string
  /**
   * fresh: it matches the dataset and the config exactly; grown: it is consistent, and earlier ids keep their split; mismatch:
   * it does not match the dataset; broken: it cannot be read, or contradicts itself; foreign: it is from another tool, and
   * correct.
   */
  readonly state: 'fresh' | 'grown' | 'mismatch' | 'broken' | 'foreign'
  /** Whether growth was proven against a base. */
  readonly proven: boolean
  /** mismatch, broken: the problems. */
  readonly problems: readonly string[]
  /** The number of problems, if there are more than are listed. */
  readonly problemCount?: number
  /** Warnings about a file that matches. */
  readonly warnings?: readonly string[]
  /** How to fix the file; an empty text if nothing is wrong. */
  readonly fix: string
  readonly samples: number
  readonly generation: number | null
  /** foreign, or mismatch and from another tool: the samples by split. */
  readonly sizes?: readonly { readonly split: string; readonly samples: number }[]
}

export function renderVerify(report: VerificationReport, options: RenderOptions): string {
  if (options.format === 'json') return verificationJson(report)
  return options.format === 'markdown' ? verificationMarkdown(report) : verificationText(report, options)
}

function verificationJson({
  file,
  dataset,
  state,
  proven,
  problems,
  warnings = [],
  fix,
  samples,
  generation,
  sizes,
}: VerificationReport): string {
  const report = { file, dataset, state, proven, problems, warnings, mend: fix || null, samples, generation }
  return toJson({ schema_version: 1, ...report, ...(sizes && { sizes }) })
}

function sentenceOf(report: VerificationReport, say: Wording): string {
  const { file, dataset, state, proven, samples, sizes = [], warnings = [] } = report
  const subject = say.code(file)
  const size = counted(samples, 'sample')
  switch (state) {
    case 'fresh':
      return `${subject} is up to date: it matches the dataset and the config exactly (${size} of ${say.code(dataset)})`
    case 'grown':
      return `${subject} is consistent with the dataset (${size} of ${say.code(dataset)}): earlier ids keep their split${proven ? ', and new ids are in the expected splits' : '. To verify the splits of new ids, pass --base.'}`
    case 'mismatch':
      return `${subject} does not match ${say.code(dataset)}: ${countOfProblems(report)}`
    case 'foreign': {
      const bySplit = sizes.map((one) => `${say.name(one.split)} ${formatCount(one.samples)}`).join(', ')
      return `${subject} is a split of ${say.code(dataset)} by another tool (${bySplit}): every id is in one split${warnings.length > 0 ? '' : ', and there is no leakage'}`
    }
    case 'broken':
      return `${subject} cannot be used: ${countOfProblems(report)}`
  }
}

function countOfProblems({ problems, problemCount = problems.length }: VerificationReport): string {
  return counted(problemCount, 'problem')
}

function isFine({ state }: VerificationReport): boolean {
  return state === 'fresh' || state === 'grown' || state === 'foreign'
}

function verificationText(report: VerificationReport, { color, width }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording()]
  const mark = isFine(report) ? paint.green('✓') : paint.red('✗')
  return textBlocks([
    [
      wrap(`${mark} ${sentenceOf(report, say)}`, width, '  '),
      ...report.problems.map((problem) => wrap(`  - ${say.prose(problem)}`, width, '    ')),
      ...(report.warnings ?? []).map((warning) => wrap(`  ${paint.yellow('!')} ${say.prose(warning)}`, width, '    ')),
      report.fix === '' ? '' : wrap(`  ${say.prose(report.fix)}`, width, '  '),
    ],
  ])
}

function verificationMarkdown(report: VerificationReport): string {
  const say = markdownWording()
  const document = paragraphs(
    `${isFine(report) ? '✅' : '❌'} ${sentenceOf(report, say)}`,
    bullets(report.problems.map(say.prose)),
    bullets((report.warnings ?? []).map((warning) => `⚠️ ${say.prose(warning)}`)),
    report.fix === '' ? '' : say.prose(report.fix),
  )
  return `${document}\n`
}
