import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { classWeights } from '../../../src/balance/index.ts'
import { equalWeightsNote } from '../../../src/balance/sizes/weights.ts'

const THREE = [100, 75, 50]
const rounded = (weights: readonly number[]) => weights.map((weight) => Number(weight.toFixed(4)))

describe('the formulas', () => {
  test('check value: the square roots of joy 100, anger 75, sadness 50', () => {
    expect(rounded(classWeights(THREE, { weights: 'sqrt' }))).toEqual([0.8406, 0.9706, 1.1888])
  })

  test('power 0.5 is sqrt, power 1 is inverse scaled to k, and power 0 weighs all alike', () => {
    const [half, sqrt] = [
      classWeights(THREE, { weights: 'power', power: 0.5 }),
      classWeights(THREE, { weights: 'sqrt' }),
    ]
    for (const [i, weight] of half.entries()) expect(weight).toBeCloseTo(sqrt[i] as number, 13)
    const inverse = classWeights(THREE)
    const sum = inverse.reduce((a, b) => a + b, 0)
    const one = classWeights(THREE, { weights: 'power', power: 1 })
    for (const [i, weight] of one.entries()) expect(weight).toBeCloseTo((3 * (inverse[i] as number)) / sum, 12)
    expect(classWeights(THREE, { weights: 'power', power: 0 })).toEqual([1, 1, 1])
  })

  test('effective is (1 - b) / (1 - b^n) scaled to k', () => {
    const raw = THREE.map((n) => (1 - 0.999) / (1 - 0.999 ** n))
    const sum = raw.reduce((a, b) => a + b, 0)
    const found = classWeights(THREE, { weights: 'effective', beta: 0.999 })
    for (const [i, weight] of found.entries()) expect(weight).toBeCloseTo((3 * (raw[i] as number)) / sum, 12)
    expect(classWeights(THREE, { weights: 'effective' })).toEqual(found)
  })

  test('beta 1 is the limit, 1 / n', () => {
    const [nearly, one] = [0.99999999, 1].map((beta) => classWeights(THREE, { weights: 'effective', beta }))
    for (const [i, weight] of (one ?? []).entries()) expect(weight).toBeCloseTo(nearly?.[i] as number, 5)
  })

  it('gives a class without samples no weight, and does not count it', () => {
    expect(classWeights([4, 0, 1], { weights: 'sqrt' })).toEqual([2 / 3, 0, 4 / 3])
    expect(classWeights([0, 0], { weights: 'sqrt' })).toEqual([0, 0])
  })
})

it('computes powers as precisely as Math.pow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 1000 }), (size, thousandths) => {
      const power = thousandths / 1000
      const [a = 0, b = 0] = classWeights([size, 1], { weights: 'power', power })
      expect(Math.abs(a / b / size ** -power - 1)).toBeLessThan(1e-12)
    }),
  )
})

it('the weights of the k classes sum to k', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 50 })
  const formulas = fc.constantFrom(
    { weights: 'sqrt' } as const,
    { weights: 'power', power: 0.3 } as const,
    {
      weights: 'effective',
      beta: 0.9999,
    } as const,
  )
  fc.assert(
    fc.property(sizes, formulas, (given, options) => {
      expect(classWeights(given, options).reduce((a, b) => a + b, 0)).toBeCloseTo(given.length, 9)
    }),
  )
})

it('follows from its parameter', () => {
  expect(classWeights(THREE, { power: 0.3 })).toEqual(classWeights(THREE, { weights: 'power', power: 0.3 }))
  expect(classWeights(THREE, { beta: 0.9 })).toEqual(classWeights(THREE, { weights: 'effective', beta: 0.9 }))
})

describe('effective numbers that are all equal', () => {
  it('says so, and which beta would help', () => {
    expect(equalWeightsNote([40_000, 21_000], { weights: 'effective' })).toMatchInlineSnapshot(
      `"All class weights are equal, because with beta 0.999, even the 21,000 samples of the smallest class count as many. Set beta closer to 1, such as 0.999999."`,
    )
  })

  it('says nothing if weights or sizes differ, or with another formula', () => {
    expect(equalWeightsNote([4000, 50], { weights: 'effective' })).toBeUndefined()
    expect(equalWeightsNote([21_000, 21_000], { weights: 'effective' })).toBeUndefined()
    expect(equalWeightsNote([40_000, 21_000], { weights: 'sqrt' })).toBeUndefined()
  })
})

test.each([
  [{ weights: 'log' }, RangeError],
  [{ weights: 'power' }, RangeError],
  [{ weights: 'sqrt', power: 0.5 }, RangeError],
  [{ power: 0.5, beta: 0.9 }, RangeError],
  [{ weights: 'power', power: 2 }, RangeError],
  [{ beta: '0.9' }, TypeError],
  [{ betta: 0.9 }, TypeError],
])('refuses %j', (options, type) => {
  expect(() => classWeights(THREE, options as never)).toThrow(type)
})
