import { type LabelTable, textAt } from '../../dataset/index.ts'
import type { ListFile } from '../index_file/index.ts'

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

/** Returns every position that an index file lists in a split that does not contain the id of that row. */
export function* misplacedPositions(
  { positions }: Pick<ListFile, 'positions'>,
  rowsOfParts: readonly Iterable<number>[],
  size: number,
): Generator<{ readonly position: number; readonly part: number }> {
  const partOfRow = new Int32Array(size).fill(-1)
  for (const [part, rows] of rowsOfParts.entries()) for (const row of rows) if (row >= 0) partOfRow[row] = part
  for (const [part, listed] of positions.entries()) {
    for (const position of listed) if (partOfRow[position] !== part) yield { position, part }
  }
}
