import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { textAt } from '../../../src/dataset/index.ts'
import { freshSplit, type SplitSettings } from '../../../src/split/index.ts'
import { cellsOf, type Labels, tableOfSets } from './sets.ts'

const RATIOS = [decimal(0.7), decimal(0.15), decimal(0.15)] as const
const SETTINGS: SplitSettings = {
  parts: { kind: 'splits', ratios: RATIOS },
  seed: 42,
  hash: 'md5',
  rounding: 'auto',
  stratified: true,
}
const folds = (count: number): SplitSettings => ({ ...SETTINGS, parts: { kind: 'folds', count } })

const setOf = (labels: number) =>
  fc.uniqueArray(fc.nat(labels - 1), { maxLength: 4 }).map((set) => set.sort((a, b) => a - b))
const someSets = fc.array(fc.option(setOf(6), { freq: 8 }), { minLength: 1, maxLength: 60 })

describe('a fresh split of samples with several labels', () => {
  test('puts every sample with a label, or with an empty set, in one split, and no unlabelled one', () => {
    fc.assert(
      fc.property(someSets, fc.constantFrom(SETTINGS, folds(2), folds(5)), (sets, settings) => {
        const { assignment, names } = freshSplit(tableOfSets(sets), settings, 1)
        for (const [row, set] of sets.entries()) {
          if (set === null) expect(assignment[row]).toBe(-1)
          else expect(names[assignment[row] as number]).toBeDefined()
        }
      }),
    )
  })

  test('has sizes that are the floor or the ceiling of their share', () => {
    fc.assert(
      fc.property(
        fc.array(setOf(6), { minLength: 3, maxLength: 60 }),
        fc.constantFrom(SETTINGS, folds(3)),
        (sets, settings) => {
          const { assignment, names } = freshSplit(tableOfSets(sets), settings, 1)
          const shares = settings.parts.kind === 'folds' ? names.map(() => 1 / names.length) : [0.7, 0.15, 0.15]
          for (const [part, share] of shares.entries()) {
            const size = assignment.filter((code) => code === part).length
            expect(Math.abs(size - sets.length * share)).toBeLessThan(1)
          }
        },
      ),
    )
  })

  test('depends on the ids and the sets, not on the order of the rows', () => {
    fc.assert(
      fc.property(someSets, fc.nat(), (sets, turn) => {
        const ids = sets.map((_, row) => `clip ${row}`)
        const turned = <Item>(list: readonly Item[]) => {
          const start = turn % list.length
          return [...list.slice(start), ...list.slice(0, start)]
        }
        const partOf = (rows: readonly Labels[], names: string[]) => {
          const table = tableOfSets(rows, names)
          const { assignment } = freshSplit(table, SETTINGS, 1)
          return Object.fromEntries(names.map((_, row) => [textAt(table.ids, row), assignment[row]]))
        }
        expect(partOf(turned(sets), turned(ids))).toEqual(partOf(sets, ids))
      }),
    )
  })

  test('puts a label with at least three samples in every split wherever that is possible', () => {
    fc.assert(
      fc.property(fc.array(setOf(4), { minLength: 6, maxLength: 8 }), (sets) => {
        const { assignment } = freshSplit(tableOfSets(sets), SETTINGS, 1)
        const sizes = [0, 1, 2].map((part) => assignment.filter((code) => code === part).length)
        const absent = (parts: ArrayLike<number>) =>
          cellsOf(sets, parts, 3)
            .filter((row) => row.reduce((a, b) => a + b, 0) >= 3)
            .flat()
            .filter((cell) => cell === 0).length
        expect(absent(assignment)).toBe(Math.min(...everySplit(sets.length, sizes).map(absent)))
      }),
    )
  })

  test('reaches the nearest whole numbers for every label of a dataset with few label sets', () => {
    const sets = Array.from({ length: 600 }, (_, i) => [0, 1, 2, 3, 4].filter((label) => (i * (label + 3)) % 7 < 2))
    const { assignment } = freshSplit(tableOfSets(sets), folds(10), 1)
    for (const row of cellsOf(sets, assignment, 10)) {
      const mean = row.reduce((a, b) => a + b, 0) / 10
      for (const cell of row) expect(Math.abs(cell - mean)).toBeLessThan(1)
    }
  })

  test('says that only the sizes are rounded', () => {
    expect(freshSplit(tableOfSets([[0], [0, 1], []]), SETTINGS, 1)).toMatchObject({
      rounding: 'class',
      roundingReason: 'samples have several labels, so only the sizes of the splits are rounded',
    })
  })

  test('puts a single sample into train, and the second one into test', () => {
    expect([...freshSplit(tableOfSets([[0]]), SETTINGS, 1).assignment]).toEqual([0])
    expect([...freshSplit(tableOfSets([[0], [0, 1]]), SETTINGS, 1).assignment].sort()).toEqual([0, 2])
  })

  test('cuts all samples as one class if splits are not stratified', () => {
    const sets = Array.from({ length: 100 }, (_, i) => (i < 10 ? [0] : [1]))
    const { assignment } = freshSplit(tableOfSets(sets), { ...SETTINGS, stratified: false }, 1)
    expect([0, 1, 2].map((part) => assignment.filter((code) => code === part).length)).toEqual([70, 15, 15])
  })

  test('works for 5,000 labels', () => {
    const sets = Array.from({ length: 10_000 }, (_, i) =>
      [...new Set([i % 5000, (i * 7) % 5000])].sort((a, b) => a - b),
    )
    const { assignment } = freshSplit(tableOfSets(sets), SETTINGS, 1)
    expect([0, 1, 2].map((part) => assignment.filter((code) => code === part).length)).toEqual([7000, 1500, 1500])
  })
})

/** All ways to put `count` samples into parts of the given sizes. */
function everySplit(count: number, sizes: readonly number[]): number[][] {
  if (count === 0) return [[]]
  return sizes.flatMap((size, part) =>
    size === 0
      ? []
      : everySplit(
          count - 1,
          sizes.map((n, other) => (other === part ? n - 1 : n)),
        ).map((rest) => [...rest, part]),
  )
}
