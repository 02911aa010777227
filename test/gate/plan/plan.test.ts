import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, type Thresholds } from '../../../src/config/index.ts'
import { planSamples, type SamplePlan } from '../../../src/gate/plan/plan.ts'
import { changeOf, countsOf, judgeSizes, NO_THRESHOLDS, type Sizes } from '../requests.ts'

const NAMES = ['anger', 'calm', 'Joy', 'joy', 'sadness'] as const
const EMOPIA = { joy: 250, anger: 265, sadness: 253, calm: 310 }

type Limits = Partial<Thresholds>

function plansFor(head: Sizes, limits: Limits, base?: Sizes): SamplePlan[] {
  const change = base && { change: changeOf(base, head) }
  return planSamples({ thresholds: { ...NO_THRESHOLDS, ...limits }, counts: countsOf(head), ...change })
}

/** Follows a plan: relabels, then adds or removes samples. */
function follow(head: Sizes, plan: SamplePlan, direction: 'add' | 'remove'): Sizes {
  const sizes = new Map(Object.entries(head))
  for (const { class: name, samples, to } of plan.relabel) {
    expect(sizes.get(name)).toBe(samples)
    sizes.delete(name)
    if (to !== null) sizes.set(to, (sizes.get(to) ?? 0) + samples)
  }
  const sign = direction === 'add' ? 1 : -1
  for (const { class: name, samples } of plan[direction] ?? []) {
    sizes.set(name, (sizes.get(name) ?? 0) + sign * samples)
  }
  return Object.fromEntries(sizes)
}

const KEYS = {
  max_drift: 'maxDrift',
  max_share_change: 'maxShareChange',
  max_ratio_increase: 'maxRatioIncrease',
  max_class_loss: 'maxClassLoss',
  min_class_size: 'minClassSize',
  max_imbalance_ratio: 'maxImbalanceRatio',
} as const

/** The findings that are left when a plan is followed. */
function leftAfter(
  head: Sizes,
  limits: Limits,
  base: Sizes | undefined,
  plan: SamplePlan,
  direction: 'add' | 'remove',
) {
  const waived = Object.fromEntries(plan.waive.map((rule) => [KEYS[rule as keyof typeof KEYS], {}]))
  const { findings } = judgeSizes(follow(head, plan, direction), { ...limits, ...waived }, base && { base })
  return findings.filter(({ level }) => plan.level === 'warn' || level === 'fail').map(({ message }) => message)
}

const sizes: fc.Arbitrary<Sizes> = fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 40 }), {
  minKeys: 1,
})
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => decimal(String(value / 100)))
const limitsOf = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: value.map((fail) => ({ fail })) },
    { weight: 1, arbitrary: value.map((warn) => ({ warn })) },
    { weight: 1, arbitrary: fc.record({ warn: value, fail: value }) },
  )
const countLimits = {
  maxImbalanceRatio: limitsOf(hundredths(1, 5)),
  minClassSize: limitsOf(fc.integer({ min: 1, max: 20 })),
  requiredClasses: limitsOf(fc.subarray(['anger', 'calm', 'joy'])),
  allowedClasses: limitsOf(fc.constant(['anger', 'calm', 'joy', 'sadness'])),
}
const baseLimits = {
  maxRatioIncrease: limitsOf(hundredths(0, 2)),
  maxClassLoss: limitsOf(
    fc.oneof(
      fc.integer({ min: 0, max: 10 }).map((samples) => ({ samples })),
      hundredths(0, 60).map((percent) => ({ percent })),
    ),
  ),
  maxShareChange: limitsOf(hundredths(0, 20)),
  maxDrift: limitsOf(hundredths(0, 0.4)),
  existing: fc.constantFrom('fail' as const, 'warn' as const),
}

