import { posix } from 'node:path'
import type { CheckResult } from '../check.ts'
import type { Problem } from '../config/index.ts'
import { type Annotated, log } from './log.ts'

/** One message of the run, on a line of a file of the repository where it has one. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  /** Further lines below the message. */
  readonly lines?: readonly string[]
  /** From the repository's root. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** GitHub shows no more a step and kind. */
export const MOST = 10
const LEVELS = ['error', 'warning', 'notice'] as const

/**
 * What a result has to say, most severe first: every finding and every warning, then notes of the readers and relabelled
 * samples where they stand on a line.
 */
export function annotationsOf(result: CheckResult, fromRoot: (path: string) => string): readonly Annotation[] {
  const findings = result.findings.map(({ level, message, file, line }) => {
    return { level: level === 'fail' ? 'error' : 'warning', message, file, line } as const
  })
  const notes = result.notes.map(({ level, message, file = null, line = null }) => {
    return { level: level === 'warning' ? level : 'notice', message, file, line } as const
  })
  const told = [...findings, ...notes, ...relabellings(result)].flatMap((one): Annotation[] => {
    const { level, message, file, line } = one
    const place = placeOf(file, line, fromRoot)
    return level === 'notice' && place.line === undefined ? [] : [{ level, message, ...place }]
  })
  return told.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
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

/** What is wrong with the question, where it has a line. */
export function problemAnnotations(problems: readonly Problem[], project: string): readonly Annotation[] {
  return problems.flatMap(({ message, lines = [], file, line, column }): Annotation[] => {
    if (file === undefined || line === undefined) return []
    const path = posix.isAbsolute(file) ? file : posix.join(project, file)
    return [{ level: 'error', message, lines, file: path, line, ...(column !== undefined && { column }) }]
  })
}

/**
 * Writes at most ten errors and warnings, the last of which counts the rest, and notices as long as no more than ten
 * lines are marked.
 */
export function annotate(annotations: readonly Annotation[]): void {
  const severe = annotations.filter(({ level }) => level !== 'notice')
  const notices = annotations.filter(({ level }) => level === 'notice')
  for (const annotation of withCount(severe)) write(annotation)
  const marked = severe.slice(0, MOST).filter(({ line }) => line !== undefined).length
  for (const notice of notices.slice(0, MOST - marked)) write(notice)
  const rest = notices.length - (MOST - marked)
  if (rest > 0) log.info(`${rest} more such ${rest === 1 ? 'line' : 'lines'}: the report has all`)
}

function withCount(severe: readonly Annotation[]): readonly Annotation[] {
  const shown = severe.slice(0, MOST)
  const last = shown.at(-1)
  const rest = severe.length - shown.length
  if (last === undefined || rest === 0) return shown
  const message = `${last.message}. And ${rest} more ${rest === 1 ? 'finding or warning' : 'findings and warnings'}: the report has all`
  return [...shown.slice(0, -1), { ...last, message }]
}

function write({ level, message, lines = [], ...place }: Annotation): void {
  log[level]([message, ...lines], place satisfies Annotated)
}
