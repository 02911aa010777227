import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DataSettings, decimal } from '../../../src/config/index.ts'
import {
  expectedSplit,
  explainSample,
  freshSplit,
  type IndexFile,
  movesBetween,
  parseIndexFile,
  summarizeSplit,
  verifySplit,
  writeIndexFile,
} from '../../../src/split/index.ts'
import { anyGroupedSamples, anySamples, cell, configWith, type Sample, samplesOf, tableOf } from '../samples.ts'

const FROZEN = configWith({ frozenSplits: ['test'] })
const OPEN = configWith()

function split(samples: readonly Sample[], request: Partial<Parameters<typeof expectedSplit>[0]> = {}) {
  const config = request.config ?? FROZEN
  const given = tableOf(samples)
  const { plan, table, settingsChanged } = expectedSplit({ table: given, rebalance: false, ...request, config })
  const bytes = writeIndexFile({ table: given, plan, config })
  const file = parseIndexFile(bytes, { file: 'index.json' })
  const summary = summarizeSplit(table, plan.settings, plan)
  return { table, plan, settingsChanged, file, text: new TextDecoder().decode(bytes), summary }
}

const inTest = (samples: readonly Sample[], { plan }: ReturnType<typeof split>) =>
  samples.flatMap(({ id }, row) => (plan.assignment[row] === 2 ? [id] : []))

describe('a frozen test split', () => {
  const before = samplesOf({ joy: 100, calm: 60 })
  const after = [
    ...before,
    ...samplesOf({ joy: 300, calm: 75 }).filter(({ id }) => !before.some((one) => one.id === id)),
  ]
  const first = split(before)

  test('gets no new samples, and the others get (n - frozen) r / (sum of the others’ r)', () => {
    const grown = split(after, { head: first.file })
    expect(inTest(after, grown)).toEqual(inTest(before, first))
    // 300 - 15 = 285: floor(285 * 0.7 / 0.85) = 234; 75 - 9 = 66: floor(66 * 0.7 / 0.85) = 54.
    expect(cell(grown.table, grown.plan, 'joy')).toEqual([234, 51, 15])
    expect(cell(grown.table, grown.plan, 'calm')).toEqual([54, 12, 9])
    expect(grown.summary.targets).toEqual([
      [54, 12, 9],
      [234, 51, 15],
    ])
    expect(grown.summary).toMatchObject({ frozen: ['test'], largestDeviation: { share: 0 } })
  })

  test('is divided like any other when the dataset is split from scratch', () => {
    expect(first.plan.assignment).toEqual(split(before, { config: OPEN }).plan.assignment)
    expect(first.summary.frozen).toBeUndefined()
  })

  test('rounds jointly if the index file does', () => {
    const config = configWith({ frozenSplits: ['test'], rounding: 'joint' })
    const sizes = (n: number) => samplesOf(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`c${i}`, n])))
    const grown = split(sizes(11), { config, head: split(sizes(6), { config }).file })
    const frozen = grown.summary.totals[2] ?? 0
    const rest = 110 - frozen
    expect(Math.abs((grown.summary.totals[0] ?? 0) - (rest * 0.7) / 0.85)).toBeLessThan(1)
    expect(grown.summary.largestDeviation.samples).toBeLessThanOrEqual(1)
  })

  test('small classes go to train and then to the other open split', () => {
    const config = configWith({ frozenSplits: ['test'] })
    const sizes = (n: number) => {
      const samples = [...before, ...samplesOf({ rare: n })]
      const { table, plan } = split(samples, { config, head: first.file })
      return cell(table, plan, 'rare')
    }
    expect([1, 2, 3].map(sizes)).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [2, 1, 0],
    ])
  })

  test('keeps its members if several splits are frozen', () => {
    const config = configWith({ frozenSplits: ['val', 'test'] })
    const grown = split(after, { config, head: first.file })
    expect(grown.summary.totals.slice(1)).toEqual(first.summary.totals.slice(1))
    expect(grown.text).toContain('"frozen_splits": ["val", "test"]')
  })
})

