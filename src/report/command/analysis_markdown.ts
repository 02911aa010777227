import type { ClassCounts } from '../../dataset/label_table.ts'
import { layoutSentence } from '../layout_sentence.ts'
import { bullets, paragraphs, table } from '../markdown.ts'
import { markdownWording, type Wording } from '../wording.ts'
import type { AnalysisReport } from './analysis_report.ts'
import {
  comparisonSentence,
  remedies,
  renameLines,
  SOURCE_ALIGN,
  SOURCE_HEADER,
  sourceRows,
} from './analysis_sentences.ts'
import { distributionHeadline } from './distribution.ts'
import { distributionTables } from './distribution_tables.ts'

export async function analysisMarkdown(report: AnalysisReport): Promise<string> {
  const { path, distribution, counts, layout, findings, notes, comparison, lookAlikes = [] } = report
  const say = markdownWording()
  const items = [
    ...(await renameLines(report, say)).map((line) => `⚠️ ${line}`),
    ...lookAlikes.map(({ message }) => `⚠️ ${say.prose(message)}`),
    ...findings.map(({ level, message }) => `${level === 'fail' ? '❌' : '⚠️'} ${say.prose(message)}`),
    ...(await remedies(report, say)),
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
