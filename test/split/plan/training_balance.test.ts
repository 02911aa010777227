import { describe, expect, test } from 'vitest'
import { EmotionBalancer } from '../../../src/balance/index.ts'
import { type BalanceMethod, type Config, defaultConfig, type Strategy } from '../../../src/config/index.ts'
import { tableFromSamples } from '../../../src/dataset/index.ts'
import type { SplitPlan } from '../../../src/split/plan/plan.ts'
import { splitSettings } from '../../../src/split/plan/settings.ts'
import { trainingBalance } from '../../../src/split/plan/training_balance.ts'

const SAMPLES = Array.from({ length: 60 }, (_, i) => ({
  id: `s${i}`,
  emotion: i % 20 === 19 ? [] : i % 12 === 5 ? ['joy', 'calm'] : i % 10 === 3 ? ['calm'] : i === 8 ? [''] : ['joy'],
}))
/** Two of three samples are in train; the unlabelled sample is in no split. */
const ASSIGNMENT = Int16Array.from(SAMPLES, ({ emotion }, i) => (emotion[0] === '' ? -1 : i % 3 === 2 ? 2 : 0))
const TRAIN = SAMPLES.filter((_, i) => ASSIGNMENT[i] === 0)

function balanceOf(strategy: Strategy, by: BalanceMethod) {
  const config: Config = defaultConfig()
  const asked = {
    ...config,
    data: { ...config.data, balancingStrategy: strategy },
    balancing: { ...config.balancing, by },
  }
  const plan = { assignment: ASSIGNMENT, settings: splitSettings(asked), names: ['train', 'val', 'test'] }
  return trainingBalance({ table: tableFromSamples(SAMPLES), plan: plan as unknown as SplitPlan, config: asked })
}

describe('the training split of samples with several labels', () => {
  test.each([
    ['oversample', 'rare_labels'],
    ['oversample', 'repeat_factor'],
    ['undersample', 'label_sets'],
    ['hybrid', 'rare_labels'],
  ] as const)('is balanced by %s and %s as the balancer does it with these samples alone', (strategy, by) => {
    const balance = balanceOf(strategy, by)
    const ids = balance?.kind === 'rows' ? Array.from(balance.rows, (row) => SAMPLES[row]?.id) : []
    const expected = new EmotionBalancer({ strategy, by }).balance(TRAIN)
    expect(ids).toEqual(expected.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(0)
  })

  test('lists the kept positions in ascending order, then the copies', () => {
    const balance = balanceOf('oversample', 'rare_labels')
    const rows = balance?.kind === 'rows' ? Array.from(balance.rows) : []
    const kept = rows.slice(0, TRAIN.length)
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    expect(new Set(kept).size).toBe(TRAIN.length)
    expect(rows.length).toBeGreaterThan(TRAIN.length)
  })

  test.each(['rare_labels', 'label_sets', 'repeat_factor'] as const)(
    'has one weight per sample of train, by %s',
    (by) => {
      const balance = balanceOf('weighted', by)
      const weighted = new EmotionBalancer({ strategy: 'weighted', by }).balance(TRAIN)
      expect(balance?.kind === 'weights' && [...balance.weights]).toEqual(weighted.map(({ weight }) => weight))
    },
  )
})
