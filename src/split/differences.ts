const MOST_DIFFERENCES = 10

/** A place for differences, of which the first few are kept. */
export interface Differences {
  readonly first: string[]
  count: number
}

export function addDifference(differences: Differences, text: string): void {
  differences.count++
  if (differences.first.length < MOST_DIFFERENCES) differences.first.push(text)
}
