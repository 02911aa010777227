import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { describeDistribution } from '../../../src/analysis/index.ts'
import { HISTORY_COLUMNS, historyCells, renderHistory } from '../../../src/report/history/render_history.ts'
import type { CommitState, HistoryReport } from '../../../src/report/index.ts'
import { type Counts, classCounts, EMOPIA, finding } from '../fixtures.ts'

function commit(at: number, state: CommitState['state'], subject = 'Add samples'): CommitState {
  return { sha: String(at).repeat(40), date: `2026-0${at}-01T12:00:00+02:00`, subject, state }
}

function read(counts: Counts, ...findings: Parameters<typeof finding>[0][]): CommitState['state'] {
  return {
    kind: 'read',
    distribution: describeDistribution(classCounts(counts)),
    findings: findings.map(finding),
  }
}

const ratio = { rule: 'max_imbalance_ratio', message: 'The imbalance ratio is 2.62, limit 2.50' } as const
const small = { rule: 'min_class_size', level: 'warn', class: 'calm', message: 'calm has 3 samples' } as const

const REPORT: HistoryReport = {
  path: 'EMOPIA_1.0',
  since: 'v1.0',
  shallowAt: '1'.repeat(40),
  commits: [
    commit(1, read(EMOPIA)),
    commit(2, { kind: 'unreadable', reason: 'EMOPIA_1.0/label.csv:3: Expected 2 cells, found 3' }),
    commit(3, read({ ...EMOPIA, joy: 662 }, ratio, small)),
    commit(4, read({ ...EMOPIA, calm: 3 }, small)),
  ],
}

const text = (report: HistoryReport) => renderHistory(report, { format: 'text', color: false, width: 100 })
const markdown = (report: HistoryReport) => renderHistory(report, { format: 'markdown', color: false, width: 100 })

describe('a history', () => {
  test('of many classes shows the largest and the smallest', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`class${i}`, 100 + i]))
    const lines = text({ path: 'd', commits: [commit(1, read(many)), commit(2, read({}))] }).split('\n')
    expect(lines.slice(2, 5)).toEqual([
      'date        commit   samples  change  ratio  classes  largest      smallest    result',
      '2026-01-01  1111111    1,266           1.11       12  class11 111  class0 100  passes',
      '2026-02-01  2222222        0  −1,266      –        0                           passes',
    ])
  })

  test('without commits says so', () => {
    expect(text({ path: 'd', commits: [] })).toBe('d: no commit changed the labels or the config\n')
    expect(markdown({ path: 'd', commits: [], since: 'HEAD' })).toBe(
      '### d: no commit changed the labels or the config since `HEAD`\n',
    )
  })

  test('shows names without effects', () => {
    const name = '##[error]\u001b[31m|<img src=x>\u202e::'
    const report = {
      path: name,
      since: name,
      commits: [commit(1, read({ [name]: 1 })), commit(2, { kind: 'unreadable', reason: name })],
    } as const
    expect(text(report)).not.toMatch(/##\[|\u001b|\u202e|^::/m)
    expect(marked.parse(markdown(report), { async: false })).not.toContain('<img')
    expect(renderHistory(report, { format: 'json', color: false, width: 100 })).not.toMatch(/##\[|\u001b|\u202e/)
  })
})

test('the table of a history has one row per commit and class', () => {
  expect(HISTORY_COLUMNS).toHaveLength(10)
  const cells = historyCells({ path: 'd', commits: [...REPORT.commits.slice(1, 3), commit(5, read({}))] })
  expect(cells.map((row) => row.slice(1))).toEqual([
    ['2026-02-01T12:00:00+02:00', '', '', '', '', '', '', '', 'EMOPIA_1.0/label.csv:3: Expected 2 cells, found 3'],
    ['2026-03-01T12:00:00+02:00', 'anger', 265, 17.785235, 1490, 0, 2.616601, 'fail', ''],
    ['2026-03-01T12:00:00+02:00', 'calm', 310, 20.805369, 1490, 0, 2.616601, 'fail', ''],
    ['2026-03-01T12:00:00+02:00', 'joy', 662, 44.42953, 1490, 0, 2.616601, 'fail', ''],
    ['2026-03-01T12:00:00+02:00', 'sadness', 253, 16.979866, 1490, 0, 2.616601, 'fail', ''],
    ['2026-05-01T12:00:00+02:00', '', '', '', 0, 0, '', 'pass', ''],
  ])
})
