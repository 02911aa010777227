import { counted, formatCount, listed } from '../../../config/index.ts'
import type { ExampleData, ReportData } from '../../data/index.ts'
import type { Wording } from '../../text/index.ts'
import { mostChangedFirst, relabelledCount, relabellingName } from '../../wording/index.ts'
import { filled, plainTable, unfolding } from '../html/index.ts'

/** The number of rows of a list of changes. */
const MOST_ROWS = 200

/** Renders the relabelled samples and the changed samples of the test split, folded. */
export function changesPart(report: ReportData, say: Wording): string {
  return `${relabelled(report, say)}${testSplit(report, say)}`
}

function relabelled({ change }: ReportData, say: Wording): string {
  if (change === null || change.relabelled.length === 0) return ''
  const summary = counted(relabelledCount(change), 'relabelled sample')
  const { relabelled: pairs, label_changes: ofLabels } = change
  if (ofLabels === null) {
    const rows = pairs
      .slice(0, MOST_ROWS)
      .map((pair) => [relabellingName(pair, say), formatCount(pair.count), examplesOf(pair, say)])
    const table = plainTable(['From → to', 'Samples', 'For example'], rows, { label: summary, numbers: new Set([1]) })
    return unfolding(summary, table, more(pairs.length - rows.length, 'more pair'))
  }
  const count = (samples: number) => (samples === 0 ? '' : formatCount(samples))
  const rows = mostChangedFirst(ofLabels)
    .slice(0, MOST_ROWS)
    .map((one) => [
      one.name === null ? say.placeholder('unlabelled') : say.name(one.name),
      count(one.added),
      count(one.removed),
      examplesOf(one, say),
    ])
  const header = ['Label', 'Added to', 'Removed from', 'For example']
  const table = plainTable(header, rows, { label: summary, numbers: new Set([1, 2]) })
  return unfolding(summary, table, more(ofLabels.length - rows.length, 'more label'))
}

function examplesOf({ examples }: { readonly examples: readonly ExampleData[] }, say: Wording): string {
  return listed(examples.map(({ id, line }) => sample(id, line === 0 ? null : line, say)))
}

function sample(id: string, line: number | null, say: Wording): string {
  return `${say.name(id)}${line === null ? '' : ` (line ${line})`}`
}

function testSplit({ test_change: change }: ReportData, say: Wording): string {
  if (change === null || change.examples.length === 0) return ''
  const total = change.relabelled + change.removed + change.replaced
  const rows = change.examples.map((one) => [
    sample(one.id, one.line, say),
    one.change === 'relabelled' ? relabellingName(one, say) : say.prose(one.change),
  ])
  const summary = counted(total, 'changed sample of the test split', 'changed samples of the test split')
  return unfolding(
    summary,
    plainTable(['Sample', 'Change'], rows, { label: summary }),
    more(total - rows.length, 'more sample'),
  )
}

function more(rest: number, noun: string): string {
  return rest > 0 ? filled('p', `And ${counted(rest, noun)}.`) : ''
}
