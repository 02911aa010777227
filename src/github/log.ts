import { writeSync } from 'node:fs'
import * as core from '@actions/core'
import { safeText } from '../report/index.ts'

/** Where in the repository an annotation stands. Lines and columns count from 1. */
export interface Annotated {
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** One line, or several of our own: a line break in one of them is shown, since it comes from a name or a value. */
type Message = string | readonly string[]

type Annotate = (message: Message, place?: Annotated) => void

/** The step's log. What comes from the repository or a server is shown and never acts: no text in it is a command. */
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
 * Keeps a log that cannot be written, on a full disk or into a pipe that nobody reads any more, from ending the step: it
 * is told once on stderr, and the gate decides.
 */
export function surviveLostLog(): void {
  let told = false
  process.stdout.on('error', (error) => {
    if (told) return
    told = true
    try {
      writeSync(process.stderr.fd, `The log was not written to standard output: ${safeText(error.message)}\n`)
    } catch {
      // Nobody is there to be told.
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