describe('planSamples()', () => {
  const failing = (limit: string) => ({ fail: decimal(limit) })
  const joyGrew = { ...EMOPIA, joy: 662, anger: 262 }

  it('adds the samples that all limits need together, or removes the fewest', () => {
    expect(plansFor(joyGrew, { maxImbalanceRatio: failing('2.5') })).toEqual([
      {
        level: 'fail',
        relabel: [],
        add: [
          { class: 'sadness', samples: 12 },
          { class: 'anger', samples: 3 },
        ],
        remove: [{ class: 'joy', samples: 30 }],
        waive: [],
      },
    ])
    // The ratio alone asks for 265 samples in each class, and the minimum for 270.
    const [both] = plansFor({ ...joyGrew, calm: 5 }, { maxImbalanceRatio: failing('2.5'), minClassSize: { fail: 270 } })
    expect(both?.add).toEqual([
      { class: 'calm', samples: 265 },
      { class: 'sadness', samples: 17 },
      { class: 'anger', samples: 8 },
    ])
    expect(both?.remove).toBeNull()
  })

  it('names the labels that the samples must not have, and removes only samples that exist', () => {
    const classes = ['calm', 'dark', 'happy', 'sad']
    const planOf = (rows: readonly (readonly number[])[]) => {
      const sizes = Object.fromEntries(
        classes.flatMap((name, code) => {
          const size = rows.filter((row) => row.includes(code)).length
          return size === 0 ? [] : [[name, size]]
        }),
      )
      const offsets = Uint32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length)])
      const sets = { classes, labelSets: { offsets, codes: Int32Array.from(rows.flat()) } }
      const counts = { ...countsOf(sizes), multiLabel: true }
      return planSamples({ thresholds: { ...NO_THRESHOLDS, maxImbalanceRatio: failing('2.5') }, counts, sets })[0]
    }
    const times = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row)
    // 30 with happy, 10 with dark and 20 with calm: a removed sample must not have dark, but it can have calm.
    const plan = planOf([...times(10, [1, 2]), ...times(20, [0, 2])])
    expect(plan?.remove).toEqual([{ class: 'happy', samples: 5 }])
    expect(plan?.without).toEqual({ add: ['happy'], remove: ['dark'] })
    // Every sample with dark has one of the rare labels.
    expect(planOf([...times(34, [0, 1]), ...times(34, [1, 2]), ...times(34, [1, 3])])).toMatchObject({
      add: [{ samples: 7 }, { samples: 7 }, { samples: 7 }],
      remove: null,
      without: { add: ['dark'] },
    })
  })

  it('is met whichever class the samples get that it asks to label', () => {
    const counts = { ...countsOf({ ...joyGrew }), total: 1489, unlabelled: 2, unlabelledAmongLabelled: 2 }
    const thresholds = {
      ...NO_THRESHOLDS,
      maxImbalanceRatio: failing('2.5'),
      maxUnlabelled: { fail: { samples: 0 } },
    }
    const [plan] = planSamples({ thresholds, counts: { ...counts, samplesAmongLabelled: 1489 } })
    expect(plan?.add).toEqual([
      { class: 'sadness', samples: 13 },
      { class: 'anger', samples: 4 },
    ])
    expect(plan?.remove).toEqual([{ class: 'joy', samples: 32 }])
  })

  it('relabels samples of classes that are not allowed first, and counts them for the class that looks the same', () => {
    const limits = { minClassSize: { fail: 10 }, allowedClasses: { fail: Object.keys(EMOPIA) } }
    const [plan] = plansFor({ ...EMOPIA, joy: 3, Joy: 4, fear: 9 }, limits)
    expect(plan).toMatchObject({
      relabel: [
        { class: 'Joy', samples: 4, to: 'joy' },
        { class: 'fear', samples: 9, to: null },
      ],
      add: [{ class: 'joy', samples: 3 }],
    })
  })

  it('has numbers for max_ratio_increase, max_share_change and max_drift', () => {
    const amounts = (limits: Limits) => {
      const [plan] = plansFor(joyGrew, limits, EMOPIA)
      return [plan?.add?.map((one) => `${one.class} ${one.samples}`), plan?.remove]
    }
    expect(amounts({ maxRatioIncrease: failing('0.5') })).toEqual([
      ['sadness 128', 'anger 119', 'calm 71'],
      [{ class: 'joy', samples: 222 }],
    ])
    expect(amounts({ maxShareChange: failing('7') })).toEqual([
      ['calm 263', 'anger 228', 'sadness 215'],
      [{ class: 'joy', samples: 306 }],
    ])
    expect(amounts({ maxDrift: failing('0.1') })).toEqual([
      ['calm 176', 'anger 153', 'sadness 143'],
      [{ class: 'joy', samples: 241 }],
    ])
  })

  it('names the rule that cannot be met together with the others, and plans for the others', () => {
    const limits = { maxRatioIncrease: failing('0.5'), minClassSize: { fail: 100 }, maxShareChange: failing('5') }
    const [plan] = plansFor({ ...EMOPIA, fear: 40 }, limits, EMOPIA)
    expect(plan).toMatchObject({ waive: ['max_ratio_increase'], remove: null })
    expect(plan?.add).toContainEqual({ class: 'fear', samples: 60 })
  })

  it('removes a new class that is too small, if samples can also be added', () => {
    const limits = { minClassSize: { fail: 50 }, maxImbalanceRatio: failing('30') }
    const [plan] = plansFor({ ...EMOPIA, fear: 4 }, limits, EMOPIA)
    expect(plan?.add).toEqual([{ class: 'fear', samples: 46 }])
    expect(plan?.remove).toEqual([{ class: 'fear', samples: 4 }])
    // It is required, it was there before, or other classes cannot be removed.
    const required = { ...limits, requiredClasses: { fail: ['fear'] } }
    expect(plansFor({ ...EMOPIA, fear: 4 }, required, EMOPIA)[0]?.remove).toBeNull()
    expect(plansFor({ ...EMOPIA, fear: 4 }, limits, { ...EMOPIA, fear: 60 })[0]?.remove).toBeNull()
    expect(plansFor({ ...EMOPIA, joy: 40, fear: 4 }, limits, EMOPIA)[0]?.remove).toBeNull()
    expect(plansFor({ ...EMOPIA, fear: 4 }, limits)[0]?.remove).toBeNull()
  })

  it('brings back a required class that has vanished', () => {
    const limits = {
      requiredClasses: { fail: Object.keys(EMOPIA) },
      maxClassLoss: { fail: { percent: decimal('10') } },
    }
    const [plan] = plansFor({ joy: 200, anger: 265, sadness: 253 }, limits, EMOPIA)
    expect(plan).toMatchObject({ remove: null, waive: [] })
    expect(plan?.add).toEqual([
      { class: 'calm', samples: 310 },
      { class: 'joy', samples: 25 },
    ])
  })

  it('does not ask for what is waived', () => {
    const limits = { minClassSize: { fail: 300 }, maxImbalanceRatio: failing('2.5') }
    const waiver = { rule: 'min_class_size', class: 'joy', until: '2027-01-31', reason: 'x' } as const
    const [plan] = planSamples({
      thresholds: { ...NO_THRESHOLDS, ...limits },
      counts: countsOf(EMOPIA),
      waivers: [waiver],
      today: '2027-01-01',
    })
    expect(plan?.add?.map((one) => one.class)).toEqual(['sadness', 'anger'])
  })

  it('has a plan for warnings as well, and none if nothing is to do', () => {
    const limits = { maxImbalanceRatio: { warn: decimal('2'), fail: decimal('2.5') } }
    expect(plansFor(joyGrew, limits).map(({ level, remove }) => [level, remove?.[0]?.samples])).toEqual([
      ['fail', 30],
      ['warn', 156],
    ])
    expect(plansFor(EMOPIA, limits)).toEqual([])
  })
  it('makes plans after which no finding is left, whatever the sizes and limits are', { timeout: 120_000 }, () => {
    const seen = { add: 0, remove: 0, waive: 0 }
    fc.assert(
      fc.property(sizes, sizes, fc.record(countLimits), fc.record(baseLimits), (head, base, counts, compared) => {
        const limits: Limits = { ...counts, ...compared }
        for (const plan of plansFor(head, limits, base)) {
          for (const direction of ['add', 'remove'] as const) {
            if (plan[direction] === null) continue
            seen[direction]++
            const total = Object.values(follow(head, plan, direction)).reduce((a, b) => a + b, 0)
            if (total > 2000) continue
            expect(leftAfter(head, limits, base, plan, direction)).toEqual([])
          }
          if (plan.waive.length > 0) seen.waive++
        }
      }),
      { numRuns: 80 },
    )
    expect(Math.min(seen.add, seen.remove, seen.waive)).toBeGreaterThan(5)
  })

  it('always finds samples to add, without a base and with a ratio of at least 1', () => {
    fc.assert(
      fc.property(sizes, fc.record(countLimits), (head, limits) => {
        const { findings } = judgeSizes(head, limits)
        const plans = plansFor(head, limits)
        expect(plans.some(({ level }) => level === 'fail')).toBe(findings.some(({ level }) => level === 'fail'))
        expect(plans.length > 0).toBe(findings.length > 0)
        for (const plan of plans) {
          expect(plan.waive).toEqual([])
          expect(plan.add).not.toBeNull()
          expect(leftAfter(head, limits, undefined, plan, 'add')).toEqual([])
        }
      }),
    )
  })
})
