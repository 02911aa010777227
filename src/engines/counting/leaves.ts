/** The samples of a stratum whose hash starts with certain digits. */
export interface Leaf {
  readonly digits: string
  /** Their number, which is not 0. */
  readonly count: number
  /** The number of samples with smaller hashes. */
  readonly before: number
}

/**
 * The leaf in which more than so many samples have been passed, and the one before it: the hash before a cut point can be the last
 * one of that.
 *
 * @param leaves In the order of their digits.
 */
export function leavesAround(leaves: readonly Leaf[], limit: number): readonly Leaf[] {
  let [low, high] = [0, leaves.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { before, count } = leaves[middle] as Leaf
    if (before + count > limit) high = middle
    else low = middle + 1
  }
  return leaves.slice(Math.max(low - 1, 0), low + 1)
}

/** The leaf that a hash is in, if it has samples. */
export function leafAt(leaves: readonly Leaf[], hash: string): Leaf | undefined {
  let [low, high] = [0, leaves.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle] as Leaf).digits > hash) high = middle
    else low = middle + 1
  }
  const leaf = leaves[low - 1]
  return leaf !== undefined && hash.startsWith(leaf.digits) ? leaf : undefined
}
