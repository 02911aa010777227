import { InputError } from './errors.ts'

/** A regular expression of a user, matched in time linear in the text (RE2: no look-around, no back references). */
export interface Pattern {
  readonly source: string
  /** The names of `(?<name>...)`, in the order of their numbers. */
  readonly names: readonly string[]
  /** The number of capturing groups, named ones included. */
  readonly groupCount: number
  /**
   * The first match anywhere in the text: the groups that took part, by name and by number (`'1'`; `'0'` is all of it).
   * None where nothing matches.
   */
  search(text: string): ReadonlyMap<string, string> | undefined
}

const MAX_INSTRUCTIONS = 10_000

/** @throws {InputError} where RE2 cannot compile the text; the message tells why, without a place. */
export async function compilePattern(source: string): Promise<Pattern> {
  const { RE2JS } = await import(/* webpackMode: "eager" */ 're2js')
  const compiled = compile(() => RE2JS.compile(source), source)
  if (compiled.programSize() > MAX_INSTRUCTIONS)
    throw new InputError(`Cannot use so large a pattern: '${shown(source)}'`)
  const groupCount = compiled.groupCount()
  const numbers: readonly [string, number][] = Object.entries(compiled.namedGroups()).sort((a, b) => a[1] - b[1])
  const keys = [...Array.from({ length: groupCount + 1 }, (_, n) => [String(n), n] as const), ...numbers]
  const search = (text: string): ReadonlyMap<string, string> | undefined => {
    const matcher = compiled.matcher(text)
    if (!matcher.find()) return undefined
    const groups = new Map<string, string>()
    for (const [key, number] of keys) {
      const group = matcher.group(number)
      if (group !== null) groups.set(key, group)
    }
    return groups
  }
  return { source, names: numbers.map(([name]) => name), groupCount, search }
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
