import { InputError } from '../config/index.ts'
import { safeText } from '../report/index.ts'

/** Prints what went wrong on stderr, and gives the exit code. */
export function reportError(error: unknown): 2 {
  process.stderr.write(describe(error))
  return 2
}

function describe(error: unknown): string {
  if (error instanceof InputError) return `${error.message.split('\n').map(safeText).join('\n')}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a bug in dataset-balance, please report it:\n${stack.split('\n').map(safeText).join('\n')}\n`
}
