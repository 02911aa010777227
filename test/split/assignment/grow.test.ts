import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import {
  expectedSplit,
  freshSplit,
  type IndexFile,
  movesBetween,
  parseIndexFile,
  splitSettings,
  summarizeSplit,
  writeIndexFile,
} from '../../../src/split/index.ts'
import {
  anyGroupedSamples,
  anySamples,
  cell,
  configWith,
  membership,
  type Sample,
  samplesOf,
  tableOf,
} from '../samples.ts'

const config = configWith()

function fileOf(samples: readonly Sample[], request: Partial<Parameters<typeof expectedSplit>[0]> = {}): IndexFile {
  const table = tableOf(samples)
  const { plan } = expectedSplit({ table, config, rebalance: false, ...request })
  return parseIndexFile(writeIndexFile({ table, plan, config: request.config ?? config }), { file: 'index.json' })
}

function expected(samples: readonly Sample[], request: Partial<Parameters<typeof expectedSplit>[0]>) {
  const table = tableOf(samples)
  const { plan, settingsChanged } = expectedSplit({ table, config, rebalance: false, ...request })
  return { table, plan, settingsChanged, members: membership(table, plan) }
}

describe('growth', () => {
  for (const [kind, arbitrary] of [
    ['samples', anySamples],
    ['groups', anyGroupedSamples],
  ] as const) {
    test(`moves no sample, drops samples that are gone and places the rest (${kind})`, () => {
      fc.assert(
        fc.property(arbitrary, fc.nat(), fc.nat(), (samples, from, to) => {
          const earlier = samples.slice(0, from % (samples.length + 1))
          const later = samples.slice(to % (samples.length + 1))
          // Both with groups or both without, so the group key does not change.
          const table = { ...tableOf(earlier) }
          fc.pre((tableOf(later).groups === undefined) === (table.groups === undefined))
          const filed = earlier.filter(({ label }) => label !== undefined)
          fc.pre(filed.length === 0 || later.some(({ id }) => filed.some((sample) => sample.id === id)))
          const head = fileOf(earlier)
          const before = membership(table, expectedSplit({ table, config, rebalance: false }).plan)
          const { plan, members } = expected(later, { head })
          for (const { id, label } of later) {
            expect(members.get(id) === undefined).toBe(label === undefined)
            if (before.get(id) !== undefined) expect(members.get(id)).toBe(before.get(id))
          }
          const placed = later.filter(({ id, label }) => label !== undefined && before.get(id) === undefined)
          expect(plan.placed.length).toBe(placed.length)
        }),
      )
    })
  }

  test('keeps every cell within 1 of the current quotas of the class', () => {
    const all = samplesOf({ joy: 1050, calm: 733, anger: 91 })
    const earlier = all.filter((_, i) => i % 20 !== 0)
    const { table, plan } = expected(all, { head: fileOf(earlier) })
    const { targets } = summarizeSplit(table, splitSettings(config), plan)
    for (const [code, label] of table.classes.entries()) {
      for (const [part, n] of cell(table, plan, label).entries()) {
        expect(Math.abs(n - (targets[code]?.[part] ?? -9))).toBeLessThanOrEqual(1)
      }
    }
  })

  test('keeps every cell within 1 of the quotas in any number of steps, with folds too', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(steps, fc.constantFrom(undefined, 2, 5), (sizes, folds) => {
        let head: IndexFile | undefined
        let n = 0
        for (const size of sizes) {
          n += size
          const samples = samplesOf({ joy: n })
          const { table, plan } = expected(samples, { head, folds })
          const { targets } = summarizeSplit(table, splitSettings(config, folds), plan)
          for (const [part, found] of cell(table, plan, 'joy').entries())
            expect(Math.abs(found - (targets[0]?.[part] ?? -9))).toBeLessThanOrEqual(1)
          head = fileOf(samples, { head, folds })
        }
      }),
    )
  })

  test('keeps a relabelled sample in its split', () => {
    const samples = samplesOf({ joy: 20, calm: 20 })
    const before = membership(tableOf(samples), freshSplit(tableOf(samples), splitSettings(config), 1))
    const relabelled = samples.map((sample) => ({
      ...sample,
      label: sample.id === 'joy_3' ? 'calm' : (sample.label ?? ''),
    }))
    expect(expected(relabelled, { head: fileOf(samples) }).members).toEqual(before)
  })

  test('puts new members of a known group in the split of the group', () => {
    const song = (n: number, from = 0) =>
      Array.from({ length: n }, (_, i) => ({ id: `s/${from + i}`, label: 'joy', group: 's' }))
    const others = Array.from({ length: 30 }, (_, i) => ({ id: `o${i}`, label: 'joy', group: `o${i}` }))
    const head = fileOf([...song(1), ...others])
    const { members } = expected([...song(40), ...others], { head })
    expect(new Set(song(40).map(({ id }) => members.get(id))).size).toBe(1)
  })

  test('keeps the rounding that the file records', () => {
    const many = Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`c${i}`, 2]))
    const head = fileOf(samplesOf(many))
    const more = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, 2]))
    expect(expected(samplesOf(more), { head }).plan.rounding).toBe('class')
    expect(expected(samplesOf(more), { head, rebalance: true }).plan.rounding).toBe('joint')
  })

  test('does not depend on the order of rows', () => {
    const all = samplesOf({ joy: 105, calm: 73 })
    const head = fileOf(all.slice(0, 140))
    const { members } = expected(all, { head })
    expect([...expected([...all].reverse(), { head }).members].sort()).toEqual([...members].sort())
  })
})

