import { describe, expect, test } from 'vitest'
import { columnLooks } from '../../../src/dataset/formats/column_looks.ts'
import { guessLabel } from '../../../src/dataset/formats/label_flags.ts'

type Row = readonly (number | string)[]

/** The columns that are votes in a table with these rows, each repeated with other ids. */
function votesIn(columns: readonly string[], patterns: readonly Row[]): string[] {
  return looksOf(columns, patterns).flatMap(({ name, isVote }) => (isVote ? [name] : []))
}

function looksOf(columns: readonly string[], patterns: readonly Row[]) {
  const rows = Array.from({ length: 60 }, (_, i) => [`a${i}.png`, ...(patterns[i % patterns.length] ?? []).map(String)])
  return columnLooks(['image', ...columns], rows)
}

const COUNTS = [
  [4, 6, 0, 0, 0],
  [0, 1, 9, 0, 0],
  [3, 3, 3, 1, 0],
]

describe('columns with votes per class', () => {
  const emotions = ['neutral', 'happiness', 'anger', 'fear', 'unknown']

  test('are counts with the same sum in each row', () => {
    expect(votesIn(emotions, COUNTS)).toEqual(emotions)
  })

  test('may have another sum in a few rows', () => {
    const patterns = Array.from({ length: 20 }, (_, i) => (i === 7 ? [1, 1, 0, 0, 0] : (COUNTS[i % 3] ?? [])))
    expect(votesIn(emotions, patterns)).toEqual(emotions)
  })

  test('are shares of 1, rounded', () => {
    const shares = [
      [0.333, 0.333, 0.333],
      [0.1, 0.2, 0.7],
      [0.5, 0.25, 0.25],
    ]
    expect(votesIn(['smooth', 'featured', 'artifact'], shares)).toEqual(['smooth', 'featured', 'artifact'])
  })

  test('have their sum in a column of its own', () => {
    const rows = [
      [3, 0, 3, 0],
      [3, 1, 1, 1],
      [6, 0, 5, 1],
      [9, 1, 8, 0],
    ]
    expect(votesIn(['count', 'hate', 'offensive', 'neither'], rows)).toEqual(['hate', 'offensive', 'neither'])
  })

  test('are not one-hot columns, also next to a constant', () => {
    const rows = [
      [2013, 1, 0, 0],
      [2013, 0, 1, 0],
      [2013, 0, 0, 1],
    ]
    expect(votesIn(['year', 'cat', 'dog', 'bird'], rows)).toEqual([])
    expect(
      guessLabel(
        looksOf(
          ['cat', 'dog', 'bird'],
          rows.map((row) => row.slice(1)),
        ),
        false,
      )?.settings,
    ).toMatchObject({
      label: ['cat', 'dog', 'bird'],
      oneHot: true,
    })
  })

  test('are not measurements', () => {
    const rows = [
      [5, 3, 1, 0],
      [4, 9, 1, 0],
      [6, 3, 4, 1],
    ]
    expect(votesIn(['a', 'b', 'c', 'd'], rows)).toEqual([])
  })

  test('are never offered as the label', () => {
    expect(guessLabel(looksOf(emotions, COUNTS), false)).toBeUndefined()
  })
})
