/** The groups of rows. */
export interface RowGroups {
  /** The code of each row's group, an index into `names`; -1 if the row has no group. */
  readonly codes: Int32Array
  readonly names: readonly unknown[]
}

/**
 * Returns a function that puts rows in the order in which they are kept, so that as many groups as possible keep rows: in each round one
 * row of every group that still has some, in the order of the rows. A row without a group is a group of one.
 */
export function roundsOver({ codes, names }: RowGroups): (rows: Int32Array) => Int32Array {
  const seen = new Int32Array(names.length)
  return (rows) => {
    const rounds = new Int32Array(rows.length)
    const ends: number[] = [0]
    for (let i = 0; i < rows.length; i++) {
      const group = codes[rows[i] as number] as number
      const round = group < 0 ? 0 : (seen[group] as number)
      if (group >= 0) seen[group] = round + 1
      rounds[i] = round
      ends[round + 1] = (ends[round + 1] ?? 0) + 1
    }
    for (let round = 1; round < ends.length; round++)
      ends[round] = (ends[round] as number) + (ends[round - 1] as number)
    const ordered = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const group = codes[row] as number
      if (group >= 0) seen[group] = 0
      const round = rounds[i] as number
      const place = ends[round] as number
      ordered[place] = row
      ends[round] = place + 1
    }
    return ordered
  }
}

interface NamedGroups extends RowGroups {
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

function countGroups(rows: Int32Array, { codes, names }: RowGroups): number {
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
