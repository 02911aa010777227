import { describe, expect, test } from 'vitest'
import { findLabelConflicts, rowsAsUnits } from '../../../src/analysis/index.ts'
import { type Row, type SetRow, setTableOf, tableOf } from '../tables.ts'

/** @param codes One letter per row for its content; `.` if it is unknown. */
function conflictsOf(rows: readonly Row[], codes: string) {
  const table = tableOf(rows)
  return findLabelConflicts(table, { ...table, codes: codesOf(codes) })
}

function codesOf(letters: string): Int32Array {
  return Int32Array.from(letters, (letter) => (letter === '.' ? -1 : letter.charCodeAt(0) - 97))
}

describe('findLabelConflicts()', () => {
  test('finds identical content under different classes, with labels and lines', () => {
    const rows: Row[] = [
      ['1', 'joy'],
      ['2', 'calm'],
      ['3', 'joy'],
      ['4', 'joy'],
      ['5', 'calm'],
    ]
    expect(conflictsOf(rows, 'abacb')).toEqual({ samples: 0, examples: [], named: 0 })
    expect(conflictsOf(rows, 'aabca')).toEqual({
      samples: 3,
      examples: ['1 (joy, line 2) = 2 (calm, line 3) = 5 (calm, line 6)'],
      named: 3,
      place: { file: 'label.csv', line: 3 },
    })
  })

  test('ignores unlabelled samples and unknown content', () => {
    expect(
      conflictsOf(
        [
          ['1', 'joy'],
          ['2', null],
          ['3', 'joy'],
        ],
        'aaa',
      ).samples,
    ).toBe(0)
    expect(
      conflictsOf(
        [
          ['1', 'joy'],
          ['2', 'calm'],
        ],
        '..',
      ).samples,
    ).toBe(0)
    expect(
      conflictsOf(
        [
          ['1', null],
          ['2', 'calm'],
          ['3', 'joy'],
        ],
        'aaa',
      ).samples,
    ).toBe(2)
  })

  test('compares sets of labels, not their order', () => {
    const rows: SetRow[] = [
      ['1', ['joy', 'calm']],
      ['2', ['calm', 'joy']],
      ['3', ['calm']],
      ['4', []],
      ['5', ['calm']],
      ['6', null],
    ]
    const table = setTableOf(rows)
    expect(findLabelConflicts(table, { ...table, codes: codesOf('aabbcb') })).toMatchObject({
      samples: 2,
      examples: ['3 (calm, line 4) = 4 (no label, line 5)'],
    })
    expect(findLabelConflicts(table, { ...table, codes: codesOf('aaaaaa') }).samples).toBe(5)
  })

  test('names ten samples, and of each content at least two with different labels', () => {
    const rows = Array.from({ length: 300 }, (_, i): Row => [`${i}`, i < 250 || i % 2 === 0 ? 'joy' : 'calm'])
    const many = conflictsOf(rows, 'a'.repeat(300))
    expect(many).toMatchObject({ samples: 300, named: 10 })
    expect(many.examples[0]).toMatch(/^0 \(joy, line 2\) = 251 \(calm, line 253\) = 1 \(joy/)
    const pairs = conflictsOf(
      Array.from({ length: 40 }, (_, i): Row => [`${i}`, i < 20 ? 'joy' : 'calm']),
      'abcdefghijklmnopqrst'.repeat(2),
    )
    expect(pairs).toMatchObject({ samples: 40, named: 10 })
    expect(pairs.examples).toHaveLength(5)
  })

  test('names the label files if there are several', () => {
    const table = tableOf([
      ['1', 'joy'],
      ['2', 'calm'],
    ])
    const files = ['a.csv', 'b.csv'].map((path, i) => ({ path, start: i, end: i + 1 }))
    const sources = [{ name: 'd', start: 0, end: 2, files }]
    const { examples } = findLabelConflicts({ ...table, sources }, { ...table, codes: codesOf('aa') })
    expect(examples).toEqual(['1 (joy, a.csv line 2) = 2 (calm, b.csv line 3)'])
  })

  test('shortens long labels', () => {
    const [example = ''] = conflictsOf(
      [
        ['1', 'x'.repeat(10_000)],
        ['2', 'y'],
      ],
      'aa',
    ).examples
    expect(example.length).toBeLessThan(120)
  })
})

describe('rowsAsUnits()', () => {
  const rows: Row[] = [
    ['1', 'car'],
    ['2', 'bus'],
    ['3', 'bus'],
    ['4', 'car'],
    ['5', 'bus'],
  ]
  const table = tableOf(rows)

  test('rows of one image do not contradict each other', () => {
    const units = rowsAsUnits(table, codesOf('aaaaa'), Int32Array.of(0, 0, 1, 1, -1))
    expect(findLabelConflicts(table, units)).toMatchObject({
      samples: 5,
      examples: ['1 (bus, car, line 2) = 5 (bus, line 6)  = 3 (bus, car, line 4)'.replace('  ', ' ')],
    })
    const one = rowsAsUnits(table, codesOf('aaaab'), Int32Array.of(0, 0, 1, 1, -1))
    expect(findLabelConflicts(table, one).samples).toBe(0)
  })
})
