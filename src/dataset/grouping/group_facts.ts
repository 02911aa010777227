/** What the groups of samples look like. */
export interface GroupFacts {
  /** The number of groups. */
  readonly groups: number
  /** The number of samples that are in a group, even if it is a group of one. */
  readonly rows: number
  /** The number of samples that share their group with another one. */
  readonly shared: number
  /** The number of pairs of samples that share a group. */
  readonly pairs: number
  /** The number of samples in the largest group. */
  readonly largest: number
  /** The number of groups with several samples whose samples are all in one class. */
  readonly pure: number
  /** The number of groups with several samples. */
  readonly several: number
  /** The number of classes that the samples have. */
  readonly classes: number
}

interface Grouping {
  /** The code of each row's group; -1 for none. */
  readonly codes: Int32Array
  /** The number of different codes. */
  readonly count: number
  /** The code of each row's class; negative for none. */
  readonly labels: ArrayLike<number>
}

/** Counts the groups and the samples in them. */
export function groupFacts({ codes, count, labels }: Grouping): GroupFacts {
  const sizes = new Uint32Array(count)
  const classOf = new Int32Array(count).fill(UNKNOWN)
  const seen = new Set<number>()
  let rows = 0
  let last = -1
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0) continue
    const label = labels[row] ?? -1
    const known = classOf[code] as number
    rows++
    sizes[code] = (sizes[code] as number) + 1
    if (known === UNKNOWN) classOf[code] = label
    else if (known !== label) classOf[code] = MIXED
    if (known !== label && label !== last && label >= 0) seen.add(label)
    last = label
  }
  let [groups, shared, pairs, largest, pure, several] = [0, 0, 0, 0, 0, 0]
  for (let code = 0; code < count; code++) {
    const size = sizes[code] as number
    if (size === 0) continue
    groups++
    if (size > largest) largest = size
    if (size === 1) continue
    several++
    shared += size
    pairs += (size * (size - 1)) / 2
    if (classOf[code] !== MIXED) pure++
  }
  return { groups, rows, shared, pairs, largest, pure, several, classes: seen.size }
}

const UNKNOWN = -3
const MIXED = -4

/** What groups must look like to be suggested. */
export interface GroupLimits {
  readonly fewestGroups: number
  /** The smallest share of the samples that share their group with another one. */
  readonly leastShared: number
  /** The smallest and the largest mean size of a group. */
  readonly mean: readonly [least: number, most: number]
  /** With at most this many groups per class, each in one class, the groups are the classes. */
  readonly perClass: number
}

/** The fewest samples that must share their groups. */
const FEWEST_SHARED = 4

/** Whether groups are more than a few, have several samples, and are neither the classes nor half of the dataset. */
export function areGroups(facts: GroupFacts, limits: GroupLimits): boolean {
  const { groups, rows, shared, largest } = facts
  const { fewestGroups, leastShared, mean } = limits
  const size = rows / groups
  return (
    groups >= fewestGroups &&
    shared >= Math.max(FEWEST_SHARED, leastShared * rows) &&
    size >= mean[0] &&
    size <= mean[1] &&
    2 * largest <= rows &&
    !matchClasses(facts, limits)
  )
}

/** The fewest pairs in some of the rows that say something about all rows. */
const FEWEST_PAIRS = 5

/**
 * Whether some rows of a shuffled table show that all of its rows have such groups. With n of N rows, each pair is among
 * them with a probability of about (n / N)², so pairs · (N / n)² / N · 2 is the mean number of others in a sample's group.
 */
export function areGroupsOfAll(facts: GroupFacts, limits: GroupLimits, size: number): boolean {
  const { groups, rows, largest, pairs } = facts
  const others = (2 * pairs * size) / rows ** 2
  return (
    pairs >= FEWEST_PAIRS &&
    groups >= limits.fewestGroups &&
    others >= Math.max(limits.leastShared, limits.mean[0] - 1) &&
    2 * largest <= rows &&
    !matchClasses(facts, limits)
  )
}

/** Whether there is about one group per class. */
export function matchClasses({ pure, several, groups, classes }: GroupFacts, { perClass }: GroupLimits): boolean {
  return pure === several && groups <= perClass * Math.max(classes, 1)
}
