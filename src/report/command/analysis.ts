import type { Distribution } from '../../analysis/distribution.ts'
import type { Recommendation } from '../../balance/comparison.ts'
import type { Layout, Note } from '../../dataset/dataset.ts'
import type { ClassCounts } from '../../dataset/label_table.ts'
import type { Finding, Remedy } from '../../gate/finding.ts'
import type { ComparedWithBase, Rename } from '../check_result.ts'
import { changeSentence } from '../comment/change_sentence.ts'
import { type RenderOptions, toJson } from '../format.ts'
import { bullets, paragraphs, table } from '../markdown.ts'
import { remedyPhrase } from '../mends.ts'
import { formatCount } from '../numbers.ts'
import { renameAdvice } from '../renames.ts'
import { renameData } from '../renames_data.ts'
import { comparedData, findingData, layoutData, noteData } from '../report_of_check.ts'
import { alignColumns, wrap } from '../text/columns.ts'
import { findingLine, noteLine, type TextStyle, textBlocks } from '../text/lines.ts'
import { type Paint, paintFor } from '../text/paint.ts'
import { markdownWording, textWording, type Wording } from '../wording.ts'
import { distributionBlocks, distributionHeadline, distributionJson, distributionTables } from './distribution.ts'

/** What `analyze` found. */
export interface AnalysisReport {
  /** The dataset as it was named. */
  readonly path: string
  readonly counts: ClassCounts
  readonly distribution: Distribution
  readonly layout: Layout
  /** What the thresholds say to it (ratio above 2 or 5, very small classes, missing ones). */
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  /** New classes that look like another one. */
  readonly renames?: readonly Rename[]
  /** What to tell of others that look alike, before all else. */
  readonly lookAlikes?: readonly Note[]
  /** Whether remedies are as if classes that look alike were one. */
  readonly merged?: boolean
  /** What brings the ratio under the limit that it breaks. */
  readonly remedy?: Remedy
  /** What `compare` recommends against a ratio that breaks a limit. */
  readonly recommendation?: Recommendation
  /** With a base: what has changed since, or why nothing can be compared. */
  readonly comparison?: ComparedWithBase
}

export function renderAnalysis(report: AnalysisReport, options: RenderOptions): string {
  if (options.format === 'json') return analysisJson(report)
  return options.format === 'markdown' ? analysisMarkdown(report) : analysisText(report, options)
}

function analysisJson(report: AnalysisReport): string {
  const { path, counts, distribution, layout, findings, notes, comparison } = report
  const { renames = [], lookAlikes = [], remedy = null, recommendation } = report
  return toJson({
    schema_version: 1,
    dataset: { path, layout: layoutData(layout) },
    ...distributionJson(distribution),
    sources: counts.sources.map((source) => ({
      name: source.name,
      total_samples: source.total,
      labelled_samples: source.labelled,
      unlabelled: source.total - source.labelled,
      counts: Object.fromEntries(counts.classes.map((name, code) => [name, source.counts[code] ?? 0])),
    })),
    ...(comparison === undefined ? {} : comparedData(comparison)),
    renames: renames.map(renameData),
    findings: findings.map(findingData),
    remedy,
    recommended_strategy: recommendation?.strategy ?? null,
    reason: recommendation?.reason ?? null,
    also: recommendation?.also ?? [],
    notes: [...lookAlikes, ...notes].map(noteData),
  })
}

function analysisText(report: AnalysisReport, { color, width }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording()]
  const style = { paint, say, width }
  const blocks = [
    [
      `${paint.bold(say.prose(report.path))}: ${distributionHeadline(report.distribution)}`,
      detectedLine(report.layout, say, paint),
    ],
    ...distributionBlocks(report.distribution, style, report.comparison),
    comparisonLines(report.comparison, say, width),
    sourceLines(report.counts, paint, say),
    lookAlikeLines(report, style),
    report.findings.map((finding) => findingLine(finding, style)),
    remedies(report, say).map((line) => wrap(`  ${line}`, width, '    ')),
    report.notes.map((note) => noteLine(noteData(note), style)),
  ]
  return textBlocks(blocks)
}

