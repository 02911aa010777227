import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Config, defaultConfig } from '../../../src/config/index.ts'
import {
  expectedSplit,
  freshSplit,
  type IndexFile,
  parseIndexFile,
  splitSettings,
  summarizeSplit,
  verifySplit,
  writeIndexFile,
} from '../../../src/split/index.ts'
import { cellsOf, type Labels, tableOfSets } from './sets.ts'

function configOf(data: Partial<Config['data']> = {}): Config {
  const config = defaultConfig()
  return { ...config, data: { ...config.data, balanceEmotions: false, ...data } }
}

const CONFIG = configOf()
const manySets = (count: number, first = 0): Labels[] =>
  Array.from({ length: count }, (_, i) => [0, 1, 2, 3].filter((label) => ((i + first) * (label + 2)) % 5 < 2))

function fileOf(sets: readonly Labels[], folds?: number): IndexFile {
  const table = tableOfSets(sets)
  const plan = freshSplit(table, splitSettings(CONFIG, folds), 1)
  return parseIndexFile(writeIndexFile({ table, plan, config: CONFIG }), { file: 'i.json' })
}

function grown(sets: readonly Labels[], head: IndexFile, folds?: number) {
  return expectedSplit({ table: tableOfSets(sets), config: CONFIG, head, rebalance: false, folds })
}

describe('a split of samples with several labels that grows', () => {
  test('keeps every sample in its split, and places the new ones', () => {
    const setOf = fc.subarray([0, 1, 2, 3])
    fc.assert(
      fc.property(
        fc.array(setOf, { minLength: 1, maxLength: 40 }),
        fc.array(setOf, { maxLength: 20 }),
        (first, more) => {
          const before = freshSplit(tableOfSets(first), splitSettings(CONFIG), 1).assignment
          const { plan } = grown([...first, ...more], fileOf(first))
          expect(plan.assignment.slice(0, first.length)).toEqual(before)
          expect(plan.placed).toEqual(more.map((_, i) => first.length + i))
          for (const row of plan.placed) expect(plan.assignment[row]).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test('keeps the sizes of the splits within one sample of their share', () => {
    const { plan } = grown(manySets(333), fileOf(manySets(200)))
    expect([0, 1, 2].map((part) => plan.assignment.filter((code) => code === part).length)).toEqual([233, 50, 50])
  })

  test('places new samples where their labels lack most', () => {
    const sets = [...manySets(200), ...manySets(100, 200)]
    const { plan } = grown(sets, fileOf(manySets(200)))
    for (const row of cellsOf(sets, plan.assignment, 3)) {
      const n = row.reduce((a, b) => a + b, 0)
      for (const [part, share] of [0.7, 0.15, 0.15].entries()) {
        expect(Math.abs((row[part] as number) - n * share)).toBeLessThan(2)
      }
    }
  })

  test('puts the samples of a new label into every split', () => {
    const { plan } = grown([...manySets(200), [4], [4], [4], [4], [4], [4]], fileOf(manySets(200)))
    expect(cellsOf([...manySets(200), [4], [4], [4], [4], [4], [4]], plan.assignment, 3)[4]?.every((n) => n > 0)).toBe(
      true,
    )
  })

  test('grows folds by the same rule', () => {
    const before = freshSplit(tableOfSets(manySets(100)), splitSettings(CONFIG, 5), 1).assignment
    const { plan } = grown(manySets(125), fileOf(manySets(100), 5), 5)
    expect(plan.assignment.slice(0, 100)).toEqual(before)
    expect([0, 1, 2, 3, 4].map((fold) => plan.assignment.filter((code) => code === fold).length)).toEqual([
      25, 25, 25, 25, 25,
    ])
  })

  test('keeps the split of a sample whose labels change', () => {
    const file = fileOf(manySets(50))
    const before = freshSplit(tableOfSets(manySets(50)), splitSettings(CONFIG), 1).assignment
    const relabelled = manySets(50).map((set, row) => (row === 7 ? [3] : set))
    expect(grown(relabelled, file).plan.assignment).toEqual(before)
  })
})

describe('groups of samples with several labels', () => {
  const groups = (count: number, perGroup: number) => ({
    codes: Int32Array.from({ length: count }, (_, row) => Math.floor(row / perGroup)),
    names: Array.from({ length: Math.ceil(count / perGroup) }, (_, i) => `song ${i}`),
    key: 'song',
    noun: 'songs',
  })
  const sets = manySets(300)
  const table = { ...tableOfSets(sets), groups: groups(300, 4) }
  const plan = freshSplit(table, splitSettings(CONFIG), 1)

  test('stay together', () => {
    for (let row = 0; row < 300; row++) expect(plan.assignment[row]).toBe(plan.assignment[row - (row % 4)])
  })

  test('bring every label near its share', () => {
    const { largestDeviation, totals, groups: found } = summarizeSplit(table, plan.settings, plan)
    expect(largestDeviation.share).toBeLessThan(0.02)
    expect(totals.reduce((a, b) => a + b, 0)).toBe(300)
    expect(found).toMatchObject({ count: 75, splitGroups: 0 })
  })

  test('take new members where the group is', () => {
    const index = parseIndexFile(writeIndexFile({ table, plan, config: CONFIG }), { file: 'i.json' })
    const more = {
      ...tableOfSets([...sets, [0], [1, 2]]),
      groups: { ...groups(302, 4), codes: Int32Array.from([...table.groups.codes, 0, 74]) },
    }
    const after = expectedSplit({ table: more, config: CONFIG, head: index, rebalance: false }).plan
    expect([...after.assignment.slice(300)]).toEqual([plan.assignment[0], plan.assignment[299]])
  })
})

describe('the index file of samples with several labels', () => {
  const table = tableOfSets(manySets(60))

  test('is verified as fresh', () => {
    expect(verifySplit({ table, config: CONFIG, file: fileOf(manySets(60)) })).toMatchObject({ kind: 'fresh' })
  })

  test('is verified as grown after new samples were placed', () => {
    const { plan } = grown(manySets(80), fileOf(manySets(60)))
    const larger = tableOfSets(manySets(80))
    const file = parseIndexFile(writeIndexFile({ table: larger, plan, config: CONFIG }), { file: 'i.json' })
    const base = fileOf(manySets(60))
    expect(verifySplit({ table: larger, config: CONFIG, file, base })).toMatchObject({ kind: 'grown', proven: true })
  })

  test('records and keeps the rounding of the sizes', () => {
    const joint = configOf({ rounding: 'joint' })
    const plan = freshSplit(table, splitSettings(joint), 1)
    const file = parseIndexFile(writeIndexFile({ table, plan, config: joint }), { file: 'i.json' })
    expect(file.config.rounding).toBe('joint')
    expect(expectedSplit({ table, config: CONFIG, head: file, rebalance: false }).plan.rounding).toBe('joint')
  })
})

test('the summary counts a sample once in the totals, and once for each of its labels in the cells', () => {
  const table = tableOfSets([[0], [0, 1], [], null, [1], [0, 1], [0], [1], [0], [0, 1], [1]])
  const plan = freshSplit(table, splitSettings(CONFIG), 1)
  const { totals, cells, targets } = summarizeSplit(table, splitSettings(CONFIG), plan)
  expect(totals).toEqual([7, 1, 2])
  expect(cells.map((row) => row.reduce((a, b) => a + b, 0))).toEqual([6, 6])
  expect(targets[0]?.map((n) => Number(n.toFixed(2)))).toEqual([4.2, 0.9, 0.9])
})
