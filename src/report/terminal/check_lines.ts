import { formatCount } from '../../config/index.ts'
import { RESULT_WORDS } from '../comment/index.ts'
import type { CheckData, FindingData, ReportData } from '../data/index.ts'
import { shorten } from '../text/index.ts'
import { findingSentence, valuesOnceRenamed } from '../wording/index.ts'
import { alignColumns, wrap } from './columns.ts'
import type { TextStyle } from './lines.ts'

/** The words for the status of a check. */
export const STATUS_WORDS = { ...RESULT_WORDS, skipped: 'skipped' }

/** Renders the table of checks, and the findings except the one that the verdict is about. */
export function checkLines(report: ReportData, { paint, say, width }: TextStyle): string[] {
  const { checks, findings } = report
  if (checks.length === 0) return []
  const colors = { pass: paint.green, warn: paint.yellow, fail: paint.red, skipped: paint.dim }
  const status = ({ status: word, waived }: CheckData) => colors[word](waived ? 'waived' : STATUS_WORDS[word])
  const valueOnceRenamed = valuesOnceRenamed(report)
  const rows = checks.map((check) => [
    say.prose(check.name),
    say.prose(`${shorten(check.value, 40)}${isBroken(check) ? valueOnceRenamed(check) : ''}`),
    say.prose(shorten(check.limit, 40)),
    status(check),
  ])
  const [header = '', ...lines] = alignColumns(
    [['check', 'value', 'limit', ''], ...rows],
    ['l', 'r', 'r', 'l'],
    width,
    2,
  )
  const isHeading = ({ rule, waiver }: FindingData, place: number) =>
    place === 0 && rule === 'max_imbalance_ratio' && waiver === null
  const others = findings.filter((finding, place) => !isHeading(finding, place))
  const shown = others.slice(0, 20).map((finding) => wrap(`- ${findingSentence(finding, say)}`, width, '  '))
  return [
    paint.dim(header),
    ...lines,
    ...shown,
    ...(others.length > 20 ? [`- and ${formatCount(others.length - 20)} more`] : []),
  ]
}

function isBroken({ status }: CheckData): boolean {
  return status === 'fail' || status === 'warn'
}
