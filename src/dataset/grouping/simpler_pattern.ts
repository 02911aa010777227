const HASH = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g

/**
 * Returns a pattern for the same groups that is easier to read: `([^/]+)_frame_\d+\.jpg$`. Returns the given pattern if
 * what follows the groups differs between the names by more than numbers.
 *
 * @param names The names that the new pattern must group in the same way.
 */
export function simplerPattern(pattern: string, names: readonly string[]): string {
  const search = new RegExp(pattern)
  const rests = new Set<string>()
  for (const name of names) {
    const found = search.exec(name)
    const group = found?.[1]
    if (found === null || group === undefined) continue
    const start = found.index + found[0].indexOf(group)
    if (start > 0 && name[start - 1] !== '/') return pattern
    const rest = name.slice(start + group.length)
    const extension = /\.\w+$/.exec(rest)?.[0] ?? ''
    rests.add(withoutNumbers(rest.slice(0, rest.length - extension.length)) + extension.replace('.', '\\.'))
    if (rests.size > 1) return pattern
  }
  const [rest] = rests
  if (rest === undefined) return pattern
  const depth = pattern.includes('([^/]+/') ? '[^/]+/' : ''
  const simpler = `(${depth}[^/]+)${rest}$`
  const other = new RegExp(simpler)
  return names.every((name) => search.exec(name)?.[1] === other.exec(name)?.[1]) ? simpler : pattern
}

/** Escapes a text for a regular expression, with its numbers and hashes left open. */
function withoutNumbers(text: string): string {
  return text
    .split(HASH)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\d+/g, '\\d+'))
    .join('[0-9a-f]{32}')
}
