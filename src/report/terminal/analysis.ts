import { firstAndMore } from '../../config/index.ts'
import type { ClassCounts, Layout } from '../../dataset/index.ts'
import type { AnalysisReport, ComparedWithBase } from '../data/index.ts'
import { type RenderOptions, textWording, type Wording } from '../text/index.ts'
import { comparisonSentence, remedies, renameLines, SOURCE_ALIGN, SOURCE_HEADER, sourceRows } from '../wording/index.ts'
import { alignColumns, wrap } from './columns.ts'
import { distributionBlocks, distributionHeadline } from './distribution.ts'
import { findingLine, firstLine, noteLine, noteLines, type TextStyle, textBlocks } from './lines.ts'
import { type Paint, paintFor } from './paint.ts'

const FILES_SHOWN = 10

export async function renderAnalysis(report: AnalysisReport, options: RenderOptions): Promise<string> {
  if (options.format === 'text') return analysisText(report, options)
  if (options.format === 'json') {
    const { analysisJson } = await import(/* webpackMode: "eager" */ './analysis_json.ts')
    return analysisJson(report)
  }
  const { analysisMarkdown } = await import(/* webpackMode: "eager" */ './analysis_markdown.ts')
  return analysisMarkdown(report)
}

async function analysisText(report: AnalysisReport, { color, width, start }: RenderOptions): Promise<string> {
  const [paint, say] = [paintFor(color), textWording(60, start)]
  const style = { paint, say, width }
  const blocks = [
    [
      `${firstWords(report, say, paint)}: ${distributionHeadline(report.distribution)}`,
      detectedLine(report.layout, say, paint),
      filesLine(report.layout, say, paint),
    ].map((line) => firstLine(line, width)),
    ...distributionBlocks(report.distribution, style, report.comparison),
    await comparisonLines(report.comparison, say, width),
    sourceLines(report.counts, style),
    await lookAlikeLines(report, style),
    report.findings.map((finding) => findingLine(finding, style)),
    (await remedies(report, say)).map((line) => wrap(`  ${line}`, width, '    ')),
    noteLines(report.groupSuggestions ?? [], report.notes, style),
  ]
  return textBlocks(blocks)
}

/** Returns the dataset as it was named, or where it was found and why it was chosen. */
function firstWords({ path, layout: { found } }: AnalysisReport, say: Wording, paint: Paint): string {
  return found === undefined ? paint.bold(say.prose(path)) : `Found ${paint.bold(say.prose(found.description))}`
}

async function lookAlikeLines(report: AnalysisReport, style: TextStyle): Promise<string[]> {
  const { paint, say, width } = style
  const { lookAlikes = [] } = report
  return [
    ...(await renameLines(report, say)).map((line) => wrap(`${paint.yellow('!')} ${line}`, width, '  ')),
    ...lookAlikes.map((note) => noteLine(note, style)),
  ]
}

function detectedLine({ detected, description }: Layout, say: Wording, paint: Paint): string {
  return detected ? paint.dim(`detected ${say.prose(description)}`) : ''
}

/** The positions in the index file follow this order. */
function filesLine({ files }: Layout, say: Wording, paint: Paint): string {
  return files.length < 2 ? '' : paint.dim(`files, in this order: ${firstAndMore(files.map(say.prose), FILES_SHOWN)}`)
}

async function comparisonLines(
  comparison: ComparedWithBase | undefined,
  say: Wording,
  width: number,
): Promise<string[]> {
  const sentence = await comparisonSentence(comparison, say)
  return sentence === '' ? [] : [wrap(sentence, width, '  ')]
}

function sourceLines(counts: ClassCounts, { paint, say, width }: TextStyle): string[] {
  const rows = sourceRows(counts, say)
  const [header = '', ...lines] = alignColumns([SOURCE_HEADER, ...rows], SOURCE_ALIGN, width)
  return rows.length === 0 ? [] : [paint.dim(header), ...lines]
}
