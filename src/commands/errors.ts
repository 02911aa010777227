import { InputError, tooMuchForMemory } from '../config/index.ts'
import { safeText } from '../report/index.ts'
import { describeSystemError, isSystemError } from './system_error.ts'
import { printNotice } from './terminal.ts'

/** Prints what went wrong on stderr, and gives the exit code. */
export function reportError(error: unknown): 2 {
  printNotice(describe(error))
  return 2
}

function describe(error: unknown): string {
  if (error instanceof InputError) return `${error.message.split('\n').map(safeText).join('\n')}\n`
  if (isSystemError(error)) return `${safeText(ofSystem(error))}\n`
  const tooMuch = tooMuchForMemory(error)
  if (tooMuch !== undefined) return `${safeText(tooMuch)}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a bug in dataset-balance, please report it:\n${stack.split('\n').map(safeText).join('\n')}\n`
}

/** What the system refused without a file being at fault that somebody named. */
function ofSystem(error: Error): string {
  if (isOfWorkingFolder(error)) {
    return 'Cannot work here: the working directory was deleted, or this user may not read it; change to another one'
  }
  const { path } = error as NodeJS.ErrnoException
  return `Cannot go on${path === undefined ? '' : ` with "${path}"`}: ${describeSystemError(error)}`
}

function isOfWorkingFolder(error: Error): boolean {
  try {
    process.cwd()
    return (error as NodeJS.ErrnoException).syscall === 'uv_cwd'
  } catch {
    return true
  }
}
