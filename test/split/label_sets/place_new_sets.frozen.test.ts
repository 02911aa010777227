import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/index.ts'
import { expectedSplit, parseIndexFile, summarizeSplit, verifySplit, writeIndexFile } from '../../../src/split/index.ts'
import { cellsOf, type Labels, tableOfSets } from './sets.ts'

const sets = (count: number): Labels[] =>
  Array.from({ length: count }, (_, i) => [0, 1, 2, 3].filter((label) => (i * (label + 2)) % 5 < 2))

const { data, ...blocks } = defaultConfig()

test.each(['class', 'joint'] as const)(
  'a frozen split of samples with several labels gets no new ones (%s)',
  (rounding) => {
    const config = { ...blocks, data: { ...data, balanceEmotions: false, rounding, frozenSplits: ['test'] as const } }
    const split = (list: readonly Labels[], head?: ReturnType<typeof parseIndexFile>) => {
      const table = tableOfSets(list)
      const { plan } = expectedSplit({ table, config, head, rebalance: false })
      const file = parseIndexFile(writeIndexFile({ table, plan, config }), { file: 'i.json' })
      return { table, plan, file, summary: summarizeSplit(table, plan.settings, plan) }
    }
    const base = split(sets(100))
    const grown = split(sets(400), base.file)
    const frozen = base.summary.totals[2] ?? 0
    expect(grown.summary.totals[2]).toBe(frozen)
    expect(Math.abs((grown.summary.totals[0] ?? 0) - ((400 - frozen) * 0.7) / 0.85)).toBeLessThan(1)
    for (const row of cellsOf(sets(400), grown.plan.assignment, 3)) {
      const rest = (row[0] as number) + (row[1] as number)
      expect(Math.abs((row[0] as number) - (rest * 0.7) / 0.85)).toBeLessThan(3)
    }
    expect(grown.summary.largestDeviation).toMatchObject({ split: expect.not.stringMatching('test') })
    const verified = verifySplit({ table: grown.table, config, file: grown.file, base: base.file })
    expect(verified).toMatchObject({ kind: 'grown', differences: [] })
  },
)

test('groups of samples with several labels stay out of a frozen split, unless they are there', () => {
  const config = { ...blocks, data: { ...data, balanceEmotions: false, frozenSplits: ['test'] as const } }
  const grouped = (count: number, extra: readonly number[] = []) => ({
    ...tableOfSets([...sets(count), ...extra.map(() => [0, 1])]),
    groups: {
      codes: Int32Array.from([...Array.from({ length: count }, (_, row) => row >> 2), ...extra]),
      names: Array.from({ length: Math.ceil(count / 4) }, (_, i) => `song ${i}`),
      key: 'song',
      noun: 'songs',
    },
  })
  const base = expectedSplit({ table: grouped(120), config, rebalance: false }).plan
  const file = parseIndexFile(writeIndexFile({ table: grouped(120), plan: base, config }), { file: 'i.json' })
  const frozen = base.assignment.indexOf(2) >> 2
  const table = grouped(400, [frozen])
  const { plan } = expectedSplit({ table, config, head: file, rebalance: false })
  const before = base.assignment.filter((part) => part === 2).length
  expect(plan.assignment.filter((part) => part === 2)).toHaveLength(before + 1)
  expect(plan.assignment[400]).toBe(2)
  const { targets, cells, totals } = summarizeSplit(table, plan.settings, plan)
  for (const [label, row] of targets.entries()) expect(row[2]).toBe(cells[label]?.[2])
  expect(Math.abs((totals[0] ?? 0) - ((401 - before - 1) * 0.7) / 0.85)).toBeLessThanOrEqual(4)
})
