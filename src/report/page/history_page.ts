import { capital } from '../../config/index.ts'
import { type HistoryReport, historyHeadline, historyTable, shallowSentence } from '../history/index.ts'
import { htmlWording, textWording } from '../text/index.ts'
import { bulletList, element, filled, icon, plainTable, renderPage } from './html/index.ts'
import { historyChart, sentenceList } from './parts/index.ts'

/** Renders a history as one self-contained HTML page. */
export function renderHistoryPage(report: HistoryReport, toolVersion: string): string {
  const say = htmlWording()
  const { header, align, rows } = historyTable(report, say)
  const numbers = new Set(align.flatMap((side, column) => (side === 'r' ? [column] : [])))
  const lines = rows.map(({ cells, result }) => [
    ...cells.slice(0, -1),
    element('span', { class: 'level' }, icon(result === 'unreadable' ? 'skipped' : result), cells.at(-1) ?? ''),
  ])
  const reasons = rows.flatMap(({ reason, cells }) => (reason === '' ? [] : [`${cells[1]}: ${reason}`]))
  const shallow = shallowSentence(report, say)
  return renderPage({
    title: historyHeadline(report, textWording()),
    heading: historyHeadline(report, say),
    about: '',
    lead: sentenceList(shallow === '' ? [] : [shallow]),
    sections: [
      { id: 'chart', title: 'Chart', content: historyChart(report, say) },
      {
        id: 'commits',
        title: 'Commits',
        content:
          rows.length === 0
            ? ''
            : `${plainTable(header.map(capital), lines, { label: 'Commits', kind: 'history', numbers })}${bulletList(reasons)}`,
      },
    ],
    footer: filled('p', `dataset-balance ${toolVersion}`),
  })
}
