import { counted } from '../../config/index.ts'
import type { ReportData, Result } from '../data/index.ts'
import { paragraphs, table, type Wording } from '../text/index.ts'
import type { Detail } from '../wording/index.ts'
import { RESULT_MARKS, RESULT_WORDS } from './verdict.ts'

/** Renders the settings that the change edits, and the result with the thresholds of both sides. */
export function settingsSection({ policy, result }: ReportData, detail: Detail, say: Wording): string {
  if (policy.changed.length === 0) return ''
  const shown = policy.changed.slice(0, detail.items)
  const rows = shown.map(({ key, before, after }) => [say.code(key), setting(before, say), setting(after, say)])
  const rest = policy.changed.length - shown.length
  if (policy.head_result !== null) rows.push(['**result**', mark(result), mark(policy.head_result)])
  return paragraphs(
    '#### Changed settings',
    table(['setting', 'before', 'after'], ['l', 'l', 'l'], rows),
    rest > 0 ? `And ${counted(rest, 'more setting')}.` : '',
    bindingSentence(policy, result, say),
  )
}

function setting(value: string, say: Wording): string {
  return value === '' ? '–' : say.name(value)
}

function mark(result: Result): string {
  return `${RESULT_MARKS[result]} ${RESULT_WORDS[result]}`
}

/** Says whose thresholds apply, and what the result is with those of the other side. */
export function bindingSentence(
  { bound_by, name, head_result }: ReportData['policy'],
  result: Result,
  say: Wording,
): string {
  if (bound_by === 'head') return `The thresholds of this change apply (${say.code(name)}).`
  const own = head_result === null ? '' : ` with them, and ${RESULT_WORDS[head_result]} with its own`
  return `The thresholds of ${say.code(name)} apply until this change is merged: it ${RESULT_WORDS[result]}${own}.`
}
