import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFraction, type Decimal, decimal, type Thresholds } from '../../src/config/index.ts'
import type { ClassCounts } from '../../src/dataset/index.ts'
import type { Remedy } from '../../src/gate/index.ts'
import { remedyForRatio } from '../../src/gate/remedy.ts'

const NOTHING = { add: [], remove: [] }
const remedyFor = (counts: Pick<ClassCounts, 'classes' | 'counts'>, fail: Decimal) =>
  remedyForRatio({ maxImbalanceRatio: { fail } } as Thresholds, counts as ClassCounts) ?? NOTHING
const remedy = (counts: Readonly<Record<string, number>>, limit: string) =>
  remedyFor({ classes: Object.keys(counts), counts: Object.values(counts) }, decimal(limit))

describe('remedyForRatio()', () => {
  it('brings every class to ceil(largest / limit), or the largest to floor(smallest x limit)', () => {
    expect(remedy({ anger: 262, calm: 310, joy: 662, sadness: 253 }, '2.5')).toEqual({
      add: [
        { class: 'sadness', samples: 12 },
        { class: 'anger', samples: 3 },
      ],
      remove: [{ class: 'joy', samples: 30 }],
    })
  })

  it('is exact if binary fractions are not', () => {
    expect(remedy({ calm: 10, joy: 12 }, '1.1')).toEqual({
      add: [{ class: 'calm', samples: 1 }],
      remove: [{ class: 'joy', samples: 1 }],
    })
    expect(remedy({ calm: 90, joy: 100 }, '1.1').remove).toEqual([{ class: 'joy', samples: 1 }])
  })

  it('is empty if the ratio equals the limit, if there are no classes, or if no ratio is possible', () => {
    expect(remedy({ calm: 100, joy: 250 }, '2.5')).toEqual(NOTHING)
    expect(remedy({}, '2.5')).toEqual(NOTHING)
    expect(remedy({ calm: 1, joy: 9 }, '0.5')).toEqual(NOTHING)
    expect(remedy({ calm: 1, joy: 9 }, '0')).toEqual(NOTHING)
  })

  it('uses the limit that fails, and the one that only warns if just that one is exceeded', () => {
    const counts = { classes: ['calm', 'joy'], counts: [10, 30] } as unknown as ClassCounts
    const limits = (warn: string, fail: string) =>
      ({ maxImbalanceRatio: { warn: decimal(warn), fail: decimal(fail) } }) as Thresholds
    expect(remedyForRatio(limits('1.5', '2'), counts)?.add).toEqual([{ class: 'calm', samples: 5 }])
    expect(remedyForRatio(limits('1.5', '5'), counts)?.add).toEqual([{ class: 'calm', samples: 10 }])
    expect(remedyForRatio(limits('3', '5'), counts)).toBeUndefined()
  })

  it('requests nothing for a class without samples', () => {
    expect(remedy({ anger: 0, calm: 1, joy: 4 }, '2').add).toEqual([{ class: 'calm', samples: 1 }])
  })
})

it('either list alone brings the ratio below the limit, and one sample less does not', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 12 })
  const limits = fc.integer({ min: 100, max: 900 }).map((hundredths) => decimal((hundredths / 100).toFixed(2)))
  fc.assert(
    fc.property(sizes, limits, (counts, limit) => {
      const classes = counts.map((_, code) => `c${code}`)
      const isWithin = (after: readonly number[]) =>
        compareFraction(BigInt(Math.max(...after)), BigInt(Math.min(...after)), limit) <= 0
      const { add, remove } = remedyFor({ classes, counts }, limit)
      const after = (list: Remedy['add'], sign: 1 | -1, less: number) =>
        counts.map((count, code) => {
          const samples = list.find((one) => one.class === `c${code}`)?.samples ?? 0
          return samples === 0 ? count : count + sign * (samples - less)
        })
      expect(isWithin(after(add, 1, 0))).toBe(true)
      expect(isWithin(after(remove, -1, 0))).toBe(true)
      if (add.length > 0) expect(isWithin(after(add, 1, 1))).toBe(false)
      if (remove.length > 0) expect(isWithin(after(remove, -1, 1))).toBe(false)
    }),
  )
})
