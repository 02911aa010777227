import { counted, listed } from '../../config/index.ts'
import type { ExampleData, LabelChangeData, RelabellingData, ReportData } from '../data/index.ts'
import { bullets, folded, type Wording } from '../text/index.ts'
import { type Detail, mostChangedFirst, relabelledCount, relabellingName } from '../wording/index.ts'

/** Renders the relabelled samples, folded: by the pair of labels, or by label if samples have sets of labels. */
export function relabelledPart(report: ReportData, detail: Detail, say: Wording): string {
  const { change } = report
  if (change === null || change.relabelled.length === 0 || isOfTestSplit(report)) return ''
  const { relabelled, label_changes: ofLabels } = change
  return folded(
    `What changed: ${counted(relabelledCount(change), 'relabelled sample')}`,
    ...(ofLabels === null ? pairList(relabelled, detail, say) : labelList(ofLabels, detail, say)),
  )
}

/** Whether all relabelled samples are in the list of the changed samples of the test split. */
function isOfTestSplit({ change, test_change: test }: ReportData): boolean {
  if (change === null || test === null || test.relabelled < relabelledCount(change)) return false
  return test.examples.filter((one) => one.change === 'relabelled').length >= test.relabelled
}

function pairList(relabelled: readonly RelabellingData[], { items }: Detail, say: Wording): string[] {
  const shown = relabelled.slice(0, items)
  const lines = shown.map(
    (pair) => `${relabellingName(pair, say)}: ${counted(pair.count, 'sample')}${examplesOf(pair, say)}`,
  )
  const rest = relabelled.length - shown.length
  return [bullets(lines), rest > 0 ? `And ${counted(rest, 'more pair')}.` : '']
}

function labelList(changes: readonly LabelChangeData[], { items }: Detail, say: Wording): string[] {
  const shown = mostChangedFirst(changes).slice(0, items)
  const lines = shown.map((one) => {
    const name = one.name === null ? say.placeholder('unlabelled') : say.name(one.name)
    const parts = [
      ...(one.added > 0 ? [`added to ${counted(one.added, 'sample')}`] : []),
      ...(one.removed > 0 ? [`removed from ${counted(one.removed, 'sample')}`] : []),
    ]
    return `${name}: ${parts.join(', ')}${examplesOf(one, say)}`
  })
  const rest = changes.length - shown.length
  return [bullets(lines), rest > 0 ? `And ${counted(rest, 'more label')}.` : '']
}

/** `, for example Q1_x (line 417) and Q1_y (line 98)`. */
function examplesOf({ examples }: { readonly examples: readonly ExampleData[] }, say: Wording): string {
  const named = examples.slice(0, 3).map(({ id, line, file = null }) => `${say.name(id)}${lineClause(file, line, say)}`)
  return named.length === 0 ? '' : `, for example ${listed(named)}`
}

/** ` (line 417)`, linked to the line; an empty text if there is none. */
export function lineClause(file: string | null, line: number | null, say: Wording): string {
  return line === null || line === 0 ? '' : ` (${say.atLine(`line ${line}`, file, line)})`
}
