import { expect, test } from 'vitest'
import { balancedSplit } from '../../../src/check/balanced/balanced_split.ts'
import type { LabelTable } from '../../../src/dataset/index.ts'
import type { SplitOutcome } from '../../../src/report/index.ts'

const TABLE = {
  classes: ['calm', 'joy'],
  labels: Int32Array.of(0, 1, 1, -1, 1),
  splits: { codes: Int32Array.of(0, 1, 1, 1, 0), names: ['test', 'train'] },
} as unknown as LabelTable
const { splits: _, ...WITHOUT } = TABLE

function planned(state: string, requested = false): SplitOutcome {
  const summary = {
    cells: [
      [1, 0, 1],
      [1, 0, 1],
    ],
  }
  return {
    plan: { assignment: Int32Array.of(0, 0, 2, 0, 2) },
    summary,
    file: { state, requested },
  } as unknown as SplitOutcome
}

test("without an index file, the dataset's own training split is balanced, and a note says so", () => {
  const own = balancedSplit(TABLE, planned('missing'))
  expect(own?.sizes).toEqual([0, 2])
  expect([0, 1, 2, 3, 4].filter((row) => own?.isIncluded(row))).toEqual([1, 2, 3])
  expect(own?.notes[0]?.message).toContain("the dataset's own training split")
  expect(balancedSplit(TABLE, undefined)?.notes).toHaveLength(1)
})

test('an index file that exists or is asked for comes first', () => {
  for (const outcome of [planned('current'), planned('missing', true)]) {
    const ours = balancedSplit(TABLE, outcome)
    expect(ours?.sizes).toEqual([1, 1])
    expect([0, 1, 2, 3, 4].filter((row) => ours?.isIncluded(row))).toEqual([0, 1, 3])
    expect(ours?.notes).toEqual([])
  }
})

test('without any split, there is nothing to restrict', () => {
  expect(balancedSplit(WITHOUT, undefined)).toBeUndefined()
})
