/** Tells whether a path matches; `/`-separated and relative. */
export type Glob = (path: string) => boolean

const MAX_ALTERNATIVES = 256

/**
 * Globs with `*`, `?`, `[a-z]`, `{a,b}` and `**` as whole steps; a name that begins with a dot is matched like any other.
 * Unlike a regular expression made from a glob, the time for a path is bounded whatever the pattern.
 */
export function compileGlob(pattern: string): Glob {
  const alternatives = expandBraces(pattern.replace(/^\.\//, '')).map(stepsOf)
  return (path) => {
    const steps = path.split('/')
    return alternatives.some((globs) => matches(globs, steps, (glob) => glob === '**', matchesStep))
  }
}

/** `a/**` is what lies in a, and not a itself. */
function stepsOf(pattern: string): string[] {
  const steps = pattern.split('/')
  return steps.at(-1) === '**' ? [...steps, '*'] : steps
}

export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text)
}

/** Whether one of the globs matches. */
export function anyGlob(patterns: readonly string[]): Glob {
  const globs = patterns.map(compileGlob)
  return (path) => globs.some((glob) => glob(path))
}

function expandBraces(pattern: string): string[] {
  let expanded = [pattern]
  for (;;) {
    const next = expanded.flatMap((text) => {
      const [whole, inside = ''] = /\{([^{}]*,[^{}]*)\}/.exec(text) ?? []
      return whole === undefined ? [text] : inside.split(',').map((part) => text.replace(whole, () => part))
    })
    if (next.length > MAX_ALTERNATIVES || next.every((text, i) => text === expanded[i])) return expanded
    expanded = next
  }
}

/** Whether a sequence matches a pattern in which some parts stand for any number of items: the greedy way with one step back. */
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

function matchesStep(glob: string, step: string): boolean {
  if (!/[*?[\\]/.test(glob)) return glob === step
  const parts = glob.match(/\[[^\]]+\]|\\.|./gsu) ?? []
  return matches(parts, [...step], (part) => part === '*', acceptsCharacter)
}

function acceptsCharacter(part: string, char: string): boolean {
  if (part === '?') return true
  if (part.startsWith('[') && part.length > 1) return isInClass(part.slice(1, -1), char)
  return (part.length > 1 && part.startsWith('\\') ? part.slice(1) : part) === char
}

function isInClass(inside: string, char: string): boolean {
  const isNegated = /^[!^]/.test(inside)
  const ranges = [...inside.slice(isNegated ? 1 : 0).matchAll(/(.)-(.)|(.)/gsu)]
  const has = ranges.some(([, from = '', to = '', single]) =>
    single === undefined ? char >= from && char <= to : char === single,
  )
  return has !== isNegated
}
