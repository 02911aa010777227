import type { Distribution } from '../../analysis/distribution.ts'
import type { Layout, Note } from '../../dataset/dataset.ts'
import type { ClassCounts } from '../../dataset/label_table.ts'
import type { Finding } from '../../gate/finding.ts'
import type { ComparedWithBase } from '../check_result.ts'
import { changeSentence } from '../comment/change_sentence.ts'
import { type RenderOptions, toJson } from '../format.ts'
import { bullets, paragraphs, table } from '../markdown.ts'
import { formatCount } from '../numbers.ts'
import { comparedData, findingData, layoutData, noteData } from '../report_of_check.ts'
import { alignColumns, wrap } from '../text/columns.ts'
import { findingLine, noteLine, textBlocks } from '../text/lines.ts'
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
  /** With a base: what has changed since, or why nothing can be compared. */
  readonly comparison?: ComparedWithBase
}

export function renderAnalysis(report: AnalysisReport, options: RenderOptions): string {
  if (options.format === 'json') return analysisJson(report)
  return options.format === 'markdown' ? analysisMarkdown(report) : analysisText(report, options)
}

function analysisJson({ path, counts, distribution, layout, findings, notes, comparison }: AnalysisReport): string {
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
    findings: findings.map(findingData),
    notes: notes.map(noteData),
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
    report.findings.map((finding) => findingLine(finding, style)),
    report.notes.map((note) => noteLine(noteData(note), style)),
  ]
  return textBlocks(blocks)
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

function analysisMarkdown({ path, distribution, counts, layout, findings, notes, comparison }: AnalysisReport): string {
  const say = markdownWording()
  const items = [
    ...findings.map(({ level, message }) => `${level === 'fail' ? '❌' : '⚠️'} ${say.prose(message)}`),
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
