import { counted } from '../../config/index.ts'
import type { ReportData, Result } from '../data/index.ts'
import { bullets, paragraphs, type Wording } from '../text/index.ts'
import type { Detail } from '../wording/index.ts'
import { RESULT_WORDS } from './verdict.ts'

/** Renders the settings that the change edits, and the result with the thresholds of both sides. */
export function settingsSection({ policy, result }: ReportData, detail: Detail, say: Wording): string {
  if (policy.changed.length === 0) return ''
  const shown = policy.changed.slice(0, detail.items)
  const lines = shown.map(
    ({ key, before, after }) => `${say.code(key)}: ${setting(before, say)} → ${setting(after, say)}`,
  )
  const rest = policy.changed.length - shown.length
  return paragraphs(
    '#### Changed settings',
    bullets([...lines, ...(rest > 0 ? [`and ${counted(rest, 'more setting')}`] : [])]),
    bindingSentence(policy, result, say),
  )
}

function setting(value: string, say: Wording): string {
  return value === '' ? '–' : say.name(value)
}

/** Says whose thresholds apply, and what the result is with those of the other side; an empty text if they are the same. */
export function bindingSentence(
  { bound_by, name, head_result }: ReportData['policy'],
  result: Result,
  say: Wording,
): string {
  if (bound_by === 'head') return `The thresholds of this change apply (${say.code(name)}).`
  if (head_result === null) return ''
  return `The thresholds of ${say.code(name)} apply until this change is merged: it ${RESULT_WORDS[result]} with them, and ${RESULT_WORDS[head_result]} with its own.`
}
