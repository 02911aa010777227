import type { Change } from '../../analysis/change.ts'
import type { Distribution } from '../../analysis/distribution.ts'
import type { ComparedWithBase } from '../../check.ts'
import type { Layout, Note } from '../../dataset/dataset.ts'
import type { ClassCounts } from '../../dataset/label_table.ts'
import type { Finding } from '../../gate/finding.ts'
import { bar } from '../bars.ts'
import { changeSentence } from '../comment/change_sentence.ts'
import { largestFirst } from '../comment/class_rows.ts'
import { type RenderOptions, toJson } from '../format.ts'
import { bullets, paragraphs, table } from '../markdown.ts'
import { counted, formatChange, formatCount, formatRatio, formatShare } from '../numbers.ts'
import { comparedData, findingData, layoutData, noteData, sixDecimals } from '../report_of_check.ts'
import { alignColumns, wrap } from '../text/columns.ts'
import { type Paint, paintFor } from '../text/paint.ts'
import { markdownWording, textWording, type Wording } from '../wording.ts'
import { type BarStyle, type ClassBar, classBars, samplesCell } from './class_bars.ts'

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

/** A distribution under the keys of the JSON that is written. */
export function distributionJson(distribution: Distribution): Record<string, unknown> {
  return {
    total_samples: distribution.totalSamples,
    labelled_samples: distribution.labelledSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    counts: distribution.counts,
    percentages: distribution.percentages,
    imbalance_ratio: Number.isFinite(distribution.imbalanceRatio) ? distribution.imbalanceRatio : null,
    min_class_size: distribution.minClassSize,
    max_class_size: distribution.maxClassSize,
    entropy: sixDecimals(distribution.entropy),
    normalized_entropy: sixDecimals(distribution.normalizedEntropy),
    effective_classes: sixDecimals(distribution.effectiveClasses),
    gini_simpson: sixDecimals(distribution.giniSimpson),
    multi_label: distribution.multiLabel,
  }
}

function analysisText(report: AnalysisReport, { color, width }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording()]
  const blocks = [
    [
      `${paint.bold(say.prose(report.path))}: ${headlineOf(report.distribution)}`,
      detectedLine(report.layout, say, paint),
    ],
    ...distributionBlocks(report.distribution, { paint, say, width }, report.comparison),
    comparisonLines(report.comparison, say, width),
    sourceLines(report, paint, say),
    report.findings.map((finding) => findingLine(finding, paint, say, width)),
    report.notes.map((note) => noteLine(note, paint, say, width)),
  ]
  return textBlocks(blocks)
}

/** Blocks of lines with a blank line between them. */
export function textBlocks(blocks: readonly (readonly string[])[]): string {
  const written = blocks.map((lines) => lines.filter((line) => line !== '').join('\n')).filter((block) => block !== '')
  return `${written.join('\n\n')}\n`
}

function headlineOf({ totalSamples, labelledSamples, unlabelled, numClasses }: Distribution): string {
  if (labelledSamples === 0) return `${counted(totalSamples, 'sample')}, all unlabelled`
  const open = unlabelled === 0 ? '' : `, ${formatCount(unlabelled)} unlabelled`
  return `${counted(totalSamples, 'sample')} in ${counted(numClasses, 'class', 'classes')}${open}`
}

function detectedLine({ detected, description }: Layout, say: Wording, paint: Paint): string {
  return detected ? paint.dim(`detected ${say.prose(description)}`) : ''
}

/** The classes with bars, and the figures under them. */
function distributionBlocks(distribution: Distribution, style: BarStyle, comparison?: ComparedWithBase): string[][] {
  const { labelledSamples: labelled } = distribution
  if (labelled === 0) return []
  const change = comparison?.kind === 'change' ? comparison.change : undefined
  const header = ['class', 'samples', ...(change === undefined ? [] : ['change'])]
  return [
    classBars(header, classesOf(distribution, change), { labelled }, style),
    alignColumns(figures(distribution, style.say), ['l', 'l']),
  ]
}

