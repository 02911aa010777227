import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type BalancingRules, configuredSizes, rulesText } from '../../../src/balance/sizes/configured_sizes.ts'
import { InputError } from '../../../src/config/problems/errors.ts'
import { STRATEGIES, type Strategy } from '../../../src/config/settings/balancing.ts'
import { decimal } from '../../../src/config/settings/decimal.ts'

const THREE = { classes: ['joy', 'anger', 'sadness'], sizes: [100, 75, 50] }
const sizes = (rules: BalancingRules, strategy: Strategy = 'oversample') =>
  configuredSizes(strategy, THREE, rules).targets

describe('check values: joy 100, anger 75, sadness 50', () => {
  test('over_ratio 0.8 -> 100/80/80', () => {
    expect(sizes({ overRatio: decimal('0.8') })).toEqual([100, 80, 80])
  })

  test('under_ratio 0.8 -> 62/62/50, whatever the strategy is', () => {
    expect(sizes({ underRatio: decimal('0.8') })).toEqual([62, 62, 50])
    expect(sizes({ underRatio: decimal('0.8') }, 'undersample')).toEqual([62, 62, 50])
  })

  test("target 'not majority' with oversample = oversample", () => {
    expect(sizes({ target: 'not majority' })).toEqual(sizes({}))
  })
})

describe('the order is target, over_ratio, under_ratio, max_repeat', () => {
  it('takes over_ratio of the largest class after the target', () => {
    expect(sizes({ target: new Map([['joy', 200]]), overRatio: decimal('0.5') })).toEqual([200, 100, 100])
  })

  it('takes under_ratio of the smallest class after over_ratio', () => {
    expect(sizes({ overRatio: decimal('0.7'), underRatio: decimal('0.8') })).toEqual([87, 75, 70])
  })

  it('caps last, and says which classes stay short', () => {
    const rules = { target: new Map([['sadness', 200]]), maxRepeat: 3 }
    expect(configuredSizes('oversample', THREE, rules)).toEqual({
      targets: [100, 75, 150],
      short: [{ name: 'sadness', size: 150, wanted: 200 }],
      absent: [],
    })
  })

  it('caps the sizes of the strategy if nothing replaces them', () => {
    const capped = configuredSizes('oversample', { classes: ['a', 'b'], sizes: [100, 20] }, { maxRepeat: 2 })
    expect(capped).toEqual({ targets: [100, 40], short: [{ name: 'b', size: 40, wanted: 100 }], absent: [] })
  })
})

it('computes ratios exactly: 0.7 of 90 is 63, and 63 / 0.7 is 90', () => {
  const two = { classes: ['a', 'b'], sizes: [90, 5] }
  expect(configuredSizes('oversample', two, { overRatio: decimal('0.7') }).targets).toEqual([90, 63])
  const other = { classes: ['a', 'b'], sizes: [100, 63] }
  expect(configuredSizes('undersample', other, { underRatio: decimal('0.7') }).targets).toEqual([90, 63])
})

it('ignores rules with weighted, which keeps all sizes', () => {
  expect(sizes({ target: 'minority', overRatio: decimal('1') }, 'weighted')).toEqual(THREE.sizes)
})

it('leaves a class without samples empty, even if the target names it', () => {
  const given = { classes: ['a', 'none'], sizes: [10, 0] }
  for (const strategy of ['oversample', 'undersample', 'hybrid'] as const) {
    const { targets, absent } = configuredSizes(strategy, given, {
      target: new Map([
        ['a', 10],
        ['none', 20],
      ]),
    })
    expect([targets, absent]).toEqual([[10, 0], ['none']])
  }
  expect(configuredSizes('oversample', given, { target: ['none'] }).absent).toEqual(['none'])
})

it('never gives samples to a class without any', () => {
  const given = { classes: ['a', 'none', 'b'], sizes: [10, 0, 4] }
  for (const strategy of STRATEGIES) {
    const rules = { overRatio: decimal('0.9'), underRatio: decimal('0.9') }
    expect(configuredSizes(strategy, given, rules).targets[1]).toBe(0)
  }
})

it('keeps every ratio between over_ratio and under_ratio', () => {
  const some = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 100 }), (given, percent) => {
      const ratio = decimal(percent / 100)
      const classes = given.map((_, code) => String(code))
      const { targets } = configuredSizes('hybrid', { classes, sizes: given }, { overRatio: ratio, underRatio: ratio })
      const least = Math.floor((Math.max(...given) * percent) / 100)
      expect(Math.min(...targets)).toBeGreaterThanOrEqual(Math.min(least, Math.min(...given)))
      for (const [code, target] of targets.entries())
        if ((given[code] as number) >= target) expect(target * percent).toBeLessThanOrEqual(Math.max(...given) * 100)
    }),
  )
})