describe('any growth with a frozen split', () => {
  for (const [kind, arbitrary] of [
    ['samples', anySamples],
    ['groups', anyGroupedSamples],
  ] as const) {
    test(`adds only samples of groups that are there, and verifies (${kind})`, () => {
      fc.assert(
        fc.property(arbitrary, fc.nat(), fc.constantFrom('class', 'joint'), (samples, to, rounding) => {
          const earlier = samples.slice(0, to % (samples.length + 1))
          fc.pre(earlier.some(({ label }) => label !== undefined))
          fc.pre((tableOf(earlier).groups === undefined) === (tableOf(samples).groups === undefined))
          const config = configWith({ frozenSplits: ['test'], rounding } satisfies Partial<DataSettings>)
          const base = split(earlier, { config })
          const grown = split(samples, { config, head: base.file })
          const groupsBefore = new Set(inTest(earlier, base).map((id) => samples.find((one) => one.id === id)?.group))
          const was = new Set(inTest(earlier, base))
          for (const id of inTest(samples, grown)) {
            const group = samples.find((one) => one.id === id)?.group
            expect(was.has(id) || (group !== undefined && groupsBefore.has(group))).toBe(true)
          }
          for (const [code, row] of grown.summary.targets.entries()) {
            const n = grown.summary.cells[code]?.reduce((a, b) => a + b, 0) ?? 0
            expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(n, 6)
          }
          const table = tableOf(samples)
          const verified = verifySplit({ table, config, file: grown.file, base: base.file })
          expect(verified.differences).toEqual([])
        }),
        { numRuns: 60 },
      )
    })
  }
})

describe('groups', () => {
  const songs = (count: number, perSong = 4): Sample[] =>
    Array.from({ length: count * perSong }, (_, i) => ({
      id: `${Math.floor(i / perSong)}_${i % perSong}`,
      group: `song ${Math.floor(i / perSong)}`,
      label: ['joy', 'calm'][Math.floor(i / perSong) % 2] as string,
    }))

  test('a new clip of a frozen song follows it, and new songs go elsewhere', () => {
    const before = split(songs(40))
    const song = songs(40).find((_, row) => before.plan.assignment[row] === 2)?.group as string
    const more = [...songs(80), { id: 'new clip', group: song, label: 'joy' }]
    const grown = split(more, { head: before.file })
    expect(inTest(more, grown)).toEqual([...inTest(songs(40), before), 'new clip'])
    const { cells, totals, frozen, lowerBound = 1 } = grown.summary
    expect(frozen).toEqual(['test'])
    expect(lowerBound).toBeLessThan(0.01)
    const rest = 321 - (totals[2] ?? 0)
    expect(Math.abs((totals[0] ?? 0) - (rest * 0.7) / 0.85)).toBeLessThanOrEqual(4)
    expect(cells.every((row) => row.every((n) => n > 0))).toBe(true)
  })
})

