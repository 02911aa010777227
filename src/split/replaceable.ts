const HEAD_BYTES = 4096

/** The conflict markers that a merge leaves in a file that both sides have changed. */
const CONFLICT_MARK = /^([<|=>])\1{6}(?: .*)?\r?$/

/** An existing file at the path of an index file, and the file that the base has there. */
interface Existing {
  readonly there: Replaceability
  readonly onBase: Replaceability
}

/** What decides whether a file may be replaced. */
type Replaceability =
  | { readonly kind: 'missing' | 'read' }
  | {
      readonly kind: 'broken'
      /** Whether it is an index file of this tool nevertheless: see `isOwnIndexFile`. */
      readonly own: boolean
      /** Whether it has conflict markers or is empty: see `hasNoOwner`. */
      readonly ownerless?: boolean
    }

/**
 * Returns whether a new index file may replace an existing file: it never replaces a file that is no index file of this tool.
 * A file after a conflict can be replaced if its sides are index files of this tool, or if the base has one at its place. So
 * can an empty file at that place, which contains nothing to lose.
 */
export function isReplaceable({ there, onBase }: Existing): boolean {
  if (there.kind !== 'broken' || there.own) return true
  return there.ownerless === true && onBase.kind === 'read'
}

/**
 * Returns whether a file is an index file of this tool, even a broken one: it begins like one. After a conflict, each of its
 * sides does, unless it is empty.
 */
export function isOwnIndexFile(bytes: Uint8Array): boolean {
  const sides = sidesOf(textOf(bytes)).filter((side) => side.trim() !== '')
  return sides.length > 0 && sides.every((side) => /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"generation"\s*:/.test(side))
}

/** Returns whether the content does not tell whose file it is: it has conflict markers, or it is empty. */
export function hasNoOwner(bytes: Uint8Array): boolean {
  const text = textOf(bytes)
  return text.trim() === '' || text.split('\n').some((line) => CONFLICT_MARK.test(line))
}

/** The start of a file without conflicts. After a conflict, all of it matters. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  return /^<{7}/m.test(text) ? text : text.slice(0, HEAD_BYTES)
}

/** Returns the file as each side of a conflict has it. The ancestor that `diff3` adds is a side of no one. */
function sidesOf(text: string): string[] {
  const sides: [string[], string[]] = [[], []]
  let into: readonly string[][] = sides
  let isConflict = false
  for (const line of text.split('\n')) {
    const mark = CONFLICT_MARK.exec(line)?.[1]
    if (mark === '<') {
      into = [sides[0]]
      isConflict = true
    } else if (mark === '|') into = []
    else if (mark === '=') into = [sides[1]]
    else if (mark === '>') into = sides
    else for (const side of into) side.push(line)
  }
  return (isConflict ? sides : [sides[0]]).map((lines) => lines.join('\n'))
}
