import { counted, listed, type Problem } from '../../config/index.ts'
import type { Publication } from '../data/index.ts'
import {
  bullets,
  codeBlock,
  commentMarker,
  endSentence,
  markdownWording,
  paragraphs,
  safeText,
  shorten,
  type Wording,
} from '../text/index.ts'
import { type Addressed, linkLine } from './footer.ts'
import { RESULT_MARKS } from './verdict.ts'

/** Why there is no result of a check. */
export interface Failure {
  /** What the problems are about: the whole step, if it ended before it found the project. */
  readonly about: 'config' | 'dataset' | 'start' | 'check' | 'step'
  readonly problems: readonly Problem[]
  /** The files and folders that the base has in another state. */
  readonly restore?: { readonly paths: readonly string[]; readonly from: string }
  /** The path of the config. Missing without a config. */
  readonly config?: string
}

const TITLES: Readonly<Record<Failure['about'], string>> = {
  config: 'Class balance fails: the config is invalid',
  dataset: 'Class balance fails: the dataset cannot be checked',
  start: 'Class balance fails: the check cannot start',
  check: 'Class balance fails: the check did not finish',
  step: 'The step failed',
}

/** The maximum number of problems, and of lines below one, that are shown. */
const SHOWN = 10
const LINE_LENGTH = 200

/** Renders the comment for a run without a result. The first line is the same hidden marker. */
export function renderFailureComment(failure: Failure, addressed: Addressed & Pick<Publication, 'key'>): string {
  return `${commentMarker(addressed.key)}\n${renderFailure(failure, addressed)}`
}

/** Renders what stopped a run, where, and what to do, for a job summary. */
export function renderFailure({ about, problems, restore, config }: Failure, addressed: Addressed): string {
  const say = markdownWording(60, addressed.place)
  const links = linkLine(addressed, [config === undefined ? '' : say.code(config)], say)
  const footer = links === '' ? '' : `<sub>${links}</sub>`
  const body = paragraphs(
    `### ${RESULT_MARKS.fail} ${TITLES[about]}`,
    problemList(problems, say),
    mergeLine(problems, restore, say),
    about === 'step' ? '' : 'No threshold was checked.',
    footer,
  )
  return `${body}\n`
}

function problemList(problems: readonly Problem[], say: Wording): string {
  const [first] = problems
  if (problems.length === 1 && first !== undefined) return paragraphs(problemLine(first, say), furtherLines(first))
  const rest = problems.length - SHOWN
  const items = problems.slice(0, SHOWN).map((problem) => problemLine(problem, say))
  return bullets(rest > 0 ? [...items, `and ${counted(rest, 'more problem')}`] : items)
}

/** `data/labels.csv, line 12: This label is not in labels.map.` */
function problemLine({ message, file, line }: Problem, say: Wording): string {
  const text = endSentence(say.listing(message))
  if (file === undefined) return text
  const at = line === undefined ? '' : `, ${say.atLine(`line ${line}`, file, line)}`
  return `${say.code(file)}${at}: ${text}`
}

/** The lines are choices or commands to copy. */
function furtherLines({ lines = [] }: Problem): string {
  const shown = lines.slice(0, SHOWN).map((line) => shorten(safeText(line), LINE_LENGTH))
  return shown.length === 0 ? '' : codeBlock('', shown)
}

function mergeLine(problems: readonly Problem[], restore: Failure['restore'], say: Wording): string {
  const fix = problems.length === 1 ? 'fix this problem' : 'fix these problems'
  if (restore === undefined || restore.paths.length === 0) return `${say.strong('To merge:')} ${fix}.`
  const paths = listed(restore.paths.map(say.code))
  return `${say.strong('To merge:')} restore ${paths} from ${say.code(restore.from)}, or ${fix}.`
}
