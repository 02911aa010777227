import { paragraphs, table } from '../markdown.ts'
import { counted } from '../numbers.ts'
import type { ReportData, Result } from '../report_data.ts'
import type { Wording } from '../wording.ts'
import type { Detail } from './detail.ts'
import { RESULT_MARKS } from './verdict.ts'

const WORDS: Record<Result, string> = { pass: 'passes', warn: 'warns', fail: 'fails' }

/** What the change edits in the config, and the verdict under both sides' thresholds. */
export function settingsSection({ policy, result }: ReportData, detail: Detail, say: Wording): string {
  if (policy.changed.length === 0) return ''
  const shown = policy.changed.slice(0, detail.items)
  const rows = shown.map(({ key, before, after }) => [say.code(key), setting(before, say), setting(after, say)])
  const rest = policy.changed.length - shown.length
  if (policy.head_result !== null) rows.push(['**verdict**', mark(result), mark(policy.head_result)])
  return paragraphs(
    '#### Settings that this change edits',
    table(['setting', 'before', 'after'], ['l', 'l', 'l'], rows),
    rest > 0 ? `And ${counted(rest, 'more setting')}.` : '',
    bindingSentence(policy, result, say),
  )
}

function setting(value: string, say: Wording): string {
  return value === '' ? '–' : say.name(value)
}

function mark(result: Result): string {
  return `${RESULT_MARKS[result]} ${WORDS[result]}`
}

function bindingSentence({ bound_by, name, head_result }: ReportData['policy'], result: Result, say: Wording): string {
  if (bound_by === 'head') return `The thresholds of this change bind (${say.code(name)}).`
  const own = head_result === null ? '' : ` under them, and ${WORDS[head_result]} under its own`
  return `The thresholds of ${say.code(name)} bind until this is merged: it ${WORDS[result]}${own}.`
}
