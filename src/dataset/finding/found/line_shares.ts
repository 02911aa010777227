/** The number of lines that are offered in total, so that the choice is easy. */
export const MOST_LINES = 5

/**
 * Returns how many lines of each dataset are shown: the first of each, then the second of each, and so on up to the limit, so
 * that the further lines of one do not replace the likely lines of others.
 */
export function shownLines(counts: readonly number[], most: number): readonly number[] {
  const shown = counts.map(() => 0)
  let left = most
  for (let round = 1; left > 0 && counts.some((count) => count >= round); round++) {
    for (const [at, count] of counts.entries()) {
      if (count < round || left === 0) continue
      shown[at] = round
      left--
    }
  }
  return shown
}
