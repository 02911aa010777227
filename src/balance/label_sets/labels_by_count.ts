/** The labels, grouped by their counts. */
interface LabelsByCount {
  /** Moves a label to another count, which may be higher or lower by any number. */
  readonly move: (label: number, from: number, to: number) => void
  /** The largest count. */
  readonly largest: () => number
  /** A label with the largest count; -1 if no label has samples. */
  readonly mostFrequent: () => number
}

/**
 * Groups labels in one linked list per count, so that the most frequent label is known at any time without a search through
 * all labels.
 *
 * @param most The largest count that a label can reach.
 */
export function labelsByCount(counts: Int32Array, most: number): LabelsByCount {
  const heads = new Int32Array(most + 1).fill(-1)
  const next = new Int32Array(counts.length)
  const previous = new Int32Array(counts.length)
  let largest = 0
  const link = (label: number, count: number) => {
    const head = heads[count] as number
    next[label] = head
    previous[label] = -1
    if (head !== -1) previous[head] = label
    heads[count] = label
    if (count > largest) largest = count
  }
  const unlink = (label: number, count: number) => {
    const [before, after] = [previous[label] as number, next[label] as number]
    if (before === -1) heads[count] = after
    else next[before] = after
    if (after !== -1) previous[after] = before
  }
  for (let label = counts.length - 1; label >= 0; label--) link(label, counts[label] as number)
  return {
    move: (label, from, to) => {
      unlink(label, from)
      link(label, to)
      while (largest > 0 && heads[largest] === -1) largest--
    },
    largest: () => largest,
    mostFrequent: () => (largest === 0 ? -1 : (heads[largest] as number)),
  }
}
