import { posix } from 'node:path'
import { counted, type Problem } from '../../config/index.ts'
import { type CheckResult, findingText } from '../../report/index.ts'
import { type Annotated, log } from '../runner/index.ts'

/** One message of the run, with a file and a line in the repository if there is one. */
interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  /** Further lines below the message. */
  readonly lines?: readonly string[]
  /** The path from the repository's root. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** GitHub shows at most this many annotations per step and level. */
export const MOST = 10
const LEVELS = ['error', 'warning', 'notice'] as const

/**
 * Returns the messages of a result, most severe first: all findings and warnings, then notes and relabelled samples
 * that have a line.
 */
export function annotationsOf(result: CheckResult, fromRoot: (path: string) => string): readonly Annotation[] {
  const findings = result.findings.map((finding) => {
    const { level, file, line } = finding
    const counts = level === 'fail' && result.override === undefined
    return { level: counts ? 'error' : 'warning', message: findingText(finding), file, line } as const
  })
  const notes = result.notes.map(({ level, message, file = null, line = null }) => {
    return { level: level === 'warning' ? level : 'notice', message, file, line } as const
  })
  const messages = [...findings, ...notes, ...relabellings(result)].flatMap((one): Annotation[] => {
    const { level, message, file, line } = one
    const place = placeOf(file, line, fromRoot)
    return level === 'notice' && place.line === undefined ? [] : [{ level, message, ...place }]
  })
  return messages.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

function placeOf(
  file: string | null,
  line: number | null,
  fromRoot: (path: string) => string,
): Pick<Annotation, 'file' | 'line'> {
  if (file === null) return {}
  return line === null || line < 1 ? { file: fromRoot(file) } : { file: fromRoot(file), line }
}

function relabellings({ comparison }: CheckResult) {
  if (comparison.kind === 'none') return []
  const name = (label: string | null) => label ?? 'unlabelled'
  return comparison.change.relabelled.flatMap(({ from, to, examples }) =>
    examples.map(({ id, line, file = null }) => {
      const message = `'${id}' was relabelled: ${name(from)} → ${name(to)}`
      return { level: 'notice', message, file, line } as const
    }),
  )
}

/** The problems of an input that have a line. */
export function problemAnnotations(problems: readonly Problem[], project: string): readonly Annotation[] {
  return problems.flatMap(({ message, lines = [], file, line, column }): Annotation[] => {
    if (file === undefined || line === undefined) return []
    const path = posix.isAbsolute(file) ? file : posix.join(project, file)
    return [{ level: 'error', message, lines, file: path, line, ...(column !== undefined && { column }) }]
  })
}

/**
 * Writes at most ten errors and warnings, the last of which counts the rest. Adds notices until ten lines are marked.
 */
export function annotate(annotations: readonly Annotation[]): void {
  const severe = annotations.filter(({ level }) => level !== 'notice')
  const notices = annotations.filter(({ level }) => level === 'notice')
  for (const annotation of withCount(severe)) write(annotation)
  const marked = severe.slice(0, MOST).filter(({ line }) => line !== undefined).length
  for (const notice of notices.slice(0, MOST - marked)) write(notice)
  const rest = notices.length - (MOST - marked)
  if (rest > 0) log.info(`${counted(rest, 'more notice', 'more notices')} in the report`)
}

function withCount(severe: readonly Annotation[]): readonly Annotation[] {
  const shown = severe.slice(0, MOST)
  const last = shown.at(-1)
  const rest = severe.length - shown.length
  if (last === undefined || rest === 0) return shown
  const message = `${last.message.replace(/\.$/, '')}. The report lists ${counted(rest, 'more finding or warning', 'more findings and warnings')}.`
  return [...shown.slice(0, -1), { ...last, message }]
}

function write({ level, message, lines = [], ...place }: Annotation): void {
  log[level]([message, ...lines], place satisfies Annotated)
}