/** The message of the error, and the setting of each problem. */
function problem(rules: BalancingRules, strategy: Strategy = 'oversample') {
  try {
    return sizes(rules, strategy)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ message, setting }) => `${setting}: ${message}`)
  }
}

describe('an impossible target names the class, the size and the limit', () => {
  test('fewer samples than there are', () => {
    expect(problem({ target: new Map(Object.entries({ joy: 80, sadness: 60 })) })).toMatchInlineSnapshot(`
      [
        "balancing.target: Cannot oversample class 'joy' to 80 samples (balancing.target): it has 100, and oversample drops none. Set at least 100, or use the strategy hybrid.",
      ]
    `)
  })

  test('more samples than there are', () => {
    expect(problem({ target: new Map([['sadness', 1200]]) }, 'undersample')).toMatchInlineSnapshot(`
      [
        "balancing.target: Cannot undersample class 'sadness' to 1,200 samples (balancing.target): it has only 50, and undersample copies none. Set at most 50, or use the strategy hybrid.",
      ]
    `)
  })

  test('hybrid copies and drops', () => {
    expect(problem({ target: new Map(Object.entries({ joy: 80, sadness: 60 })) }, 'hybrid')).toEqual([80, 75, 60])
  })

  test('a class that does not exist', () => {
    expect(problem({ target: ['jjoy'] })).toMatchInlineSnapshot(`
      [
        "balancing.target: Cannot resample class 'jjoy' (balancing.target): no sample has it (did you mean 'joy'?)",
      ]
    `)
  })

  test('in the training split', () => {
    expect(problem({ target: new Map([['joy', 80]]), isOfTraining: true })).toEqual([
      "balancing.target: Cannot oversample class 'joy' to 80 samples (balancing.target): it has 100 in the training split, and oversample drops none. Set at least 100, or use the strategy hybrid.",
    ])
  })

  test('many of them are counted, and the place in the config is named', () => {
    const place = { file: 'c.yml', line: 4, column: 3 }
    expect(() => sizes({ target: ['jjoy'], targetPlace: place })).toThrow("c.yml:4:3: Cannot resample class 'jjoy'")
    const found = problem({ target: Array.from({ length: 300 }, (_, i) => `wrong${i}`) })
    expect(found).toHaveLength(11)
    expect(found[10]).toBe('balancing.target: ... and 290 more')
  })

  test('a word that has no meaning with the strategy', () => {
    expect([problem({ target: 'majority' }), problem({ target: 'all' }, 'hybrid')]).toMatchInlineSnapshot(`
      [
        [
          "balancing.target: Cannot use balancing.target: majority with oversample. Use auto, minority, not minority, not majority or all.",
        ],
        [
          "balancing.target: Cannot use balancing.target: all with hybrid: words need the strategy oversample or undersample. List the sizes of the classes instead.",
        ],
      ]
    `)
  })

  test('a function that returns no number', () => {
    expect(() => sizes({ target: () => ({ joy: 1.5 }) })).toThrow(RangeError)
  })
})

it('describes rules as in a config, without long lists', () => {
  expect(rulesText({ target: new Map([['joy', 200]]), overRatio: decimal('0.50'), maxRepeat: 3 })).toBe(
    'target: { joy: 200 }, over_ratio: 0.5, max_repeat: 3',
  )
  expect(rulesText({ target: ['a', 'b', 'c', 'd'] })).toBe('target: 4 classes')
})

describe('an impossible target of an index file', () => {
  const sized = { classes: ['joy', 'a b'], sizes: [35, 20] }
  const refusal = (target: ReadonlyMap<string, number>, strategy: 'undersample' | 'oversample' = 'undersample') => {
    try {
      configuredSizes(strategy, sized, { target, isRecorded: true, isOfTraining: true })
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }

  it('is said to be recorded, with the flag that replaces it', () => {
    expect(refusal(new Map([['joy', 60]]))).toBe(
      "Cannot undersample class 'joy' to 60 samples (balancing.target of the index file): it has only 35 in the training split, and undersample copies none. Replace the settings of the index file with flags, such as --target joy=35.",
    )
    expect(refusal(new Map([['a b', 10]]), 'oversample')).toContain("such as --target 'a b=20'.")
    expect(refusal(new Map([['gone', 10]]))).toBe(
      "Cannot resample class 'gone' (balancing.target of the index file): no sample has it. Replace the settings of the index file with flags, such as --target or --max-repeat.",
    )
  })
})