function lookAlikeLines({ renames = [], lookAlikes = [] }: AnalysisReport, style: TextStyle): string[] {
  const { paint, say, width } = style
  const advice = renames.length === 0 ? [] : [`${paint.yellow('!')} ${renameAdvice(renames.map(renameData), say)}`]
  return [
    ...advice.map((line) => wrap(line, width, '  ')),
    ...lookAlikes.map((note) => noteLine(noteData(note), style)),
  ]
}

/** What to do about the ratio, a sentence each. */
function remedies({ remedy, recommendation, merged = false }: AnalysisReport, say: Wording): string[] {
  const { strategy = null, reason = '', also = [] } = recommendation ?? {}
  return [
    ...(remedy === undefined
      ? []
      : [`${merged ? 'Once that is done: to' : 'To'} keep the limit, ${remedyPhrase(remedy, say)}`]),
    ...(strategy === null ? [] : [`To train on it as it is, balance by ${say.strong(strategy)}: ${say.prose(reason)}`]),
    ...also.map(say.prose),
  ]
}

function detectedLine({ detected, description }: Layout, say: Wording, paint: Paint): string {
  return detected ? paint.dim(`detected ${say.prose(description)}`) : ''
}

function comparisonLines(comparison: ComparedWithBase | undefined, say: Wording, width: number): string[] {
  const sentence = comparisonSentence(comparison, say)
  return sentence === '' ? [] : [wrap(sentence, width, '  ')]
}

/** What has changed against the base. */
function comparisonSentence(comparison: ComparedWithBase | undefined, say: Wording): string {
  if (comparison === undefined) return ''
  if (comparison.kind === 'none') return `No comparison: ${say.prose(comparison.reason)}`
  const { change } = comparedData(comparison)
  return `Against ${say.name(comparison.name)}: ${changeSentence({ change, splits: null }, say)}`
}

const SOURCE_HEADER = ['source', 'samples', 'labelled', 'unlabelled']
const SOURCE_ALIGN = ['l', 'r', 'r', 'r'] as const

/** Nothing where there is one source alone: the headline tells it. */
function sourceRows({ sources }: ClassCounts, say: Wording): string[][] {
  if (sources.length < 2) return []
  return sources.map(({ name, total, labelled }) => [
    say.name(name),
    formatCount(total),
    formatCount(labelled),
    formatCount(total - labelled),
  ])
}

function sourceLines(counts: ClassCounts, paint: Paint, say: Wording): string[] {
  const rows = sourceRows(counts, say)
  const [header = '', ...lines] = alignColumns([SOURCE_HEADER, ...rows], SOURCE_ALIGN)
  return rows.length === 0 ? [] : [paint.dim(header), ...lines]
}

function sourceTable(counts: ClassCounts, say: Wording): string {
  const rows = sourceRows(counts, say)
  return rows.length === 0 ? '' : table(SOURCE_HEADER, SOURCE_ALIGN, rows)
}

function analysisMarkdown(report: AnalysisReport): string {
  const { path, distribution, counts, layout, findings, notes, comparison, renames = [], lookAlikes = [] } = report
  const say = markdownWording()
  const items = [
    ...(renames.length === 0 ? [] : [`⚠️ ${renameAdvice(renames.map(renameData), say)}`]),
    ...lookAlikes.map(({ message }) => `⚠️ ${say.prose(message)}`),
    ...findings.map(({ level, message }) => `${level === 'fail' ? '❌' : '⚠️'} ${say.prose(message)}`),
    ...remedies(report, say),
    ...notes.map(({ level, message }) => `${level === 'warning' ? '⚠️ ' : ''}${say.prose(message)}`),
    ...(layout.detected ? [`Detected: ${say.prose(layout.description)}`] : []),
  ]
  const document = paragraphs(
    `### ${say.prose(path)}: ${distributionHeadline(distribution)}`,
    distributionTables(distribution, say),
    comparisonSentence(comparison, say),
    sourceTable(counts, say),
    bullets(items),
  )
  return `${document}\n`
}
