/** Two sequences, by the lengths and the comparison of their elements. */
interface Sequences {
  readonly before: number
  readonly after: number
  readonly isSame: (before: number, after: number) => boolean
}

/** With more differences, the sequences are not compared further. */
const MOST_EDITS = 200

/**
 * Matches the elements of two sequences with the fewest insertions and deletions (Myers, "An O(ND) Difference Algorithm",
 * 1986). Where elements are both deleted and inserted, they are edited, so they are matched in their order.
 *
 * @returns the position in the second sequence, or -1, for each element of the first; nothing if there are more than 200
 * insertions and deletions
 */
export function matchSequences(sequences: Sequences): Int32Array | undefined {
  const rounds = searchEdits(sequences)
  return rounds && withEdited(matchesOf(sequences, rounds), sequences)
}

/** How far each diagonal reaches after each number of edits. Diagonal `k` of round `d` is at `k + d`. */
type Rounds = readonly Int32Array[]

function searchEdits({ before, after, isSame }: Sequences): Rounds | undefined {
  const rounds: Int32Array[] = []
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    const last = rounds.at(-1)
    const reach = new Int32Array(2 * edits + 1)
    for (let k = -edits; k <= edits; k += 2) {
      let x = last === undefined ? 0 : startOf(last, k, edits).x
      while (x < before && x - k < after && x >= 0 && x - k >= 0 && isSame(x, x - k)) x++
      reach[k + edits] = x
      if (x >= before && x - k >= after) return [...rounds, reach]
    }
    rounds.push(reach)
  }
  return undefined
}

/** Where a diagonal starts: after an insertion (from the diagonal above) or after a deletion, whichever reaches further. */
function startOf(last: Int32Array, k: number, edits: number) {
  const inserted = k < edits ? (last[k + edits] as number) : -1
  const deleted = k > -edits ? (last[k + edits - 2] as number) + 1 : -1
  const isInsertion = k === -edits || (k !== edits && deleted - 1 < inserted)
  return isInsertion ? { x: inserted, from: k + 1 } : { x: deleted, from: k - 1 }
}

function matchesOf({ before, after }: Sequences, rounds: Rounds): Int32Array {
  const matches = new Int32Array(before).fill(-1)
  let [x, k] = [before, before - after]
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const last = rounds[edits - 1]
    const start = last === undefined ? { x: 0, from: 0 } : startOf(last, k, edits)
    while (x > start.x) {
      x--
      matches[x] = x - k
    }
    x = last === undefined ? 0 : (last[start.from + edits - 1] as number)
    k = start.from
  }
  return matches
}

/** Matches what is deleted and inserted at one place. */
function withEdited(matches: Int32Array, { before, after }: Sequences): Int32Array {
  let free = 0
  for (let x = 0; x < before; ) {
    if ((matches[x] as number) >= 0) {
      free = (matches[x] as number) + 1
      x++
      continue
    }
    let end = x
    while (end < before && (matches[end] as number) < 0) end++
    const limit = end < before ? (matches[end] as number) : after
    for (; x < end; x++) matches[x] = free < limit ? free++ : -1
  }
  return matches
}
