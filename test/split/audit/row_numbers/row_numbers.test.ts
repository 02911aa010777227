import { describe, expect, test } from 'vitest'
import type { LabelTable } from '../../../../src/dataset/index.ts'
import { compareTestSplit, testSplitOf } from '../../../../src/split/audit/test_split.ts'
import { type Row, tableOf } from '../../../analysis/tables.ts'

type Line = readonly [label: string, split: string]

/** Rows without ids, of which every third is in the test split. */
const LINES: readonly Line[] = Array.from({ length: 60 }, (_, i) =>
  i % 3 === 0 ? ['joy', 'test'] : [i % 2 === 0 ? 'joy' : 'calm', 'train'],
)

function tableWith(lines: readonly Line[], prefix = ''): LabelTable {
  const names = ['train', 'test']
  const codes = Int32Array.from(lines, ([, split]) => names.indexOf(split))
  return { ...tableOf(lines.map(([label], i): Row => [`${prefix}${i}`, label])), splits: { names, codes } }
}

function compared(lines: readonly Line[], prefix = '') {
  const [base, head] = [tableWith(LINES, prefix), tableWith(lines, prefix)]
  const test = testSplitOf(base, head, undefined)
  if (test === undefined) throw new Error('no test split')
  const { change, changedIds, moved } = compareTestSplit({ base, head, test, areNumbered: true })
  const { removed, relabelled, replaced } = change
  return { removed, relabelled, replaced, changedIds, moved }
}

const NOTHING = { removed: 0, relabelled: 0, replaced: 0, changedIds: 0, moved: 0 }
const TRAIN: Line = ['calm', 'train']

describe('a test split of rows without ids', () => {
  test.each([
    ['nothing', LINES],
    ['a row at the top', [TRAIN, ...LINES]],
    ['rows in the middle', [...LINES.slice(0, 20), TRAIN, TRAIN, ...LINES.slice(20)]],
    ['rows at the end', [...LINES, TRAIN, ['joy', 'test'] as const]],
    ['rows at the top and at the end', [TRAIN, ...LINES, TRAIN]],
  ])('does not change with %s inserted', (_, lines) => {
    expect(compared(lines)).toEqual(NOTHING)
    expect(compared(lines, 'maestro:')).toEqual(NOTHING)
  })

  test('changes with a row that is relabelled or removed, next to an inserted one', () => {
    const relabelled = LINES.map((line, i): Line => (i === 30 ? ['calm', 'test'] : line))
    expect(compared([TRAIN, ...relabelled])).toEqual({ ...NOTHING, relabelled: 1 })
    expect(compared([TRAIN, ...LINES.filter((_, i) => i !== 30)])).toEqual({ ...NOTHING, removed: 1 })
    expect(compared(LINES.map((line, i): Line => (i === 30 ? ['joy', 'train'] : line)))).toEqual({
      ...NOTHING,
      removed: 1,
    })
  })

  test('cannot be compared if too many rows are removed and inserted', () => {
    const others = Array.from({ length: 400 }, (_, i): Line => [`new ${i}`, 'train'])
    const mixed = [...others, ...LINES.slice(0, 50)]
    expect(compared(mixed)).toEqual({ ...NOTHING, moved: 20 })
  })
})

describe('a shuffled table', () => {
  const withTexts = (lines: readonly (readonly [...Line, text: string])[]): LabelTable => ({
    ...tableWith(lines.map(([label, split]): Line => [label, split])),
    content: Int32Array.from(lines, (_, i) => i),
    contentValues: lines.map(([, , text]) => text),
  })
  const before = LINES.map((line, i) => [...line, `text ${i}`] as const)
  const changeOf = (head: readonly (readonly [...Line, text: string])[]) => {
    const [base, after] = [withTexts(before), withTexts(head)]
    const split = testSplitOf(base, after, undefined)
    if (split === undefined) throw new Error('no test split')
    const { change, moved } = compareTestSplit({ base, head: after, test: split, areNumbered: true })
    const { removed, relabelled, replaced } = change
    return { removed, relabelled, replaced, moved }
  }
  const shuffled = before
    .map((_, i) => before[(i * 37) % before.length] ?? before[0])
    .filter((line) => line !== undefined)

  test('does not change the test split if texts identify the rows', () => {
    expect(changeOf(shuffled)).toEqual({ removed: 0, relabelled: 0, replaced: 0, moved: 0 })
  })

  test('still shows a row that is relabelled, and one that is gone', () => {
    const head = shuffled.map((line) => (line[2] === 'text 30' ? (['calm', 'test', 'text 30'] as const) : line))
    expect(changeOf(head)).toEqual({ removed: 0, relabelled: 1, replaced: 0, moved: 0 })
    expect(changeOf(shuffled.filter(([, , text]) => text !== 'text 30'))).toMatchObject({ removed: 1, relabelled: 0 })
  })

  test('in order, a changed text is a replaced sample', () => {
    const head = before.map((line, i) => (i === 30 || i === 33 ? (['joy', 'test', `new ${i}`] as const) : line))
    expect(changeOf(head)).toEqual({ removed: 0, relabelled: 0, replaced: 2, moved: 0 })
  })
})
