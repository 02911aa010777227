import { capital } from '../../../config/index.ts'
import { failsAt } from '../../../gate/index.ts'
import { RESULT_WORDS } from '../../comment/index.ts'
import type { Publication, ReportData } from '../../data/index.ts'
import { textWording, type Wording } from '../../text/index.ts'
import {
  extremesSentence,
  failsByRename,
  fixes,
  headline,
  lossSentences,
  mergeSentence,
  nounOf,
  renameList,
  renamePhrase,
  renameReason,
  testChangeSentence,
} from '../../wording/index.ts'
import { bulletList, element, filled, icon } from '../html/index.ts'
import { findingLinks } from './findings.ts'

const LOSSES_SHOWN = 20
const RENAMES_SHOWN = 100
/** The number of characters of a name in the heading. */
const HEADING_NAME = 32

/** `Class balance fails: ratio 2.62, limit 2.50`, as the comment begins. */
export function verdictSentence(report: ReportData, say: Wording): string {
  return `${capital(nounOf(report).one)} balance ${RESULT_WORDS[report.result]}: ${headline(report, say)}`
}

/** The same as plain text. */
export function verdictTitle(report: ReportData): string {
  return verdictSentence(report, textWording(HEADING_NAME))
}

/** Renders what follows the heading: the classes concerned, what to do, what is lost, and links to the findings. */
export function verdictLead(
  report: ReportData,
  { failOn = 'fail' }: Pick<Publication, 'failOn'>,
  say: Wording,
): string {
  const blocks = failsAt(report, failOn)
  return [
    filled('p', [testChangeSentence(report, say), extremesSentence(report, say)].filter((one) => one !== '').join(' ')),
    renamePart(report, say),
    blocks ? toPass(report, failOn === 'warn' ? ['warn', 'fail'] : ['fail'], say) : '',
    blocks ? '' : filled('p', mergeSentence(report, failOn, say)),
    bulletList(
      lossSentences(report, LOSSES_SHOWN, say).map((sentence) => `${icon('warn')} ${sentence}`),
      'plain',
    ),
    findingLinks(report, say),
  ].join('\n')
}

function renamePart(report: ReportData, say: Wording): string {
  if (report.renames.length === 0) return ''
  const what = failsByRename(report)
    ? ''
    : `${icon('warn')} ${say.strong(`${capital(renamePhrase(report.renames, nounOf(report), say))}:`)} `
  return filled('p', what, renameReason(report, say)) + bulletList(renameList(report, RENAMES_SHOWN, say))
}

function toPass(report: ReportData, levels: readonly string[], say: Wording): string {
  const todo = fixes(report, levels, say)
  if (todo.length === 0) return ''
  const start = say.strong(report.renames.length > 0 ? 'Then, to pass:' : 'To pass:')
  const content =
    todo.length === 1 ? filled('p', `${start} ${todo[0]}.`) : filled('p', start) + bulletList(todo.map(capital))
  return element('div', { class: 'todo' }, content)
}
