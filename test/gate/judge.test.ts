import { expect, test } from 'vitest'
import { decimal, defaultConfig, type Thresholds } from '../../src/config/index.ts'
import { judge, judgeCounts } from '../../src/gate/index.ts'
import { countsOf, type Sizes } from './requests.ts'

const { thresholds } = defaultConfig()
const ALL: Thresholds = {
  ...thresholds,
  maxImbalanceRatio: { warn: decimal('2'), fail: decimal('5') },
  minClassSize: { warn: 20, fail: 5 },
  requiredClasses: { fail: ['calm', 'fear'] },
  allowedClasses: { warn: ['joy', 'calm'] },
  maxUnlabelled: { warn: { samples: 1 } },
  maxRatioIncrease: { fail: decimal('0.5') },
  maxSplitDeviation: { fail: decimal('0.1') },
}

test.each<[string, Sizes]>([
  ['is within all limits', { joy: 30, calm: 30, fear: 30 }],
  ['breaks all', { joy: 90, calm: 10, 'joy ': 3, '': 7 }],
  ['has no labels', { '': 12 }],
  [
    'has more similar class names than are listed',
    Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`c${i}`, i % 9])),
  ],
])('without a base and splits, a dataset that %s has the findings of the complete check', (_, sizes) => {
  for (const limits of [thresholds, ALL]) {
    const request = { thresholds: limits, counts: countsOf(sizes) }
    expect(judgeCounts(request)).toEqual(judge(request).findings)
    const waivers = [{ rule: 'min_class_size', class: 'calm', until: '2026-06-30', reason: 'few' }] as const
    for (const today of ['2026-06-30', '2026-07-01']) {
      const waiving = { ...request, waivers, today }
      expect(judgeCounts(waiving)).toEqual(judge(waiving).findings)
    }
  }
})
