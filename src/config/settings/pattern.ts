import { InputError } from '../problems/index.ts'

/** A user's regular expression, matched in linear time (RE2: no lookaround and no backreferences). */
export interface Pattern {
  readonly source: string
  /** The number of instructions that it was compiled to. */
  readonly size: number
  /** The names of `(?<name>...)`, in the order of their numbers. */
  readonly names: readonly string[]
  /** The number of capturing groups, named ones included. */
  readonly groupCount: number
  /**
   * Returns the groups of the first match anywhere in the text, by name and by number (`'1'`; `'0'` is the whole match).
   * Returns undefined if nothing matches.
   *
   * @throws {InputError} if a large pattern was matched with so many long texts that it would take minutes.
   */
  search(text: string): ReadonlyMap<string, string> | undefined
}

const MAX_INSTRUCTIONS = 10_000
/** A longer text takes long to compile and then has too many instructions anyway. */
const MAX_LENGTH = 100_000
/*
 * Matching takes at most one step per instruction and character, and up to 30 ns per step. A text that could take more than
 * DEAR_TEXT steps, which no usual pattern needs, counts toward MAX_DEAR_STEPS.
 */
const DEAR_TEXT = 100_000
const MAX_DEAR_STEPS = 100_000_000

/** @throws {InputError} if RE2 cannot compile the text. The message states the reason, without a place. */
export async function compilePattern(source: string): Promise<Pattern> {
  if (source.length > MAX_LENGTH) throw tooLarge(source)
  const { RE2JS } = await import(/* webpackMode: "eager" */ 're2js')
  const compiled = compile(() => RE2JS.compile(source), source)
  const size = compiled.programSize()
  if (size > MAX_INSTRUCTIONS) throw tooLarge(source)
  const groupCount = compiled.groupCount()
  const numbers: readonly [string, number][] = Object.entries(compiled.namedGroups()).sort((a, b) => a[1] - b[1])
  const keys = [...Array.from({ length: groupCount + 1 }, (_, n) => [String(n), n] as const), ...numbers]
  let dearSteps = 0
  const search = (text: string): ReadonlyMap<string, string> | undefined => {
    const steps = size * text.length
    if (steps > DEAR_TEXT) dearSteps += steps
    if (dearSteps > MAX_DEAR_STEPS) throw tooDear(source)
    const matcher = compiled.matcher(text)
    if (!matcher.find()) return undefined
    const groups = new Map<string, string>()
    for (const [key, number] of keys) {
      const group = matcher.group(number)
      if (group !== null) groups.set(key, group)
    }
    return groups
  }
  return { source, size, names: numbers.map(([name]) => name), groupCount, search }
}

function tooLarge(source: string): InputError {
  return new InputError(`Cannot use the pattern '${shown(source)}': it is too large. Simplify it.`)
}

function tooDear(source: string): InputError {
  return new InputError(
    `Cannot match the pattern '${shown(source)}' with so many long names: it is too large. Use fewer repetitions {n,m}, or match a shorter part of the name.`,
  )
}

function compile<T>(compiling: () => T, source: string): T {
  try {
    return compiling()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const reason = error.message.replace(/^error parsing regexp: /, '')
    throw new InputError(`Cannot compile the pattern '${shown(source)}': ${reason}`)
  }
}

function shown(source: string): string {
  return source.length > 80 ? `${source.slice(0, 77)}...` : source
}
