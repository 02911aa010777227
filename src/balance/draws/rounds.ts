/**
 * Keeps rows of as many groups as possible: in each round one row of every group that still has some, in the order of the rows.
 * A row without a group is a group of one.
 *
 * @param rows The rows in random order.
 * @param groups The code of each row's group; -1 if it has none.
 * @param seen A counter per group, all 0. They are 0 again afterwards.
 */
export function keptByRounds(rows: Int32Array, count: number, groups: Int32Array, seen: Int32Array): Int32Array {
  const rounds = new Int32Array(rows.length)
  const sizes: number[] = []
  for (let i = 0; i < rows.length; i++) {
    const group = groups[rows[i] as number] as number
    const round = group < 0 ? 0 : (seen[group] as number)
    if (group >= 0) seen[group] = round + 1
    rounds[i] = round
    sizes[round] = (sizes[round] ?? 0) + 1
  }
  for (let i = 0; i < rows.length; i++) {
    const group = groups[rows[i] as number] as number
    if (group >= 0) seen[group] = 0
  }
  let [last, left] = [0, count]
  while (last < sizes.length && (sizes[last] as number) <= left) left -= sizes[last++] as number
  const kept = new Int32Array(count)
  let place = 0
  for (let i = 0; i < rows.length; i++) {
    const round = rounds[i] as number
    if (round < last || (round === last && left-- > 0)) kept[place++] = rows[i] as number
  }
  return kept
}

/** Groups of samples, by the code of each row's group; -1 if it has none. */
interface NamedGroups {
  readonly codes: Int32Array
  readonly names: readonly unknown[]
  readonly noun: string
}

/** How many groups have samples before and after balancing. */
export interface BalancedGroups {
  /** What reports call the groups, in the plural, such as `songs`. */
  readonly noun: string
  /** The number of groups before. */
  readonly before: number
  /** The number of groups that still have samples. */
  readonly after: number
}

/** Counts the groups of the rows before and after balancing. A row without a group is a group of one. */
export function countGroupsIn(groups: NamedGroups, before: Int32Array, after: Int32Array): BalancedGroups {
  return { noun: groups.noun, before: countGroups(before, groups), after: countGroups(after, groups) }
}

function countGroups(
  rows: Int32Array,
  { codes, names }: { readonly codes: Int32Array; readonly names: readonly unknown[] },
): number {
  const seen = new Uint8Array(names.length)
  const single = new Set<number>()
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const group = codes[row] as number
    if (group < 0) single.add(row)
    else if (seen[group] === 0) {
      seen[group] = 1
      count++
    }
  }
  return count + single.size
}
