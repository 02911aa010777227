import { counted, formatCount, listed } from '../../config/index.ts'
import type { ExampleData, LabelChangeData, RelabellingData, ReportData } from '../data/index.ts'
import { folded, table, type Wording } from '../text/index.ts'
import { type Detail, mostChangedFirst, relabelledCount, relabellingName } from '../wording/index.ts'

/** Renders the relabelled samples, folded: by the pair of labels, or by label if samples have sets of labels. */
export function relabelledPart({ change }: ReportData, detail: Detail, say: Wording): string {
  if (change === null || change.relabelled.length === 0) return ''
  const { relabelled, label_changes: ofLabels } = change
  return folded(
    `What changed: ${counted(relabelledCount(change), 'relabelled sample')}`,
    ...(ofLabels === null ? pairTable(relabelled, detail, say) : labelTable(ofLabels, detail, say)),
  )
}

function pairTable(relabelled: readonly RelabellingData[], { items }: Detail, say: Wording): string[] {
  const shown = relabelled.slice(0, items)
  const rows = shown.map((pair) => [relabellingName(pair, say), formatCount(pair.count), examplesOf(pair, say)])
  const rest = relabelled.length - shown.length
  return [
    table(['from → to', 'samples', 'for example'], ['l', 'r', 'l'], rows),
    rest > 0 ? `And ${counted(rest, 'more pair')}.` : '',
  ]
}

function labelTable(changes: readonly LabelChangeData[], { items }: Detail, say: Wording): string[] {
  const shown = mostChangedFirst(changes).slice(0, items)
  const count = (samples: number) => (samples === 0 ? '' : formatCount(samples))
  const rows = shown.map((one) => [
    one.name === null ? say.placeholder('unlabelled') : say.name(one.name),
    count(one.added),
    count(one.removed),
    examplesOf(one, say),
  ])
  const rest = changes.length - shown.length
  return [
    table(['label', 'added to', 'removed from', 'for example'], ['l', 'r', 'r', 'l'], rows),
    rest > 0 ? `And ${counted(rest, 'more label')}.` : '',
  ]
}

function examplesOf({ examples }: { readonly examples: readonly ExampleData[] }, say: Wording): string {
  const named = examples.slice(0, 3).map(({ id, line, file = null }) => `${say.name(id)}${lineClause(file, line, say)}`)
  return listed(named)
}

/** ` (line 417)`, linked to the line; an empty text if there is none. */
export function lineClause(file: string | null, line: number | null, say: Wording): string {
  return line === null || line === 0 ? '' : ` (${say.atLine(`line ${line}`, file, line)})`
}
