import { capital, formatCount } from '../../../config/index.ts'
import { type FailOn, failsAt } from '../../../gate/index.ts'
import { lossLines, mergeSteps, RESULT_WORDS } from '../../comment/index.ts'
import type { Publication, ReportData } from '../../data/index.ts'
import { textWording, type Wording } from '../../text/index.ts'
import {
  alikeSentence,
  extremesSentence,
  failsByRename,
  headline,
  indexFileSentence,
  mergeSentence,
  NAMED,
  nounOf,
  planFor,
  renameList,
  renamePhrase,
  renameReason,
  testChangeSentence,
  vanishedSentence,
} from '../../wording/index.ts'
import { bulletList, element, filled, icon, plainTable, unfolding } from '../html/index.ts'
import { findingLinks } from './findings.ts'

const LOSSES_SHOWN = 20
const RENAMES_SHOWN = 100
/** A browser stays quick with so many rows. */
const MOST_ROWS = 5000
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
  const { text, list } = mergeSteps(report, failOn, say)
  return [
    filled('p', testChangeSentence(report, say)),
    filled('p', extremesSentence(report, say)),
    filled('p', vanishedSentence(report, say)),
    filled('p', indexFileSentence(report, say)),
    renamePart(report, say),
    failsAt(report, failOn) ? '' : filled('p', mergeSentence(report, failOn, say)),
    failsAt(report, failOn) && text !== ''
      ? element('div', { class: 'todo' }, filled('p', text), bulletList(list)) + wholePlan(report, failOn, say)
      : '',
    bulletList(
      lossLines(report, LOSSES_SHOWN, say).map((line) => `${icon(line.level)} ${line.text}`),
      'plain',
    ),
    findingLinks(report, say),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Renders the samples to add and to remove of each class, if the sentence names only some of the classes. */
function wholePlan(report: ReportData, failOn: FailOn, say: Wording): string {
  const plan = planFor(report, failOn === 'warn' ? ['warn', 'fail'] : ['fail'])
  const ways = ['add', 'remove'] as const
  if (ways.every((way) => (plan?.[way]?.length ?? 0) <= NAMED + 1)) return ''
  const rows = ways.flatMap((way) =>
    (plan?.[way] ?? []).slice(0, MOST_ROWS).map((one) => [say.name(one.class), formatCount(one.samples), way]),
  )
  const summary = 'All samples to add, or to remove instead'
  const header = [capital(nounOf(report).one), 'Samples', 'Add or remove']
  return unfolding(summary, plainTable(header, rows, { label: summary, numbers: new Set([1]) }))
}

function renamePart(report: ReportData, say: Wording): string {
  if (report.renames.length === 0) return ''
  const all = bulletList(renameList(report, RENAMES_SHOWN, say))
  if (failsByRename(report)) return filled('p', alikeSentence(report, say)) + all
  const what = say.strong(`${capital(renamePhrase(report.renames, nounOf(report), say))}:`)
  return filled('p', `${icon('warn')} ${what} ${renameReason(report, say)}`) + all
}
