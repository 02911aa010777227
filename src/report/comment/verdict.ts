import { capital } from '../../config/index.ts'
import { failsAt } from '../../gate/index.ts'
import type { Publication, ReportData, Result } from '../data/index.ts'
import { bullets, markdownWording, paragraphs, type Wording } from '../text/index.ts'
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
} from '../wording/index.ts'

export const RESULT_MARKS: Record<Result | 'skipped', string> = { pass: '✅', warn: '⚠️', fail: '❌', skipped: '–' }

const LOSSES_SHOWN = 5
const RENAMES_SHOWN = 20
/** The number of characters of a name in the headline, which must be readable on a phone. */
const HEADLINE_NAME = 32

/** The words for a result. */
export const RESULT_WORDS: Record<Result, string> = { pass: 'passes', warn: 'warns', fail: 'fails' }

/** Renders a heading that says whether to merge, what to do if not, and which classes lose samples. */
export function verdict(report: ReportData, publication: Publication, say: Wording): string {
  const { one } = nounOf(report)
  return paragraphs(
    `### ${RESULT_MARKS[report.result]} ${capital(one)} balance ${RESULT_WORDS[report.result]}: ${headline(report, markdownWording(HEADLINE_NAME))}`,
    testChangeSentence(report, say),
    extremesSentence(report, say),
    renameLine(report, say),
    blocks(report, publication) ? toPass(report, publication, say) : mergeSentence(report, publication.failOn, say),
    lossList(report, say),
  )
}

/** Renders why to rename classes, and which ones if the heading does not say so. */
function renameLine(report: ReportData, say: Wording): string {
  if (report.renames.length === 0) return ''
  const reason = renameReason(report, say)
  const all = bullets(renameList(report, RENAMES_SHOWN, say))
  if (failsByRename(report)) return paragraphs(reason, all)
  return paragraphs(`⚠️ ${say.strong(`${capital(renamePhrase(report.renames, nounOf(report), say))}:`)} ${reason}`, all)
}

/** Returns whether the run exits with code 1. */
function blocks(report: ReportData, { failOn = 'fail' }: Publication): boolean {
  return failsAt(report, failOn)
}

function toPass(report: ReportData, { failOn }: Publication, say: Wording): string {
  const todo = fixes(report, failOn === 'warn' ? ['warn', 'fail'] : ['fail'], say)
  const [only] = todo
  if (only === undefined) return ''
  const heading = report.renames.length > 0 ? '**Then, to pass:**' : '**To pass:**'
  if (todo.length === 1) return `${heading} ${only}.`
  return paragraphs(heading, bullets(todo.map(capital)))
}

function lossList(report: ReportData, say: Wording): string {
  const sentences = lossSentences(report, LOSSES_SHOWN, say)
  return sentences.map((sentence) => `⚠️ ${sentence}`).join('\\\n')
}
