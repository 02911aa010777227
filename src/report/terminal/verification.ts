import { capital, counted, formatCount, listed } from '../../config/index.ts'
import {
  asStarted,
  bullets,
  markdownWording,
  paragraphs,
  type RenderOptions,
  TOOL,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import { wrap } from './columns.ts'
import { textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** What `verify` looks for in splits and labels. */
export type LookedFor = 'group' | 'content' | 'near' | 'label_conflicts'

/** The result of `verify`. */
export interface VerificationReport {
  /** The index file. */
  readonly file: string
  readonly dataset: string
  /**
   * fresh: it matches the dataset and the config exactly; grown: it is consistent, and earlier ids keep their split; mismatch:
   * it does not match the dataset, or what it is audited for was found; broken: it cannot be read, or contradicts itself; foreign: it is from another tool, and
   * correct.
   */
  readonly state: 'fresh' | 'grown' | 'mismatch' | 'broken' | 'foreign'
  /** Whether growth was proven against a base. */
  readonly proven: boolean
  /** The command that proves it. */
  readonly proof?: string
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
  /** What was looked for in all samples. */
  readonly lookedFor?: readonly LookedFor[]
  /** What was found, as a problem or as a warning. */
  readonly found?: readonly LookedFor[]
  /** mismatch: what the problems are if the file itself matches the dataset. */
  readonly onlyFound?: readonly (LookedFor | 'not_judged')[]
}

export function renderVerify(report: VerificationReport, options: RenderOptions): string {
  if (options.format === 'json') return verificationJson(report, options.start ?? TOOL)
  return options.format === 'markdown'
    ? asStarted(verificationMarkdown(report), options.start ?? TOOL)
    : verificationText(report, options)
}

function verificationJson(
  {
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
    lookedFor = [],
  }: VerificationReport,
  start: string,
): string {
  const started = (text: string) => asStarted(text, start)
  const report = {
    file,
    dataset,
    state,
    proven,
    problems: problems.map(started),
    warnings: warnings.map(started),
    fix: started(fix) || null,
    samples,
    generation,
    looked_for: lookedFor,
  }
  return toJson({ schema_version: 1, ...report, ...(sizes && { sizes }) })
}

function sentenceOf(report: VerificationReport, say: Wording): string {
  const { file, dataset, state, proven, proof = 'verify --base HEAD', samples, sizes = [], onlyFound = [] } = report
  const subject = say.code(file)
  const size = counted(samples, 'sample')
  switch (state) {
    case 'fresh':
      return `${subject} is up to date: it matches the dataset and the config exactly (${size} of ${say.code(dataset)})`
    case 'grown':
      return `${subject} is consistent with the dataset (${size} of ${say.code(dataset)}): earlier ids keep their split${proven ? ', and new ids are in the expected splits' : `. To verify the splits of new ids, run ${say.command(proof)}`}`
    case 'mismatch':
      return onlyFound.length === 0
        ? `${subject} does not match ${say.code(dataset)}: ${countOfProblems(report)}`
        : `${subject} matches ${say.code(dataset)}, but ${wordsForFound(onlyFound)}: ${countOfProblems(report)}`
    case 'foreign': {
      const bySplit = sizes.map((one) => `${say.name(one.split)} ${formatCount(one.samples)}`).join(', ')
      return `${subject} is a split of ${say.code(dataset)} by another tool (${bySplit}): every id is in one split`
    }
    case 'broken':
      return `${subject} cannot be used: ${countOfProblems(report)}`
  }
}

function wordsForFound(found: NonNullable<VerificationReport['onlyFound']>): string {
  return [
    ...(found.some((one) => one in LEAKS) ? ['there is leakage between its splits'] : []),
    ...(found.includes('label_conflicts') ? ['labels conflict'] : []),
    ...(found.includes('not_judged') ? ['not all thresholds can be checked'] : []),
  ].join(', and ')
}

const LEAKS = { group: 'group', content: 'identical content', near: 'nearly identical text' } as const

/** Says what was looked for and not found. Empty if there is nothing of the kind. */
function absences({ lookedFor = [], found = [] }: VerificationReport): string {
  const absent = lookedFor.filter((one) => !found.includes(one))
  const leaks = absent.flatMap((one) => (one === 'label_conflicts' ? [] : [LEAKS[one]]))
  const clauses = [
    ...(leaks.length === 0 ? [] : [`no ${listed(leaks, 'or')} is in more than one split`]),
    ...(absent.includes('label_conflicts') ? ['no identical content has different labels'] : []),
  ]
  return clauses.length === 0 ? '' : capital(`${clauses.join(', and ')}.`)
}

function countOfProblems({ problems, problemCount = problems.length }: VerificationReport): string {
  return counted(problemCount, 'problem')
}

function isFine({ state }: VerificationReport): boolean {
  return state === 'fresh' || state === 'grown' || state === 'foreign'
}

function verificationText(report: VerificationReport, { color, width, start }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(60, start)]
  const absent = absences(report)
  const mark = isFine(report) ? paint.green('✓') : paint.red('✗')
  return textBlocks([
    [
      wrap(`${mark} ${sentenceOf(report, say)}`, width, '  '),
      ...(isFine(report) && absent !== '' ? [wrap(`  ${absent}`, width, '  ')] : []),
      ...report.problems.map((problem) => wrap(`  - ${say.listing(problem)}`, width, '    ')),
      ...(report.warnings ?? []).map((warning) =>
        wrap(`  ${paint.yellow('!')} ${say.listing(warning)}`, width, '    '),
      ),
      report.fix === '' ? '' : wrap(`  ${say.prose(report.fix)}`, width, '  '),
    ],
  ])
}

function verificationMarkdown(report: VerificationReport): string {
  const say = markdownWording()
  const document = paragraphs(
    `${isFine(report) ? '✅' : '❌'} ${sentenceOf(report, say)}`,
    isFine(report) ? absences(report) : '',
    bullets(report.problems.map(say.listing)),
    bullets((report.warnings ?? []).map((warning) => `⚠️ ${say.listing(warning)}`)),
    report.fix === '' ? '' : say.prose(report.fix),
  )
  return `${document}\n`
}
