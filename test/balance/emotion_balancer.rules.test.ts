import { describe, expect, test } from 'vitest'
import { EmotionBalancer, type EmotionBalancerOptions } from '../../src/balance/index.ts'

const SAMPLES = Object.entries({ joy: 100, anger: 75, sadness: 50 }).flatMap(([emotion, size]) =>
  Array.from({ length: size }, (_, i) => ({ id: `${emotion}${i}`, emotion })),
)

function sizes(options: EmotionBalancerOptions) {
  const counts: Record<string, number> = {}
  for (const { emotion } of new EmotionBalancer(options).balance(SAMPLES)) counts[emotion] = (counts[emotion] ?? 0) + 1
  return counts
}

describe('the rules of an EmotionBalancer', () => {
  test.each<[EmotionBalancerOptions, object]>([
    [{ overRatio: 0.8 }, { joy: 100, anger: 80, sadness: 80 }],
    [{ underRatio: 0.8 }, { joy: 62, anger: 62, sadness: 50 }],
    [{ target: 'not majority' }, { joy: 100, anger: 100, sadness: 100 }],
    [
      { target: { sadness: 200 }, maxRepeat: 3 },
      { joy: 100, anger: 75, sadness: 150 },
    ],
    [{ target: ['sadness'] }, { joy: 100, anger: 75, sadness: 100 }],
    [{ target: ({ joy = 0 }) => ({ anger: joy + 1 }) }, { joy: 100, anger: 101, sadness: 50 }],
    [
      { strategy: 'undersample', target: 'majority' },
      { joy: 50, anger: 75, sadness: 50 },
    ],
  ])('%j', (options, expected) => {
    expect(sizes(options)).toEqual(expected)
  })

  test('no sample occurs more often than maxRepeat', () => {
    const times = new Map<string, number>()
    for (const { id } of new EmotionBalancer({ target: { sadness: 500 }, maxRepeat: 4 }).balance(SAMPLES))
      times.set(id, (times.get(id) ?? 0) + 1)
    expect(Math.max(...times.values())).toBe(4)
    expect(times.size).toBe(225)
  })

  test('weights of samples and classes have the formula', () => {
    const balancer = new EmotionBalancer({ strategy: 'weighted', weights: 'sqrt' })
    expect(balancer.classWeights(SAMPLES)['joy']).toBeCloseTo(0.8406, 4)
    expect(balancer.balance(SAMPLES)[0]?.weight).toBeCloseTo(0.8406, 4)
  })

  test('samples with several labels are repeated no more often than maxRepeat', () => {
    const sets = SAMPLES.map(({ id, emotion }, i) => ({ id, emotion: i === 0 ? [emotion, 'rare'] : [emotion] }))
    const drawn = new EmotionBalancer({ by: 'repeat_factor', overRatio: 1, maxRepeat: 2 }).balance(sets)
    expect(drawn.filter(({ id }) => id === 'joy0')).toHaveLength(2)
    const weighed = new EmotionBalancer({ strategy: 'weighted', by: 'label_sets', weights: 'sqrt' }).balance(sets)
    expect(weighed[0]?.weight).toBeGreaterThan(weighed[1]?.weight ?? 0)
  })

  test.each([
    [{ overRatio: 0 }, RangeError],
    [{ overRatio: 1.5 }, RangeError],
    [{ underRatio: '0.5' }, TypeError],
    [{ maxRepeat: 0 }, RangeError],
    [{ maxRepeat: 1.5 }, RangeError],
    [{ target: 'most' }, RangeError],
    [{ target: 'majority' }, RangeError],
    [{ target: 5 }, TypeError],
    [{ target: [5] }, TypeError],
    [{ target: { joy: -1 } }, RangeError],
    [{ target: { joy: '5' } }, TypeError],
    [{ target: {} }, RangeError],
    [{ target: [] }, RangeError],
    [{ weights: 'log' }, RangeError],
    [{ weights: 'power' }, RangeError],
  ])('refuses %j', (options, type) => {
    expect(() => new EmotionBalancer(options as never)).toThrow(type)
  })

  test('refuses an impossible target', () => {
    expect(() => sizes({ target: { joy: 5 } })).toThrow("Cannot oversample class 'joy' to 5 samples")
  })
})

describe('a target that is no plain object', () => {
  const balanced = (target: unknown) => () => sizes({ target } as EmotionBalancerOptions)

  test.each<[() => unknown]>([[() => null], [async () => ({ joy: 200 })], [() => new Map([['joy', 200]])], [() => 5]])(
    'as the result of a function is refused',
    (target) => {
      expect(balanced(target)).toThrow(TypeError)
      expect(balanced(target)).toThrow('the result of target must be an object with the sizes of classes')
    },
  )

  test.each([
    ['5', TypeError, 'current value is "5"'],
    [1.5, RangeError, 'current value is 1.5'],
    [-1, RangeError, 'current value is -1'],
  ])('with the size %j as the result of a function is refused like one that is given', (size, type, says) => {
    for (const target of [() => ({ joy: size }), { joy: size }]) {
      expect(balanced(target)).toThrow(type)
      expect(balanced(target)).toThrow(`target["joy"] must be a whole number of at least 0: ${says}`)
    }
  })

  test.each([new Map([['joy', 200]]), new Date()])('is refused', (target) => {
    expect(balanced(target)).toThrow('target must be sizes of classes as a plain object, such as { joy: 200 }')
  })
})
