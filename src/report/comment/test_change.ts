import { counted } from '../../config/index.ts'
import type { ReportData, TestChangeData } from '../data/index.ts'
import { bullets, folded, type Wording } from '../text/index.ts'
import { type Detail, relabellingName } from '../wording/index.ts'
import { lineClause } from './relabelled.ts'

/** Renders the changed samples of the test split, folded; an empty text if there are none. */
export function testChangePart({ test_change: change }: ReportData, { items }: Detail, say: Wording): string {
  if (change === null || change.examples.length === 0) return ''
  const shown = change.examples.slice(0, items)
  const total = change.relabelled + change.removed + change.replaced
  const rest = total - shown.length
  return folded(
    `Test split: ${counted(total, 'changed sample')}`,
    bullets(shown.map((example) => exampleLine(example, say))),
    rest > 0 ? `And ${counted(rest, 'more sample')}.` : '',
  )
}

type Example = TestChangeData['examples'][number]

function exampleLine({ id, file, line, change, from, to }: Example, say: Wording): string {
  const what = change === 'relabelled' ? relabellingName({ from, to }, say) : say.prose(change)
  return `${say.name(id)}${lineClause(file, line, say)}: ${what}`
}
