import type { Distribution } from '../../analysis/index.ts'
import { formatCount } from '../../config/index.ts'
import type { ClassCounts } from '../../dataset/index.ts'
import type { AnalysisReport } from '../data/index.ts'
import {
  bullets,
  formatRatio,
  formatShare,
  layoutSentence,
  markdownWording,
  paragraphs,
  table,
  type Wording,
} from '../text/index.ts'
import {
  bar,
  comparisonSentence,
  findingSentence,
  groupSuggestion,
  largestFirst,
  remedies,
  renameLines,
  SOURCE_ALIGN,
  SOURCE_HEADER,
  sourceRows,
} from '../wording/index.ts'
import { distributionHeadline, figures, samplesCounted } from './distribution.ts'

export async function analysisMarkdown(report: AnalysisReport): Promise<string> {
  const {
    path,
    distribution,
    counts,
    layout,
    findings,
    notes,
    comparison,
    lookAlikes = [],
    groupSuggestions = [],
  } = report
  const say = markdownWording()
  const items = [
    ...(await renameLines(report, say)).map((line) => `⚠️ ${line}`),
    ...lookAlikes.map(({ message }) => `⚠️ ${say.prose(message)}`),
    ...findings.map((finding) => `${finding.level === 'fail' ? '❌' : '⚠️'} ${findingSentence(finding, say)}`),
    ...(await remedies(report, say)),
    ...groupSuggestions.map((one) => `${groupSuggestion(one, say)} ${say.code(one.line)}`),
    ...notes.map(({ level, message }) => `${level === 'warning' ? '⚠️ ' : ''}${say.prose(message)}`),
    ...(layout.detected ? [`Detected: ${say.prose(layoutSentence(layout))}`] : []),
  ]
  const document = paragraphs(
    `### ${say.prose(layout.found?.path ?? path)}: ${distributionHeadline(distribution)}`,
    distributionTables(distribution, say),
    await comparisonSentence(comparison, say),
    sourceTable(counts, say),
    bullets(items),
  )
  return `${document}\n`
}

function sourceTable(counts: ClassCounts, say: Wording): string {
  const rows = sourceRows(counts, say)
  return rows.length === 0 ? '' : table(SOURCE_HEADER, SOURCE_ALIGN, rows)
}

const BAR_WIDTH = 10

/** Renders the classes and the figures as Markdown tables; an empty text if no sample has a label. */
function distributionTables(distribution: Distribution, say: Wording): string {
  if (distribution.labelledSamples === 0) return ''
  return paragraphs(classTable(distribution, say), table(['figure', ''], ['l', 'l'], figures(distribution, say)))
}

function classTable(distribution: Distribution, say: Wording): string {
  const { counts, labelSets } = distribution
  const of = samplesCounted(distribution)
  const rows = largestFirst(Object.entries(counts).map(([name, size]) => ({ name, size })))
  const most = rows[0]?.size ?? 0
  const cells = rows.map(({ name, size }) => [
    say.name(name),
    formatCount(size),
    ...(labelSets === undefined ? [] : [formatRatio(labelSets.imbalance[name] ?? null)]),
    `${formatShare(size / of)} ${bar(size, most, BAR_WIDTH)}`,
  ])
  if (labelSets === undefined) return table(['class', 'samples', 'share'], ['l', 'r', 'l'], cells)
  return table(['label', 'samples', 'IRLbl', 'share'], ['l', 'r', 'r', 'l'], cells)
}