describe('the index file', () => {
  const samples = samplesOf({ joy: 40, calm: 30 })
  const more = samplesOf({ joy: 60, calm: 50 })
  const open = split(samples, { config: OPEN })
  const frozen = split(samples)

  test('records the frozen splits, and nothing without them', () => {
    expect(frozen.text).toContain('"group": null, "frozen_splits": ["test"], "balancing_strategy"')
    expect(open.text).not.toContain('frozen')
    expect(frozen.file.config.frozen).toEqual(['test'])
    expect(open.file.config).not.toHaveProperty('frozen')
    expect(frozen.text.replace('"frozen_splits": ["test"], ', '')).toBe(open.text)
  })

  test('takes a new frozen split without a changed setting', () => {
    const grown = split(more, { head: open.file })
    expect(grown.settingsChanged).toEqual([])
    expect(grown.summary.totals[2]).toBe(open.summary.totals[2])
  })

  test('reports a frozen split that is removed, and keeps it frozen', () => {
    const grown = split(more, { head: frozen.file, config: OPEN })
    expect(grown.settingsChanged).toEqual([{ key: 'frozen_splits', before: 'test', after: 'none' }])
    expect(grown.summary.totals[2]).toBe(frozen.summary.totals[2])
    const other = split(more, { head: frozen.file, config: configWith({ frozenSplits: ['val'] }) })
    expect(other.settingsChanged).toEqual([{ key: 'frozen_splits', before: 'test', after: 'val' }])
  })

  test('is not used up by shares that leave nothing open', () => {
    const base = split(samples, { config: configWith({ frozenSplits: ['train', 'val'] }) })
    const none = configWith({ trainSplit: decimal('0.85'), testSplit: decimal('0') })
    const { settingsChanged, summary } = split(more, { head: base.file, config: none })
    expect(settingsChanged.map(({ key }) => key)).toEqual(['train_split', 'test_split', 'frozen_splits'])
    expect(summary.frozen).toEqual(['train', 'val'])
  })

  test.each(['"test"', '[]', '["test", "test"]', '["train", "val", "test"]', '["tset"]', '{}'])(
    'is refused with frozen_splits %s',
    (value) => {
      const text = frozen.text.replace('["test"]', value)
      expect(() => parseIndexFile(new TextEncoder().encode(text), { file: 'i.json' })).toThrow(
        /its frozen_splits is .*, not a list of one or two splits/,
      )
    },
  )

  test('is verified, and does not match if it does not record the frozen splits', () => {
    const table = tableOf(samples)
    expect(verifySplit({ table, config: FROZEN, file: frozen.file })).toMatchObject({ kind: 'fresh' })
    expect(verifySplit({ table, config: FROZEN, file: open.file })).toMatchObject({
      kind: 'mismatch',
      differences: ['frozen_splits is not in the file and is test in the config'],
      settingsChanged: [],
    })
    expect(verifySplit({ table, config: OPEN, file: frozen.file })).toMatchObject({
      differences: ['frozen_splits is test in the file and none in the config'],
      settingsChanged: ['frozen_splits'],
    })
  })

  test('does not match if a new sample is in the frozen split', () => {
    const grown = split(more, { head: open.file, config: OPEN })
    const text = grown.text.replace('"balancing', '"frozen_splits": ["test"], "balancing')
    const file: IndexFile = parseIndexFile(new TextEncoder().encode(text), { file: 'i.json' })
    const { kind, differences } = verifySplit({ table: tableOf(more), config: FROZEN, file, base: frozen.file })
    expect(kind).toBe('mismatch')
    expect(differences).toContainEqual(expect.stringMatching(/^'.*' is in test but belongs in (train|val)$/))
  })

  test('counts the moves out of a frozen split', () => {
    const grown = split(more, { head: frozen.file })
    const fresh = split(more, { head: grown.file, rebalance: true })
    expect(fresh.summary.frozen).toBeUndefined()
    const moves = movesBetween(grown.file, fresh.table, fresh.plan)
    const left = inTest(more, grown).filter((id) => !inTest(more, fresh).includes(id))
    expect(moves.fromFrozen).toBe(left.length)
    expect(movesBetween(open.file, fresh.table, fresh.plan)).not.toHaveProperty('fromFrozen')
  })

  test('cannot be a rules file', () => {
    const config = configWith({ frozenSplits: ['test'], splitIndicesPath: 'split.rules.json' })
    expect(() => split(samples, { config })).toThrow('Cannot freeze splits in a rules file')
  })

  test('of folds has no frozen splits', () => {
    const folds = split(samples, { folds: 5 })
    expect(folds.text).not.toContain('frozen')
    expect(verifySplit({ table: tableOf(samples), config: FROZEN, file: folds.file }).kind).toBe('fresh')
  })
})

test('explain shows the quotas beside a frozen split', () => {
  const samples = samplesOf({ joy: 300 })
  const { plan, table } = split(samples, { head: split(samplesOf({ joy: 100 })).file })
  expect(explainSample({ table, plan, id: 'joy_0' }).quotas.map(({ from, to }) => to - from)).toEqual([234, 51, 15])
  expect(freshSplit(table, plan.settings, 1).settings.frozen).toEqual(['test'])
})
