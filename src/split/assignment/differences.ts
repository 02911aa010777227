import { type LabelTable, textAt } from '../../dataset/index.ts'

const MOST_DIFFERENCES = 10

/** Counts differences and keeps the first few. */
export interface Differences {
  readonly first: string[]
  count: number
}

export function addDifference(differences: Differences, text: string): void {
  differences.count++
  if (differences.first.length < MOST_DIFFERENCES) differences.first.push(text)
}

/** Describes a position in an index file whose id is not in the same split of the file. */
export function positionProblem(
  { ids, size }: Pick<LabelTable, 'ids' | 'size'>,
  position: number,
  split: string,
): string {
  if (position >= size) return `position ${position} of ${split} does not exist in the dataset`
  return `position ${position} of ${split} is '${textAt(ids, position)}', which is not in the ids of ${split}`
}