function classesOf({ counts }: Distribution, change: Change | undefined): ClassBar[] {
  if (change === undefined) {
    return Object.entries(counts).map(([name, size]) => ({ name, size, cells: [formatCount(size)] }))
  }
  return change.classes.map(({ name, head, base }) => ({
    name,
    size: head,
    cells: [samplesCell(head, base), formatChange(head - base)],
  }))
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

function figures(distribution: Distribution, say: Wording): string[][] {
  return [
    ['imbalance ratio', `${formatRatio(distribution.imbalanceRatio)}:1  ${say.prose(extremesOf(distribution))}`],
    ['smallest, largest class', `${formatCount(distribution.minClassSize)}, ${formatCount(distribution.maxClassSize)}`],
    ['entropy, normalised', distribution.normalizedEntropy.toFixed(4)],
    ['effective classes', `${distribution.effectiveClasses.toFixed(3)} of ${formatCount(distribution.numClasses)}`],
    ['Gini-Simpson index', distribution.giniSimpson.toFixed(3)],
  ]
}

function extremesOf({ counts }: Distribution): string {
  const sorted = largestFirst(Object.entries(counts).map(([name, size]) => ({ name, size }))).filter(
    ({ size }) => size > 0,
  )
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first.size === last.size) return ''
  return `(${first.name} ${formatCount(first.size)}, ${last.name} ${formatCount(last.size)})`
}

function sourceLines({ counts }: AnalysisReport, paint: Paint, say: Wording): string[] {
  if (counts.sources.length < 2) return []
  const rows = counts.sources.map(({ name, total, labelled }) => [
    say.name(name),
    formatCount(total),
    formatCount(labelled),
    formatCount(total - labelled),
  ])
  const [header = '', ...lines] = alignColumns(
    [['source', 'samples', 'labelled', 'unlabelled'], ...rows],
    ['l', 'r', 'r', 'r'],
  )
  return [paint.dim(header), ...lines]
}

export function findingLine(
  { level, message, file, line }: Finding,
  paint: Paint,
  say: Wording,
  width: number,
): string {
  const mark = level === 'fail' ? paint.red('✗') : paint.yellow('!')
  const place = file === null ? '' : ` (${say.code(line === null ? file : `${file}:${line}`)})`
  return wrap(`${mark} ${say.prose(message)}${place}`, width, '  ')
}

export function noteLine({ level, message, file, line }: Note, paint: Paint, say: Wording, width: number): string {
  const mark = level === 'warning' ? paint.yellow('!') : paint.dim('·')
  const place = file === undefined ? '' : ` (${say.code(line === undefined ? file : `${file}:${line}`)})`
  return wrap(`${mark} ${say.prose(message)}${place}`, width, '  ')
}

const BAR_WIDTH = 10

function analysisMarkdown({ path, distribution, counts, layout, findings, notes, comparison }: AnalysisReport): string {
  const say = markdownWording()
  const items = [
    ...findings.map(({ level, message }) => `${level === 'fail' ? '❌' : '⚠️'} ${say.prose(message)}`),
    ...notes.map(({ level, message }) => `${level === 'warning' ? '⚠️ ' : ''}${say.prose(message)}`),
    ...(layout.detected ? [`Detected: ${say.prose(layout.description)}`] : []),
  ]
  const document = paragraphs(
    `### ${say.prose(path)}: ${headlineOf(distribution)}`,
    distribution.labelledSamples === 0 ? '' : distributionTable(distribution, say),
    distribution.labelledSamples === 0 ? '' : table(['figure', ''], ['l', 'l'], figures(distribution, say)),
    comparisonSentence(comparison, say),
    counts.sources.length < 2 ? '' : sourceTable(counts, say),
    bullets(items),
  )
  return `${document}\n`
}

function distributionTable({ counts, labelledSamples }: Distribution, say: Wording): string {
  const rows = largestFirst(Object.entries(counts).map(([name, size]) => ({ name, size })))
  const most = rows[0]?.size ?? 0
  const cells = rows.map(({ name, size }) => [
    say.name(name),
    formatCount(size),
    `${formatShare(size / labelledSamples)} ${bar(size, most, BAR_WIDTH)}`,
  ])
  return table(['class', 'samples', 'share'], ['l', 'r', 'l'], cells)
}

/** Samples by dataset. */
export function sourceTable({ sources }: Pick<ClassCounts, 'sources'>, say: Wording): string {
  const rows = sources.map(({ name, total, labelled }) => [
    say.name(name),
    formatCount(total),
    formatCount(labelled),
    formatCount(total - labelled),
  ])
  return table(['source', 'samples', 'labelled', 'unlabelled'], ['l', 'r', 'r', 'r'], rows)
}

/** Prints a distribution to the console, as the library's users see it: classes with bars, and the figures. */
export function printDistributionAnalysis(stats: Distribution): void {
  console.log(distributionText(stats))
}

/** A distribution as text for 80 columns. */
export function distributionText(stats: Distribution): string {
  const [paint, say] = [paintFor(false), textWording()]
  return textBlocks([[headlineOf(stats)], ...distributionBlocks(stats, { paint, say, width: 80 })]).trimEnd()
}
