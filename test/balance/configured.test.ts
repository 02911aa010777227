import { expect, test } from 'vitest'
import { measureSetSamples } from '../../src/balance/compare_label_sets.ts'
import { compareStrategies } from '../../src/balance/compare_strategies.ts'
import { noteSizes, withConfigured } from '../../src/balance/configured.ts'
import { setSamples } from '../../src/balance/label_sets/index.ts'
import { defaultConfig } from '../../src/config/index.ts'
import { seededMd5, tableFromSamples } from '../../src/dataset/index.ts'

const { balancing } = defaultConfig()

test('classes without samples stay empty, and a note says so', () => {
  const sized = { classes: ['calm', 'joy', 'none'], sizes: [10, 40, 0] }
  const target = new Map([
    ['calm', 30],
    ['none', 5],
  ])
  const rules = { ...balancing, target, maxRepeat: 2 }
  expect(noteSizes('oversample', sized, rules)).toEqual([
    'These classes stay short, because no sample may occur more than twice (max_repeat): calm (20 of 30).',
    'These classes stay empty, because they have no samples to balance: none.',
  ])
  const { classes, strategies } = withConfigured(
    compareStrategies(sized),
    { strategy: 'oversample', balancing: rules },
    sized.classes,
  )
  expect(classes).toEqual(['calm', 'joy'])
  expect(strategies.at(-1)).toMatchObject({ targets: [20, 40], total: 60 })
  expect(strategies.at(-1)?.advice).toContain(noteSizes('oversample', sized, rules)[1])
})

test('sizes that are set are raised, not replaced with another strategy', () => {
  const compared = compareStrategies({ classes: ['calm', 'joy'], sizes: [10, 40] })
  const rules = { ...balancing, target: new Map([['joy', 0]]) }
  const { strategies } = withConfigured(compared, { strategy: 'hybrid', balancing: rules }, compared.classes)
  expect(strategies.at(-1)?.advice).toContain(
    'The result has 10 of 50 samples, none of joy. If that is too few, use larger sizes.',
  )
})

test('weighted has the configured formula, also if another strategy is configured', () => {
  const compared = compareStrategies({ classes: ['calm', 'joy'], sizes: [10, 40] })
  const sqrt = { ...balancing, weights: 'sqrt' as const }
  const beside = withConfigured(compared, { strategy: 'hybrid', balancing: sqrt }, compared.classes).strategies
  expect(beside.map(({ strategy }) => strategy)).toEqual(['oversample', 'undersample', 'hybrid', 'weighted'])
  expect(beside[3]?.weights?.map((weight) => weight.toFixed(4))).toEqual(['1.3333', '0.6667'])
  expect(beside[3]?.pro).toMatch(/ \(weights: sqrt\)$/)
  expect(beside[3]?.settings).toBeUndefined()
  const own = withConfigured(compared, { strategy: 'weighted', balancing: sqrt }, compared.classes).strategies
  expect(own.slice(3).map(({ settings }) => settings)).toEqual([undefined, 'weights: sqrt'])
  expect(own[4]?.weights).toEqual(beside[3]?.weights)
})

test('max_repeat is the reason if it allows no copies, or limits them', () => {
  const samples = ['ab', ...'a'.repeat(39), 'b'].map((labels, id) => ({ id, emotion: [...labels] }))
  const table = tableFromSamples(samples)
  const advice = (maxRepeat: number, by: 'rare_labels' | 'repeat_factor' = 'repeat_factor') =>
    measureSetSamples(
      setSamples({ ...table, labelSets: table.labelSets as NonNullable<typeof table.labelSets> }, seededMd5(1)),
      {
        strategy: 'oversample',
        balancing: { ...balancing, by, maxRepeat },
      },
    ).outcome.advice
  expect(advice(1)).toContain('MeanIR stays at 10.50, because max_repeat allows no copies.')
  expect(advice(2, 'rare_labels').join()).toContain('occur twice, which is the limit of max_repeat')
})
