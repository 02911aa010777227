import { describe, expect, test } from 'vitest'
import { checkFirstRow } from '../../../src/dataset/formats/numbered_columns.ts'

const HEADER = ['id', 'text', 'emotion']

function problemWith(
  cells: readonly string[],
  settings: Readonly<Record<string, string | number>>,
): string | undefined {
  const chosen = Object.entries(settings).map(([key, column]) => ({ key: `labels.${key}`, column }))
  try {
    checkFirstRow(cells, { chosen, file: 'l.csv' })
    return undefined
  } catch (error) {
    return String(error)
  }
}

describe('a column number', () => {
  test.each(['content', 'id', 'group', 'split'])('for %s beside a name lists the columns', (key) => {
    expect(problemWith(HEADER, { label: 'emotion', [key]: 1 })).toBe(
      `InputError: l.csv:1: Cannot use the column number 1 (labels.${key}) because labels.label is the name 'emotion', and numbers are ` +
        "only for files without a header. Use the name 'text', or numbers for all columns if the file has no header. The columns are id, text, emotion.",
    )
  })

  test('that does not exist', () => {
    expect(problemWith(HEADER, { label: 'emotion', id: 7 })).toContain('Use a name, or numbers for all columns')
  })

  test.each(['label', 'content'])('for %s of a file with a header', (key) => {
    expect(problemWith(HEADER, { [key]: 1 })).toContain(
      `Cannot use the column number 1 (labels.${key}) because the first row is a header, and`,
    )
  })

  test.each([[['a.wav', 'label']], [['1', 'class', 'x']], [['yes it is', 'y']], [['class', 'class']], [['label']]])(
    'of a file whose first row is a sample: %s',
    (cells) => {
      expect(problemWith(cells, { label: 1 })).toBeUndefined()
    },
  )
})

describe('the names of columns', () => {
  const check =
    (columns: readonly string[], more = {}) =>
    () =>
      checkFirstRow(['1', 'a', 'x'], { file: 'l.csv', columns, ...more })

  test('must be as many as the first row has cells', () => {
    expect(check(['a', 'b'])).toThrow(
      'l.csv:1: Expected a name for each of the 3 columns, found 2 names (labels.columns). Name all columns, or set',
    )
    expect(check(['a', 'b', 'c'])).not.toThrow()
  })

  test('may be fewer if further cells are labels', () => {
    expect(check(['a', 'b'], { mayHaveMoreCells: true })).not.toThrow()
  })
})
