import { capital, formatCount } from '../../config/index.ts'
import type { BalancingData, ReportData } from '../data/index.ts'
import {
  bullets,
  endSentence,
  escapeHtml,
  folded,
  formatShare,
  paragraphs,
  table,
  total,
  type Wording,
} from '../text/index.ts'
import { columnSums, type Detail, foldRows, largestFirst, restName, strategyTable } from '../wording/index.ts'

/** Renders the strategies side by side, with the recommended one marked. It is open if the result is not a pass. */
export function strategiesSection(report: ReportData, detail: Detail, say: Wording): string {
  const { balancing } = report
  if (balancing === null) return ''
  const title = `Balancing the ${balancing.on === 'train' ? 'training split' : 'dataset'}`
  const content = [
    strategyTable(balancing, report.config.balancing_strategy, say),
    `${reasonSentence(balancing, say)}${report.renames.length > 0 ? ' The figures assume that the classes are renamed.' : ''}`,
    adviceList(balancing, say),
  ]
  const byClass = folded('Strategies by class', classTable(balancing, detail, say))
  if (report.result !== 'pass') return paragraphs(`#### ${title}`, ...content, byClass)
  const { recommended_strategy: recommended } = balancing
  return folded(
    `${title}: ${recommended === null ? 'nothing to do' : `${escapeHtml(recommended)} recommended`}`,
    ...content,
    classTable(balancing, detail, say),
  )
}

function reasonSentence({ on, reason, recommended_strategy }: BalancingData, say: Wording): string {
  const others = on === 'train' ? ' Validation and test stay as they are.' : ''
  const sentence = endSentence(say.prose(recommended_strategy === null ? capital(reason) : reason))
  return `${recommended_strategy === null ? '' : '▸ Recommended: '}${sentence}${others}`
}

function adviceList({ also, strategies, recommended_strategy }: BalancingData, say: Wording): string {
  const advice = strategies.find(({ strategy }) => strategy === recommended_strategy)?.advice ?? []
  return bullets([...also, ...advice].map((text) => say.prose(text)))
}

function classTable(balancing: BalancingData, detail: Detail, say: Wording): string {
  const plain = balancing.strategies.filter(({ weights }) => weights === null)
  const weighted = balancing.strategies.find(({ weights }) => weights !== null)
  const rows = largestFirst(
    balancing.classes.map((name, place) => ({
      name,
      size: balancing.sizes[place] ?? 0,
      targets: plain.map(({ targets }) => targets[place] ?? 0),
      weight: (weighted?.weights?.[place] ?? 0).toFixed(2),
      neverDrawn: formatShare(weighted?.never_drawn?.[place] ?? 0, 0),
    })),
  )
  const { shown, hidden } = foldRows(rows, detail.classes, () => false)
  const lines = shown.map((row) => [
    say.name(row.name),
    formatCount(row.size),
    ...row.targets.map(formatCount),
    ...(weighted === undefined ? [] : [row.weight, row.neverDrawn]),
  ])
  if (hidden.length > 0) {
    const sums = columnSums(
      hidden.map(({ targets }) => targets),
      plain.length,
    )
    lines.push([
      restName(hidden),
      formatCount(total(hidden.map(({ size }) => size))),
      ...sums.map(formatCount),
      ...(weighted === undefined ? [] : ['', '']),
    ])
  }
  const header = [
    'class',
    'now',
    ...plain.map(({ strategy }) => say.name(strategy)),
    ...(weighted === undefined ? [] : ['weight', 'never drawn in a weighted epoch']),
  ]
  return table(
    header,
    header.map((_, place) => (place === 0 ? 'l' : 'r')),
    lines,
  )
}
