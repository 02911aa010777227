import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestRow } from '../../../src/split/groups/lower_bound.ts'
import { freshSplit, splitSettings, summarizeSplit } from '../../../src/split/index.ts'
import { sharesOf } from '../../../src/split/plan/settings.ts'
import { anyGroupedSamples, anyRatios, configWith, membership, type Sample, tableOf } from '../samples.ts'

const settings = splitSettings(configWith())

function summaryOf(samples: readonly Sample[]) {
  const table = tableOf(samples)
  return summarizeSplit(table, settings, freshSplit(table, settings, 1))
}

/** Songs with 1 to 5 clips, each of one of four classes, as in EMOPIA. */
function songs(count: number): Sample[] {
  return Array.from({ length: count }, (_, song) =>
    Array.from({ length: 1 + ((song * 7) % 5) }, (_, clip) => ({
      id: `${song}_${clip}`,
      label: ['joy', 'anger', 'sadness', 'calm'][(song * 3 + (clip === 4 ? 1 : 0)) % 4] as string,
      group: `song ${song}`,
    })),
  ).flat()
}

test('rounding does not apply, and says why', () => {
  expect(freshSplit(tableOf(songs(30)), settings, 1)).toMatchObject({
    roundingReason: 'groups stay together, so rounding does not apply',
  })
})

test('no group is ever in two splits, and every labelled sample is in one', () => {
  fc.assert(
    fc.property(anyGroupedSamples, anyRatios, (samples, ratios) => {
      const table = tableOf(samples)
      const members = membership(table, freshSplit(table, splitSettings(configWith(ratios)), 1))
      const splitOfGroup = new Map<string, string | undefined>()
      for (const { id, label, group } of samples) {
        expect(members.get(id) === undefined).toBe(label === undefined)
        if (label === undefined || group === undefined) continue
        expect(splitOfGroup.get(group) ?? members.get(id)).toBe(members.get(id))
        splitOfGroup.set(group, members.get(id))
      }
    }),
  )
})

test('the split of a group does not depend on the order of rows', () => {
  fc.assert(
    fc.property(anyGroupedSamples, (samples) => {
      const [table, reversed] = [tableOf(samples), tableOf([...samples].reverse())]
      const before = membership(table, freshSplit(table, settings, 1))
      const after = membership(reversed, freshSplit(reversed, settings, 1))
      for (const [id, split] of before) expect(after.get(id)).toBe(split)
    }),
  )
})

test('a split whose ratio is 0 gets no group', () => {
  fc.assert(
    fc.property(anyGroupedSamples, anyRatios, (samples, ratios) => {
      const table = tableOf(samples)
      const plan = freshSplit(table, splitSettings(configWith(ratios)), 1)
      for (const [part, { units }] of [ratios.trainSplit, ratios.valSplit, ratios.testSplit].entries()) {
        if (units === 0n) expect(plan.assignment.includes(part)).toBe(false)
      }
    }),
  )
})

test('songs with one to five clips reach the lower bound: every cell is within one clip of n r', () => {
  const summary = summaryOf(songs(390))
  expect(summary.largestDeviation.share).toBeCloseTo(summary.lowerBound ?? -1, 10)
  for (const [code, row] of summary.cells.entries()) {
    for (const [part, n] of row.entries()) expect(Math.abs(n - (summary.targets[code]?.[part] ?? -9))).toBeLessThan(1)
  }
  expect(summary.groups).toEqual({ key: 'song_id', noun: 'songs', count: 390, splitGroups: 0 })
})

test('91 actors of equal size are split 64/14/13, the lower bound for multiples of their size', () => {
  const samples = Array.from({ length: 91 * 82 }, (_, i) => ({
    id: `${i}`,
    label: `emotion ${i % 6}`,
    group: `actor ${i % 91}`,
  }))
  const { totals, largestDeviation, lowerBound } = summaryOf(samples)
  expect(totals).toEqual([64 * 82, 14 * 82, 13 * 82])
  expect(largestDeviation.share).toBeGreaterThanOrEqual(lowerBound ?? -1)
  expect(lowerBound).toBeCloseTo(0.15 - 13 / 91, 10)
})

describe('adversarial groups', () => {
  const sized = (sizes: readonly number[], classes = 2): Sample[] =>
    sizes.flatMap((size, group) =>
      Array.from({ length: size }, (_, i) => ({
        id: `${group}/${i}`,
        label: `class ${(group + i) % classes}`,
        group: `g${group}`,
      })),
    )

  test('with one group of 60% of all samples are reported', () => {
    const { groups, totals } = summaryOf(sized([600, ...new Array(400).fill(1)]))
    expect(groups?.oversized).toEqual({ name: 'g0', size: 600, split: 'val' })
    expect(totals).toEqual([700, 150, 150])
  })
  test('of equal size are split exactly if their number allows it', () => {
    expect(summaryOf(sized(new Array(200).fill(10))).largestDeviation.share).toBe(0)
  })
  test('of equal size are otherwise as close as multiples of their size allow', () => {
    const { largestDeviation, lowerBound } = summaryOf(sized(new Array(10).fill(10), 1))
    expect(largestDeviation.share).toBeCloseTo(0.05, 10)
    expect(lowerBound).toBeCloseTo(0.05, 10)
  })
  test('that are fewer than the splits leave splits empty, which is reported', () => {
    const { lacking, totals } = summaryOf(sized([10, 10], 1))
    expect(totals.filter((n) => n === 0).length).toBeGreaterThan(0)
    expect(lacking.length).toBe(totals.filter((n) => n === 0).length)
  })
  test('of a thousand classes are placed within the limit on work', () => {
    const { totals } = summaryOf(sized(new Array(400).fill(25), 1000))
    expect(totals.reduce((a, b) => a + b, 0)).toBe(10_000)
    expect(Math.abs((totals[0] ?? 0) - 7000)).toBeLessThan(200)
  })
  test('keep the result of the search when its budget runs out, on every machine', () => {
    const samples = Array.from({ length: 10_000 }, (_, i) => {
      const [group, clip] = [Math.floor(i / 25), i % 25]
      return { id: `${group}/${clip}`, label: `class ${(group * 31 + clip * 17) % 1000}`, group: `g${group}` }
    })
    const { assignment } = freshSplit(tableOf(samples), settings, 1)
    const digest = createHash('sha256').update(Buffer.from(assignment.buffer)).digest('hex')
    // With a larger budget the search continues, and finds another split.
    expect(digest.slice(0, 16)).toBe('da0d7ee83ac5d3a4')
  })
})

test('no row of whole numbers is closer to n r than the lower bound', () => {
  if (settings.parts.kind !== 'splits') throw new Error('folds')
  for (let n = 1; n < 40; n++) {
    let best = Number.POSITIVE_INFINITY
    for (let train = 0; train <= n; train++) {
      for (let val = 0; train + val <= n; val++) {
        const off = [train - n * 0.7, val - n * 0.15, n - train - val - n * 0.15].map(Math.abs)
        best = Math.min(best, Math.max(...off) / n)
      }
    }
    expect(bestRow(n, sharesOf(settings.parts)).deviation).toBeCloseTo(best, 10)
  }
})
