import { InputError, tooMuchForMemory } from '../config/index.ts'
import { asStarted, safeText } from '../report/index.ts'
import { describeSystemError, isSystemError, printNotice } from './output/index.ts'
import { startedWith } from './setup/index.ts'

/** Prints an error on stderr and returns the exit code. */
export function reportError(error: unknown): 2 {
  printNotice(describe(error))
  return 2
}

function describe(error: unknown): string {
  if (error instanceof InputError) return messageLines(error.message)
  if (isSystemError(error)) return `${safeText(ofSystem(error))}\n`
  const tooMuch = tooMuchForMemory(error)
  if (tooMuch !== undefined) return `${safeText(tooMuch)}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a bug in dataset-balance. Report it together with these lines:\n${stack.split('\n').map(safeText).join('\n')}\n`
}

/** The lines of an error. Commands in it start the tool as it was started. */
export function messageLines(message: string): string {
  const start = startedWith()
  return `${message
    .split('\n')
    .map((line) => safeText(asStarted(line, start)))
    .join('\n')}\n`
}

/** Describes what the operating system refused when the user did not name the file. */
function ofSystem(error: Error): string {
  if (isOfWorkingFolder(error)) {
    return 'Cannot use the working directory: it was deleted, or you do not have permission to read it. Change to another folder.'
  }
  const { path } = error as NodeJS.ErrnoException
  return `Cannot ${path === undefined ? 'continue' : `access '${path}'`}: ${describeSystemError(error)}`
}

function isOfWorkingFolder(error: Error): boolean {
  try {
    process.cwd()
    return (error as NodeJS.ErrnoException).syscall === 'uv_cwd'
  } catch {
    return true
  }
}
