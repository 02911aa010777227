import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EmotionBalancer } from '../../src/balance/index.ts'

interface Sample {
  readonly id: string
  readonly emotion?: string
}

const some = (emotion: string, count: number): Sample[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${emotion}/${i}`, emotion }))
const SAMPLES = [...some('joy', 100), ...some('sadness', 50), ...some('anger', 75)]

function sizes(samples: readonly Sample[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { emotion = '' } of samples) counts[emotion] = (counts[emotion] ?? 0) + 1
  return counts
}

describe('EmotionBalancer', () => {
  it('brings joy=100, sadness=50, anger=75 to 100, 50 or 75 each', () => {
    const balanced = (strategy: 'oversample' | 'undersample' | 'hybrid') =>
      sizes(new EmotionBalancer({ strategy, seed: 42 }).balance(SAMPLES))
    expect(balanced('oversample')).toEqual({ joy: 100, sadness: 100, anger: 100 })
    expect(balanced('undersample')).toEqual({ joy: 50, sadness: 50, anger: 50 })
    expect(balanced('hybrid')).toEqual({ joy: 75, sadness: 75, anger: 75 })
  })

  it('returns the same objects, originals first and in order', () => {
    const balanced = new EmotionBalancer({ strategy: 'oversample' }).balance(SAMPLES)
    expect(balanced.slice(0, SAMPLES.length).every((sample, i) => sample === SAMPLES[i])).toBe(true)
    expect(balanced.every((sample) => SAMPLES.includes(sample))).toBe(true)
  })

  it('adds weights to shallow copies and does not change the samples', () => {
    const balanced = new EmotionBalancer({ strategy: 'weighted' }).balance(SAMPLES)
    expect(balanced).toHaveLength(225)
    expect(balanced[0]).toEqual({ id: 'joy/0', emotion: 'joy', weight: 0.75 })
    expect(balanced[100]).toEqual({ id: 'sadness/0', emotion: 'sadness', weight: 1.5 })
    expect(balanced[150]).toEqual({ id: 'anger/0', emotion: 'anger', weight: 1 })
    expect(SAMPLES[0]).toEqual({ id: 'joy/0', emotion: 'joy' })
  })

  it('returns the class weights', () => {
    expect(new EmotionBalancer().classWeights(SAMPLES)).toEqual({ anger: 1, joy: 0.75, sadness: 1.5 })
  })

  it('omits unlabelled samples and lists them', () => {
    const unlabelled = [{ id: 'a' }, { id: 'b', emotion: '' }]
    const balancer = new EmotionBalancer({ strategy: 'oversample' })
    expect(balancer.balance([...unlabelled, ...some('joy', 3)])).toHaveLength(3)
    expect(balancer.unlabelled([...unlabelled, ...some('joy', 3)])).toEqual(unlabelled)
  })

  it('accepts another key for the label', () => {
    const samples = [{ genre: 'jazz' }, { genre: 'jazz' }, { genre: 'folk' }]
    expect(new EmotionBalancer({ labelKey: 'genre' }).balance(samples)).toHaveLength(4)
  })

  it('draws by path if there is no id, and by index if there is neither', () => {
    const balancer = new EmotionBalancer({ strategy: 'undersample', seed: 5 })
    const kept = (key: string) =>
      balancer.balance(SAMPLES.map(({ id, emotion }) => ({ [key]: id, emotion, name: id }))).map(({ name }) => name)
    expect(kept('path')).toEqual(kept('id'))
    const byIndex = SAMPLES.map(({ emotion }, index) => ({ id: String(index), emotion }))
    const positions = balancer.balance(byIndex).map(({ id }) => Number(id))
    expect(
      balancer.balance(SAMPLES.map(({ emotion }, index) => ({ emotion, index }))).map(({ index }) => index),
    ).toEqual(positions)
  })

  it('refuses an unknown strategy and suggests the closest one', () => {
    expect(() => new EmotionBalancer({ strategy: 'oversampling' as 'oversample' })).toThrow(
      new RangeError(
        'Cannot create an EmotionBalancer: strategy must be "oversample", "undersample", "hybrid" or "weighted": current value is "oversampling" (did you mean \'oversample\'?)',
      ),
    )
  })

  it.each([
    [0.5, RangeError],
    [Number.NaN, RangeError],
    ['42', TypeError],
    [null, TypeError],
  ])('refuses the seed %o', (seed, kind) => {
    expect(() => new EmotionBalancer({ seed: seed as number })).toThrow(kind)
  })

  it.each([['oversample'], [null], [42], [[]], [new Map()]])('refuses %o instead of options', (options) => {
    expect(() => new EmotionBalancer(options as object)).toThrow(TypeError)
  })

  it('names the unknown option', () => {
    expect(() => new EmotionBalancer({ label_key: 'genre' } as object)).toThrow(
      /unknown option "label_key" \(did you mean 'labelKey'\?\)/,
    )
  })

  it('refuses an unknown method, and a method that the strategy does not have', () => {
    expect(() => new EmotionBalancer({ by: 'labels' as 'label_sets' })).toThrow(
      new RangeError(
        'Cannot create an EmotionBalancer: by must be "rare_labels", "label_sets" or "repeat_factor": current value is "labels"',
      ),
    )
    expect(() => new EmotionBalancer({ strategy: 'hybrid', by: 'repeat_factor' })).toThrow(
      new RangeError(
        'Cannot create an EmotionBalancer: by must be "rare_labels" or "label_sets": current value is "repeat_factor"',
      ),
    )
  })

  it('chooses the same samples in any order', () => {
    const shuffled = fc.shuffledSubarray(SAMPLES, { minLength: SAMPLES.length })
    for (const strategy of ['undersample', 'oversample'] as const) {
      const ids = (samples: readonly Sample[]) =>
        new EmotionBalancer({ strategy, seed: 42 })
          .balance(samples)
          .map(({ id }) => id)
          .sort()
      const expected = ids(SAMPLES)
      fc.assert(
        fc.property(shuffled, (samples) => {
          expect(ids(samples)).toEqual(expected)
        }),
        { numRuns: 20 },
      )
    }
  })
})

describe('EmotionBalancer, if labels are lists', () => {
  const LISTS = [['joy'], ['joy'], ['joy', 'joy'], ['joy', 'calm'], ['joy'], [], ['joy'], ['joy'], null] as const
  const samples = LISTS.map((emotion, id) => ({ id, emotion }))

  it('copies samples with rare labels, and keeps every sample with a list, even an empty one', () => {
    const ids = new EmotionBalancer().balance(samples).map(({ id }) => id)
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 3, 3])
  })

  it('returns the same objects, the copies by round', () => {
    const balanced = new EmotionBalancer({ by: 'label_sets' }).balance(samples)
    // Eight samples and three sets: {calm, joy} and the empty set are raised to three samples.
    expect(balanced.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 3, 5, 3, 5])
    expect(balanced[3]).toBe(samples[3])
    expect(balanced[8]).toBe(samples[3])
  })

  it('drops samples with frequent labels only', () => {
    const kept = new EmotionBalancer({ strategy: 'undersample' }).balance(samples).map(({ id }) => id)
    expect(kept).toHaveLength(6)
    expect(kept).toEqual(expect.arrayContaining([3, 5]))
  })

  it('keeps the total with hybrid', () => {
    for (const by of ['rare_labels', 'label_sets'] as const)
      expect(new EmotionBalancer({ strategy: 'hybrid', by }).balance(samples)).toHaveLength(8)
  })

  it('weighs each sample with the mean of its labels, and an empty list like the most frequent label', () => {
    const weighted = new EmotionBalancer({ strategy: 'weighted' }).balance(samples)
    const joy = 8 / (2 * 7)
    expect(weighted.map(({ weight }) => weight)).toEqual([joy, joy, joy, (joy + 4) / 2, joy, joy, joy, joy])
    expect(samples[0]).not.toHaveProperty('weight')
  })

  it('weighs label sets and repeat factors', () => {
    const weightsBy = (by: 'label_sets' | 'repeat_factor') =>
      new EmotionBalancer({ strategy: 'weighted', by }).balance(samples).map(({ weight }) => weight)
    expect(weightsBy('label_sets').slice(2, 6)).toEqual([8 / 18, 8 / 3, 8 / 18, 8 / 3])
    // The counts are 7 and 1, and their median is 4.
    expect(weightsBy('repeat_factor').slice(2, 6)).toEqual([1, 2, 1, 1])
  })

  it('gives the weight of each label', () => {
    expect(new EmotionBalancer().classWeights(samples)).toEqual({ calm: 4, joy: 8 / 14 })
  })

  it('returns the samples without a list as unlabelled', () => {
    expect(new EmotionBalancer().unlabelled(samples).map(({ id }) => id)).toEqual([8])
  })
})
