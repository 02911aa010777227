import { writeSync } from 'node:fs'
import * as core from '@actions/core'
import { safeText } from '../../report/index.ts'

/** The place of an annotation in the repository. Lines and columns are numbered from 1. */
export interface Annotated {
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** One line, or several lines. A line break within one is escaped, because it comes from a name or a value. */
type Message = string | readonly string[]

type Annotate = (message: Message, place?: Annotated) => void

/** The step's log. Text from the repository or a server is only shown. It is never run as a workflow command. */
export const log: {
  readonly debug: (message: Message) => void
  readonly info: (message: Message) => void
  readonly notice: Annotate
  readonly warning: Annotate
  readonly error: Annotate
} = {
  debug: (message) => core.debug(safeLines(message)),
  info: (message) => core.info(safeLines(message)),
  notice: (message, place) => core.notice(safeLines(message), properties(place)),
  warning: (message, place) => core.warning(safeLines(message), properties(place)),
  error: (message, place) => core.error(safeLines(message), properties(place)),
}

/**
 * Prevents a log that cannot be written, because of a full disk or a closed pipe, from ending the step. The problem is
 * reported once on stderr, and the exit code still depends on the checks.
 */
export function surviveLostLog(): void {
  let reported = false
  process.stdout.on('error', (error) => {
    if (reported) return
    reported = true
    try {
      writeSync(process.stderr.fd, `Cannot write the log to standard output: ${safeText(error.message)}\n`)
    } catch {
      // There is nowhere left to report it.
    }
  })
}

function safeLines(message: Message): string {
  return [message].flat().map(safeText).join('\n')
}

function properties({ title, file, line = 0, column = 0 }: Annotated = {}): core.AnnotationProperties {
  return {
    ...(title === undefined ? {} : { title: safeText(title) }),
    ...(file === undefined ? {} : { file: safeText(file) }),
    ...(line < 1 ? {} : { startLine: line, ...(column < 1 ? {} : { startColumn: column }) }),
  }
}
