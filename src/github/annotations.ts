import { posix } from 'node:path'
import type { CheckResult } from '../check.ts'
import type { Problem } from '../config/index.ts'
import { log } from './log.ts'

/** One message on a line of a file of the repository. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  /** From the repository's root. */
  readonly file: string
  readonly line: number
}

/** GitHub shows no more a step and kind. */
const MOST = 10
const LEVELS = ['error', 'warning', 'notice'] as const

/** What a result has to say on lines of its files, most severe first: findings, notes of the readers, relabelled samples. */
export function annotationsOf(result: CheckResult, fromRoot: (path: string) => string): readonly Annotation[] {
  const findings = result.findings.map(({ level, message, file, line }) => {
    return { level: level === 'fail' ? 'error' : 'warning', message, file, line } as const
  })
  const notes = result.notes.map(({ level, message, file = null, line = null }) => {
    return { level: level === 'warning' ? level : 'notice', message, file, line } as const
  })
  const placed = [...findings, ...notes, ...relabellings(result)].flatMap(({ level, message, file, line }) =>
    file === null || line === null || line < 1 ? [] : [{ level, message, file: fromRoot(file), line }],
  )
  return placed.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
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
  return problems.flatMap(({ message, file, line }) => {
    if (file === undefined || line === undefined) return []
    return [{ level: 'error', message, file: posix.isAbsolute(file) ? file : posix.join(project, file), line } as const]
  })
}

/** Writes the first ten, and says how many there are more. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, message, file, line } of annotations.slice(0, MOST)) log[level](message, { file, line })
  const rest = annotations.length - MOST
  if (rest > 0) log.info(`${rest} more such ${rest === 1 ? 'line' : 'lines'}: the report has all`)
}
