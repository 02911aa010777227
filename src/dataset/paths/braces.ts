import { InputError } from '../../config/index.ts'

const MAX_ALTERNATIVES = 256

/**
 * Expands the braces of a glob: `a{b,c{d,e}}` becomes `ab`, `acd` and `ace`. Braces without a comma, and braces that
 * are not closed, are ordinary characters.
 *
 * @throws {InputError} if there are too many alternatives. They are counted before they are expanded.
 */
export function expandBraces(pattern: string): readonly string[] {
  if (!pattern.includes('{')) return [pattern]
  const sequence = parse(pattern)
  if (countOf(sequence) > MAX_ALTERNATIVES) {
    const shown = pattern.length > 80 ? `${pattern.slice(0, 77)}...` : pattern
    throw new InputError(`Cannot use the glob '${shown}': its braces have more than ${MAX_ALTERNATIVES} alternatives`)
  }
  return textsOf(sequence)
}

type Part = string | Group

/** The alternatives between a pair of braces. */
interface Group {
  readonly alternatives: Part[][]
}

const MAX_DEPTH = 20

function parse(pattern: string): readonly Part[] {
  const root: Part[] = []
  const open: { readonly group: Group; readonly around: Part[] }[] = []
  let here = root
  for (const [token] of pattern.matchAll(/\\[\s\S]|[{},]|[^\\{},]+|\\/g)) {
    const innermost = open.at(-1)
    if (token === '{' && open.length < MAX_DEPTH) {
      open.push({ group: { alternatives: [[]] }, around: here })
      here = open.at(-1)?.group.alternatives[0] ?? here
    } else if (token === ',' && innermost) {
      here = []
      innermost.group.alternatives.push(here)
    } else if (token === '}' && innermost) {
      here = closed(innermost.group, innermost.around)
      open.pop()
    } else here.push(token)
  }
  for (const { group, around } of open.toReversed()) spread(group, around)
  return root
}

function closed(group: Group, around: Part[]): Part[] {
  const [only = [], ...others] = group.alternatives
  if (others.length > 0) around.push(group)
  else {
    around.push('{')
    for (const part of only) around.push(part)
    around.push('}')
  }
  return around
}

/** Adds braces that are not closed as ordinary characters. */
function spread({ alternatives }: Group, around: Part[]): void {
  for (const [position, parts] of alternatives.entries()) {
    around.push(position === 0 ? '{' : ',')
    for (const part of parts) around.push(part)
  }
}

function countOf(sequence: readonly Part[]): number {
  return sequence.reduce<number>((product, part) => {
    if (typeof part === 'string') return product
    return product * part.alternatives.reduce((sum, parts) => sum + countOf(parts), 0)
  }, 1)
}

function textsOf(sequence: readonly Part[]): readonly string[] {
  return sequence.reduce<readonly string[]>(
    (texts, part) => {
      const ends = typeof part === 'string' ? [part] : part.alternatives.flatMap(textsOf)
      return texts.flatMap((text) => ends.map((end) => text + end))
    },
    [''],
  )
}
