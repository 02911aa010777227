import { formatCount, InputError } from '../../config/index.ts'
import { expandBraces } from './braces.ts'

/** Whether a path matches. Paths are `/`-separated and relative. */
type Glob = (path: string) => boolean

/** For all globs of one list together, except those without wildcards. */
const MAX_ALTERNATIVES = 1000
const MAX_CHARACTERS = 20_000

/**
 * Compiles a glob with `*`, `?`, `[a-z]`, `{a,b}` and `**` as a whole step. A name that starts with a dot is matched
 * like any other. Unlike with a regular expression made from a glob, the time per path is bounded for every pattern.
 *
 * @throws {InputError} if the braces have too many alternatives, or the pattern is too long.
 */
export function compileGlob(pattern: string): Glob {
  return anyGlob([pattern])
}

export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text)
}

/**
 * Compiles several globs. A path matches if one of them does.
 *
 * @throws {InputError} like `compileGlob`, and if there are too many globs with wildcards.
 */
export function anyGlob(patterns: readonly string[]): Glob {
  const plain = new Set<string>()
  const globs: (readonly StepGlob[])[] = []
  let characters = 0
  for (const pattern of patterns) {
    for (const alternative of expandBraces(pattern.replace(/^\.\//, ''))) {
      if (!/[*?[\\]/.test(alternative)) plain.add(alternative)
      else {
        characters += alternative.length
        if (globs.length === MAX_ALTERNATIVES || characters > MAX_CHARACTERS) throw tooMany(patterns.length)
        globs.push(stepsOf(alternative))
      }
    }
  }
  return (path) => {
    if (plain.has(path)) return true
    if (globs.length === 0) return false
    const steps = path.split('/')
    return globs.some((glob) => matches(glob, steps, isAnySteps, acceptsStep))
  }
}

function tooMany(patterns: number): InputError {
  const globs = patterns === 1 ? 'so large a glob' : `${formatCount(patterns)} globs together`
  const [most, characters] = [formatCount(MAX_ALTERNATIVES), formatCount(MAX_CHARACTERS)]
  return new InputError(
    `Cannot use ${globs}: the limit is ${most} globs with wildcards and ${characters} characters, with braces expanded`,
  )
}

/** What one step of a path must match: `**`, a name, or parts of a name. */
type StepGlob = '**' | { readonly name: string } | { readonly parts: readonly CharGlob[] }

/** What one character must match: `*`, `?`, a character class or a character. */
type CharGlob = '*' | '?' | CharClass | { readonly char: string }

interface CharClass {
  readonly isNegated: boolean
  readonly ranges: readonly { readonly from: string; readonly to: string }[]
}

/** `a/**` matches everything in `a`, but not `a` itself. */
function stepsOf(pattern: string): readonly StepGlob[] {
  const steps = pattern.split('/')
  return (steps.at(-1) === '**' ? [...steps, '*'] : steps).map(stepOf)
}

function stepOf(step: string): StepGlob {
  if (step === '**') return '**'
  if (!/[*?[\\]/.test(step)) return { name: step }
  // After the last `]` no character class can start. Without this, searching for its end from each `[` would take
  // quadratic time.
  const end = step.lastIndexOf(']') + 1
  const parts = [
    ...(step.slice(0, end).match(/\[[^\]]+\]|\\.|./gsu) ?? []),
    ...(step.slice(end).match(/\\.|./gsu) ?? []),
  ]
  return { parts: parts.map(charOf) }
}

function charOf(part: string): CharGlob {
  if (part === '*' || part === '?') return part
  if (part.length > 1 && part.startsWith('[')) return classOf(part.slice(1, -1))
  return { char: part.length > 1 && part.startsWith('\\') ? part.slice(1) : part }
}

function classOf(inside: string): CharClass {
  const isNegated = /^[!^]/.test(inside)
  const parts = inside.slice(isNegated ? 1 : 0).matchAll(/(.)-(.)|(.)/gsu)
  const ranges = Array.from(parts, ([, from = '', to = '', single]) =>
    single === undefined ? { from, to } : { from: single, to: single },
  )
  return { isNegated, ranges }
}

/**
 * Whether a sequence matches a pattern in which some parts match any number of items. Greedy, with one level of
 * backtracking.
 */
function matches<G, T>(
  globs: readonly G[],
  items: readonly T[],
  isMany: (glob: G) => boolean,
  accepts: (glob: G, item: T) => boolean,
): boolean {
  let g = 0
  let i = 0
  let lastMany = -1
  let resumeAt = 0
  while (i < items.length) {
    const glob = globs[g]
    if (g < globs.length && isMany(glob as G)) {
      lastMany = g++
      resumeAt = i
    } else if (g < globs.length && accepts(glob as G, items[i] as T)) {
      g++
      i++
    } else if (lastMany !== -1) {
      g = lastMany + 1
      i = ++resumeAt
    } else return false
  }
  return globs.slice(g).every(isMany)
}

function isAnySteps(glob: StepGlob): boolean {
  return glob === '**'
}

function acceptsStep(glob: StepGlob, step: string): boolean {
  if (glob === '**') return true
  if ('name' in glob) return glob.name === step
  return matches(glob.parts, [...step], isAnyCharacters, acceptsCharacter)
}

function isAnyCharacters(glob: CharGlob): boolean {
  return glob === '*'
}

function acceptsCharacter(glob: CharGlob, char: string): boolean {
  if (glob === '?' || glob === '*') return true
  if ('char' in glob) return glob.char === char
  return glob.ranges.some(({ from, to }) => char >= from && char <= to) !== glob.isNegated
}