describe('the file that growth starts from', () => {
  const first = samplesOf({ joy: 40 })
  const second = samplesOf({ joy: 60 })

  test('is the file of the base, so pushes in between have no effect', () => {
    const base = fileOf(first)
    const between = fileOf(samplesOf({ joy: 50 }), { base })
    expect(expected(second, { base, head: between }).members).toEqual(expected(second, { base }).members)
  })
  test('is the file of the head if the base has none', () => {
    const head = fileOf(first)
    expect(expected(second, { head }).plan).toMatchObject({ origin: 'grown', generation: 1 })
  })
  test('is missing if there is no file, and the split is fresh', () => {
    expect(expected(second, {}).plan).toMatchObject({ origin: 'fresh', generation: 1 })
  })
})

describe('rebalance', () => {
  const head = fileOf(samplesOf({ joy: 40 }), {})
  const grown = samplesOf({ joy: 100 })

  test('splits from scratch and adds 1 to the generation', () => {
    const { table, plan } = expected(grown, { head, rebalance: true })
    expect(plan).toMatchObject({ origin: 'fresh', generation: 2 })
    expect(plan.assignment).toEqual(freshSplit(table, splitSettings(config), 2).assignment)
  })
  test('is recognized by a generation above the base', () => {
    const rebalanced = fileOf(grown, { head, rebalance: true })
    const again = fileOf(grown, { head: rebalanced, rebalance: true })
    expect(expected(grown, { base: head, head: again }).plan).toMatchObject({ origin: 'fresh', generation: 2 })
  })
  test('reports how many samples move and how many go from test to train', () => {
    const { table, plan } = expected(grown, { head, rebalance: true })
    const before = expected(samplesOf({ joy: 40 }), {}).members
    const after = membership(table, plan)
    const moved = [...before].filter(([id, split]) => after.get(id) !== split)
    const moves = movesBetween(head, table, plan)
    expect(moves.total).toBe(moved.length)
    expect(moves.testToTrain).toBe(moved.filter(([id, split]) => split === 'test' && after.get(id) === 'train').length)
    expect(moves.total).toBeGreaterThan(10)
    expect(moves.examples).toHaveLength(10)
  })
})

describe('a setting that was changed without --rebalance', () => {
  const samples = samplesOf({ joy: 40 })
  const head = fileOf(samples)
  const changed = (data: Parameters<typeof configWith>[0]) => expected(samples, { head, config: configWith(data) })

  test('is reported with both values', () => {
    expect(changed({ seed: 7 }).settingsChanged).toEqual([{ key: 'seed', before: '42', after: '7' }])
    expect(changed({ trainSplit: decimal('0.8'), valSplit: decimal('0.05') }).settingsChanged).toEqual([
      { key: 'train_split', before: '0.7', after: '0.8' },
      { key: 'val_split', before: '0.15', after: '0.05' },
    ])
  })
  test('moves no sample, and the file still records its original settings', () => {
    const { table, plan, members } = changed({ seed: 7 })
    expect(members).toEqual(expected(samples, {}).members)
    const written = parseIndexFile(writeIndexFile({ table, plan, config: configWith({ seed: 7 }) }), { file: 'x' })
    expect(written.config.seed).toBe(42)
  })
  test('is reported for the group key', () => {
    const grouped = samples.map((sample) => ({ ...sample, group: sample.id }))
    expect(expected(grouped, { head }).settingsChanged).toEqual([{ key: 'group', before: 'none', after: 'song_id' }])
  })
  test('is reported for an explicit rounding, and not for auto', () => {
    expect(changed({ rounding: 'joint' }).settingsChanged).toEqual([
      { key: 'rounding', before: 'class', after: 'joint' },
    ])
    expect(changed({ rounding: 'auto' }).settingsChanged).toEqual([])
  })
  test('is not reported with --rebalance', () => {
    expect(expected(samples, { head, config: configWith({ seed: 7 }), rebalance: true }).settingsChanged).toEqual([])
  })
})
