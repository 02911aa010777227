import { formatCount, onOneLine } from './wording.ts'

/** The place of a problem in the user's files. */
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
  /** What is wrong and what to do about it. It is printed as one line. */
  readonly message: string
  /** Further lines below the message, such as a list of choices or commands to paste. */
  readonly lines?: readonly string[]
  /** The key of the setting that does not fit the data, such as `labels.id`. */
  readonly setting?: string
}

/**
 * Something is wrong with the input: an invalid flag, a missing file, unreadable data. The command line exits with 2,
 * the action fails its step. Any other error is a bug of this tool.
 */
export class InputError extends Error {
  /** Always `InputError`, so that the error is recognized across copies of the library. */
  override readonly name = 'InputError'
  /** All problems that were found, in the order of the file. */
  readonly problems: readonly Problem[]

  constructor(message: string, rest?: Omit<Problem, 'message'>)
  constructor(problems: readonly Problem[])
  constructor(problem: string | readonly Problem[], rest: Omit<Problem, 'message'> = {}) {
    const problems = typeof problem === 'string' ? [{ ...rest, message: problem }] : problem
    super(describeProblems(problems))
    this.problems = problems
  }
}

const MOST_SHOWN = 20

/** Shows only the first problems of a file with thousands. */
function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MOST_SHOWN).flatMap(linesOfProblem)
  const rest = problems.length - MOST_SHOWN
  return [...lines, ...(rest > 0 ? [`... and ${formatCount(rest)} more`] : [])].join('\n')
}

/**
 * Returns `file:line:column: message`, as compilers and editors write it, and the lines below it. A line break in a name,
 * a value or a path is shown as `\\n`, so only this code starts lines.
 */
export function linesOfProblem({ file, line, column, message, lines = [] }: Problem): readonly string[] {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return [place === '' ? message : `${place}: ${message}`, ...lines].map(onOneLine)
}

/** Returns the code of a system error: `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

/** Error messages of JavaScript engines for a collection or a text that is too large. */
const TOO_LARGE =
  /(?:Map|Set) maximum size exceeded|Invalid (?:array|string|typed array) length|allocation failed|longer than 0x|out of memory/i

/** Returns a message for an error that says only that something is too large; undefined for any other error. */
export function tooMuchForMemory(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof InputError || !TOO_LARGE.test(error.message)) return undefined
  return `Cannot continue: the dataset has too many rows or values for the memory of this machine (${error.message})`
}

/** The dataset cannot be determined without the user: there are several, or a setting is missing. */
export class Undetected extends InputError {}

/** There is no dataset in the given folder or in the folders below it. */
export class NoDataset extends Undetected {}
