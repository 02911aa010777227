import { type RenderOptions, toJson } from '../format.ts'
import { bullets, paragraphs } from '../markdown.ts'
import { counted, formatCount } from '../numbers.ts'
import { wrap } from '../text/columns.ts'
import { textBlocks } from '../text/lines.ts'
import { paintFor } from '../text/paint.ts'
import { markdownWording, textWording, type Wording } from '../wording.ts'

/** What `verify` found. */
export interface VerificationReport {
  /** The index file. */
  readonly file: string
  readonly dataset: string
  /**
   * fresh: exactly what the rules give; grown: consistent, with ids kept from before; unfit: it does not fit this
   * dataset; broken: it cannot be read, or contradicts itself; foreign: another tool's, and nothing is wrong with it.
   */
  readonly state: 'fresh' | 'grown' | 'unfit' | 'broken' | 'foreign'
  /** Whether growth was proven against a base. */
  readonly proven: boolean
  /** unfit, broken: what is wrong, a sentence each. */
  readonly problems: readonly string[]
  /** Where there are more problems than are listed. */
  readonly problemCount?: number
  /** What is to be known of a file that fits. */
  readonly warnings?: readonly string[]
  /** How to put it right; '' where nothing is wrong. */
  readonly mend: string
  readonly samples: number
  readonly generation: number | null
  /** foreign, or unfit and another tool's: samples by split. */
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
  mend,
  samples,
  generation,
  sizes,
}: VerificationReport): string {
  const report = { file, dataset, state, proven, problems, warnings, mend: mend || null, samples, generation }
  return toJson({ schema_version: 1, ...report, ...(sizes && { sizes }) })
}

function sentenceOf(report: VerificationReport, say: Wording): string {
  const { file, dataset, state, proven, samples, sizes = [] } = report
  const subject = say.code(file)
  const size = counted(samples, 'sample')
  switch (state) {
    case 'fresh':
      return `${subject} is fresh: exactly what the rules give for ${size} of ${say.code(dataset)}`
    case 'grown':
      return `${subject} is grown: consistent for ${size} of ${say.code(dataset)}, with ids kept from before${proven ? '; new ids lie where growth puts them' : ' (unproven without a base: give --base)'}`
    case 'unfit':
      return `${subject} does not fit ${say.code(dataset)}: ${countOfProblems(report)}`
    case 'foreign': {
      const listed = sizes.map((one) => `${say.name(one.split)} ${formatCount(one.samples)}`).join(', ')
      return `${subject} is another tool's split of ${say.code(dataset)} (${listed}): every id is in one split, nothing leaks`
    }
    case 'broken':
      return `${subject} is broken: ${countOfProblems(report)}`
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
      report.mend === '' ? '' : wrap(`  ${say.prose(report.mend)}`, width, '  '),
    ],
  ])
}

function verificationMarkdown(report: VerificationReport): string {
  const say = markdownWording()
  const document = paragraphs(
    `${isFine(report) ? '✅' : '❌'} ${sentenceOf(report, say)}`,
    bullets(report.problems.map(say.prose)),
    bullets((report.warnings ?? []).map((warning) => `⚠️ ${say.prose(warning)}`)),
    report.mend === '' ? '' : say.prose(report.mend),
  )
  return `${document}\n`
}
