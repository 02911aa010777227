import { counted, formatCount } from '../../config/index.ts'
import { asReportData, type Publication, type Report, type ReportData } from '../data/index.ts'
import { bullets, markdownWording, paragraphs, type Wording } from '../text/index.ts'
import type { Detail } from '../wording/index.ts'
import { shortReport, writeReport } from './comment.ts'
import { firstFitting } from './shortening.ts'

/** GitHub accepts 1 MiB of UTF-8. This leaves some space for other parts of the summary. */
const SUMMARY_BYTES = 1_000_000

/** The maximum number of sources that are listed. */
const MOST_SOURCES = 100

const encoder = new TextEncoder()

/** Renders the report for the job summary: the comment, and the figures and sources that do not fit into a comment. */
export function renderSummary(report: Report, publication: Publication): string {
  const data = asReportData(report)
  const most = publication.maxLength ?? SUMMARY_BYTES
  const fits = (text: string) => text.length <= most && encoder.encode(text).length <= most
  const write = (detail: Detail | null) => {
    if (detail === null) return `${shortReport(data, publication)}\n`
    return `${writeReport(data, publication, detail, figuresSection(data, markdownWording(detail.names)))}\n`
  }
  return firstFitting(data, most, write, fits)
}

function figuresSection(report: ReportData, say: Wording): string {
  const { sources, multi_label } = report
  const extremes = `${formatCount(report.min_class_size)}, ${formatCount(report.max_class_size)}`
  const rows = [
    ...(multi_label ? [] : diversityRows(report)),
    [multi_label ? 'rarest, most frequent label' : 'smallest, largest class', extremes],
  ]
  const bySource = sources.slice(0, MOST_SOURCES).map(({ name, total, labelled }) => {
    const open = total - labelled
    return `${say.name(name)}: ${counted(total, 'sample')}${open === 0 ? '' : `, ${formatCount(open)} unlabelled`}`
  })
  return paragraphs(
    '#### Figures',
    bullets(rows.map(([name = '', value = '']) => `${name}: ${value}`)),
    sources.length < 2 ? '' : paragraphs('Sources:', bullets(bySource)),
  )
}

/** Figures about the shares of classes. They mean little for labels, which a sample can have several of. */
export function diversityRows(report: ReportData): string[][] {
  return [
    ['normalized entropy (1: all classes have the same size)', report.normalized_entropy.toFixed(4)],
    ['effective classes', `${report.effective_classes.toFixed(3)} of ${formatCount(report.num_classes)}`],
    ['Gini-Simpson index', report.gini_simpson.toFixed(3)],
  ]
}
