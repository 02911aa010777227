/** Where in the user's files a problem is. */
export interface Place {
  /** The path of the file. */
  readonly file?: string
  /** The 1-based line. */
  readonly line?: number
  /** The 1-based column. */
  readonly column?: number
}

/** One thing that is wrong with the input, and where. */
export interface Problem extends Place {
  /** What is wrong and what to do about it. */
  readonly message: string
}

/**
 * Something is wrong with the input: an invalid flag, a missing file, unreadable data. The command line exits with 2,
 * the action fails its step. Any other error is a bug of this tool.
 */
export class InputError extends Error {
  /** Always `InputError`, so that the error is recognised across copies of the library. */
  override readonly name = 'InputError'
  /** All problems that were found, in the order of the file. */
  readonly problems: readonly Problem[]

  constructor(message: string, place?: Place)
  constructor(problems: readonly Problem[])
  constructor(problem: string | readonly Problem[], place: Place = {}) {
    const problems = typeof problem === 'string' ? [{ ...place, message: problem }] : problem
    super(describeProblems(problems))
    this.problems = problems
  }
}

const MOST_TOLD = 20

/** A line a problem; a file of thousands is not told in thousands of lines. */
function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MOST_TOLD).map(describeProblem)
  const rest = problems.length - lines.length
  return [...lines, ...(rest > 0 ? [`... and ${rest} more`] : [])].join('\n')
}

/**
 * `file:line:column: message`, as compilers and editors write it. It is one line whatever names it quotes; only the lines
 * of a config and the commands that it offers stay lines.
 */
export function describeProblem({ file, line, column, message }: Problem): string {
  const name = file?.replaceAll(BREAKS, shownBreak)
  const place = [name, line, column].filter((part) => part !== undefined).join(':')
  const text = place === '' ? message : `${place}: ${message}`
  return text.replaceAll(STRAY_BREAKS, shownBreak)
}

function shownBreak(found: string): string {
  return found === '\n' ? '\\n' : '\\r'
}

const BREAKS = /[\r\n]/g

const STRAY_BREAKS = /\r|\n(?!labels: |- |\.\.\. and |dataset-balance )/g

/** What engines say where a collection or a text would be larger than they can hold. */
const TOO_LARGE =
  /(?:Map|Set) maximum size exceeded|Invalid (?:array|string|typed array) length|allocation failed|longer than 0x|out of memory/i

/** What to tell of an error that says only that there is too much; none for any other error. */
export function tooMuchForMemory(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof InputError || !TOO_LARGE.test(error.message)) return undefined
  return `Cannot go on: the dataset holds too many rows or values for this machine's memory (${error.message})`
}
