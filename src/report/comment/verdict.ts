import { capital, counted } from '../../config/index.ts'
import { failsAt } from '../../gate/index.ts'
import type { FindingData, Publication, ReportData, Result } from '../data/index.ts'
import { bullets, folded, markdownWording, paragraphs, type Wording } from '../text/index.ts'
import {
  alikeSentence,
  extremesSentence,
  failsByRename,
  fixes,
  headline,
  indexFileSentence,
  isWholeHeadline,
  losses,
  lossSentence,
  mergeSentence,
  nounOf,
  onceRenamedPhrase,
  renameList,
  renamePhrase,
  renameReason,
  testChangeSentence,
  vanished,
  vanishedSentence,
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
  const title = headline(report, markdownWording(HEADLINE_NAME, publication.place))
  return paragraphs(
    `### ${RESULT_MARKS[report.result]} ${capital(nounOf(report).one)} balance ${RESULT_WORDS[report.result]}: ${title}`,
    testChangeLine(report, say),
    extremesSentence(report, say),
    vanishedSentence(report, say),
    indexFileSentence(report, say),
    renameLines(report, say),
    blocks(report, publication) ? toMerge(report, publication, say) : mergeSentence(report, publication.failOn, say),
    lossList(report, say),
  )
}

/** Renders which samples of the test split changed, with the level of that finding. */
function testChangeLine(report: ReportData, say: Wording): string {
  const sentence = testChangeSentence(report, say)
  const found = report.findings.find(({ rule }) => rule === 'test_changed')
  return sentence === '' || found === undefined ? sentence : `${RESULT_MARKS[found.level]} ${sentence}`
}

/** Renders which names look alike, and which ones to rename if the heading does not say so. */
function renameLines(report: ReportData, say: Wording): string {
  if (report.renames.length === 0) return ''
  const list = renameList(report, RENAMES_SHOWN, say)
  const all = list.length === 0 ? '' : folded(`The other ${nounOf(report).many} to rename`, bullets(list))
  if (failsByRename(report)) return paragraphs(alikeSentence(report, say), all)
  const what = say.strong(`${capital(renamePhrase(report.renames, nounOf(report), say))}:`)
  return paragraphs(`⚠️ ${what} ${renameReason(report, say)}`, all)
}

/** Returns whether the run exits with code 1. */
function blocks(report: ReportData, { failOn = 'fail' }: Publication): boolean {
  return failsAt(report, failOn)
}

function toMerge(report: ReportData, { failOn }: Publication, say: Wording): string {
  const { text, list } = mergeSteps(report, failOn, say)
  return paragraphs(text, bullets(list))
}

/** Returns what to do before the merge: a sentence, or its beginning and a list. Both are empty if there is nothing to do. */
export function mergeSteps(
  report: ReportData,
  failOn: Publication['failOn'],
  say: Wording,
): { readonly text: string; readonly list: readonly string[] } {
  const { once_renamed: once } = report
  const isRenamedFirst = once !== null && failsByRename(report)
  const then = fixes(report, failOn === 'warn' ? ['warn', 'fail'] : ['fail'], say)
  const isOne = report.renames.length === 1 && report.renames[0]?.samples === 1
  const rename = isOne ? 'rename this sample' : 'rename these samples'
  const todo = isRenamedFirst ? [rename, ...then] : then
  const start = say.strong('To merge:')
  if (todo.length === 0) return { text: '', list: [] }
  if (isRenamedFirst && then.length === 0)
    return { text: `${start} ${rename}. With that, ${onceRenamedPhrase(once, say)}.`, list: [] }
  if (todo.length === 1 || (isRenamedFirst && todo.length === 2))
    return { text: `${start} ${todo.join(', then ')}.`, list: [] }
  return { text: start, list: todo.map(capital) }
}

function lossList(report: ReportData, say: Wording): string {
  return lossLines(report, LOSSES_SHOWN, say)
    .map(({ level, text }) => `${RESULT_MARKS[level]} ${text}`)
    .join('\\\n')
}

/** Returns the classes that lose more than a tenth of their samples, with the level and the limit of that finding. */
export function lossLines(
  report: ReportData,
  most: number,
  say: Wording,
): { readonly level: 'warn' | 'fail'; readonly text: string }[] {
  const { one, many } = nounOf(report)
  const [leading] = report.findings
  const told = new Set<string | null>(vanished(report).map(({ name }) => name))
  if (leading?.rule === 'max_class_loss' && isWholeHeadline(leading, report)) told.add(leading.class)
  const lost = losses(report).filter(({ name }) => !told.has(name))
  const found = new Map(report.findings.flatMap((each) => (each.rule === 'max_class_loss' ? [[each.class, each]] : [])))
  const shown = lost.slice(0, most).map((loss) => {
    const { level = 'warn', limit = null }: Partial<FindingData> = found.get(loss.name) ?? {}
    const shown = typeof limit === 'number' ? counted(limit, 'sample') : limit
    const clause = shown === null ? '' : `, limit ${say.prose(shown)}`
    return { level, text: `${lossSentence(loss, say)}${clause}` }
  })
  const rest = lost.length - shown.length
  if (rest > 0)
    shown.push({
      level: 'warn',
      text: `${counted(rest, `more ${one} loses`, `more ${many} lose`)} more than a tenth of the samples`,
    })
  return shown
}
