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
