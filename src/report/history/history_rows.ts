import { counted, formatCount } from '../../config/index.ts'
import { compareTexts } from '../../dataset/index.ts'
import { type Align, formatChange, formatRatio, type Wording } from '../text/index.ts'
import type { CommitState, HistoryReport } from './history_report.ts'

/** With more classes, a table shows how many there are, and the largest and the smallest one. */
const MOST_COLUMNS = 8

/** What a table of commits shows. */
export interface HistoryColumns {
  /** A column per class if there are few; how many there are, the largest and the smallest; or only how many there are. */
  readonly classes: 'each' | 'extremes' | 'count'
  /** Whether the result names the rules that failed; if not, they are in the reason. */
  readonly rules: boolean
}
const NAME_LENGTH = 7

/** A table of commits. The texts are escaped. */
interface HistoryTable {
  readonly header: readonly string[]
  readonly align: readonly Align[]
  readonly rows: readonly HistoryTableRow[]
}

export interface HistoryTableRow {
  readonly cells: readonly string[]
  readonly result: 'pass' | 'warn' | 'fail' | 'unreadable'
  /** Why the commit cannot be read, or the rules that failed, if the result does not name them. */
  readonly reason: string
}

/** Returns the table of commits, with the change of the samples from row to row. */
export function historyTable(
  { commits }: HistoryReport,
  say: Wording,
  shown: HistoryColumns = { classes: 'each', rules: true },
): HistoryTable {
  const columns = classColumns(classesOf(commits), shown.classes, say)
  const header = ['date', 'commit', 'samples', 'change', 'ratio', ...columns.header, 'result']
  let before: number | undefined
  const rows = commits.map((commit): HistoryTableRow => {
    const start = [commit.date.slice(0, 10), commit.sha.slice(0, NAME_LENGTH)]
    const { state } = commit
    if (state.kind === 'unreadable') {
      const cells = [...start, '', '', '', ...columns.header.map(() => ''), 'not readable']
      return { cells, result: 'unreadable', reason: say.prose(state.reason) }
    }
    const { distribution, findings } = state
    const { totalSamples, imbalanceRatio } = distribution
    const change = before === undefined ? '' : formatChange(totalSamples - before)
    before = totalSamples
    const result = findings[0]?.level ?? 'pass'
    const rules = [...new Set(findings.filter(({ level }) => level === result).map(({ rule }) => rule))]
    const verb = { pass: 'passes', warn: 'warns', fail: 'fails' }[result]
    const named = result === 'pass' ? verb : `${verb}: ${rules.join(', ')}`
    const figures = [formatCount(totalSamples), change, formatRatio(imbalanceRatio)]
    const cells = [...start, ...figures, ...columns.cells(distribution.counts), shown.rules ? named : verb]
    return { cells, result, reason: shown.rules ? '' : rules.join(', ') }
  })
  const right = ['samples', 'change', 'ratio']
  const align = header.map((name, at): Align => (right.includes(name) || columns.isNumber(at - 5) ? 'r' : 'l'))
  return { header, align, rows }
}

function classColumns(classes: readonly string[], shown: HistoryColumns['classes'], say: Wording) {
  if (shown === 'count') {
    return {
      header: ['classes'],
      cells: (counts: Readonly<Record<string, number>>) => [
        formatCount(Object.values(counts).filter((count) => count > 0).length),
      ],
      isNumber: (at: number) => at === 0,
    }
  }
  if (shown === 'each' && classes.length <= MOST_COLUMNS) {
    return {
      header: classes.map(say.name),
      cells: (counts: Readonly<Record<string, number>>) => classes.map((name) => formatCount(counts[name] ?? 0)),
      isNumber: (at: number) => at >= 0 && at < classes.length,
    }
  }
  return {
    header: ['classes', 'largest', 'smallest'],
    cells: (counts: Readonly<Record<string, number>>) => {
      const sized = Object.entries(counts).filter(([, count]) => count > 0)
      const [first] = sized
      if (first === undefined) return ['0', '', '']
      const shown = ([name, count]: readonly [string, number]) => `${say.name(name)} ${formatCount(count)}`
      const largest = sized.reduce((a, b) => (b[1] > a[1] ? b : a), first)
      const smallest = sized.reduce((a, b) => (b[1] < a[1] ? b : a), first)
      return [formatCount(sized.length), shown(largest), shown(smallest)]
    },
    isNumber: (at: number) => at === 0,
  }
}

/** Returns every class that has samples in one of the commits, in the order of their names' bytes. */
function classesOf(commits: readonly CommitState[]): string[] {
  const names = new Set<string>()
  for (const { state } of commits) {
    if (state.kind === 'unreadable') continue
    for (const [name, count] of Object.entries(state.distribution.counts)) if (count > 0) names.add(name)
  }
  return [...names].sort(compareTexts)
}

/** `data/labels.csv: 12 commits changed the labels or the config since v1.0`. */
export function historyHeadline({ path, commits, since }: HistoryReport, say: Wording): string {
  const range = since === undefined ? '' : ` since ${say.code(since)}`
  if (commits.length === 0) return `${say.prose(path)}: no commit changed the labels or the config${range}`
  return `${say.prose(path)}: ${counted(commits.length, 'commit')} changed the labels or the config${range}`
}

/** Says where a shallow clone ends; an empty text if the history is complete. */
export function shallowSentence({ shallowAt }: HistoryReport, say: Wording): string {
  if (shallowAt === undefined) return ''
  return `The history ends at ${shallowAt.slice(0, NAME_LENGTH)} because the clone is shallow. Run ${say.code('git fetch --unshallow')} to get the rest.`
}
