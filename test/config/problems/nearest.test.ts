import { describe, expect, test } from 'vitest'
import { nearest, oneOf } from '../../../src/config/problems/nearest.ts'

describe('nearest', () => {
  const known = ['max_imbalance_ratio', 'min_class_size', 'seed', 'split']

  test.each([
    ['max-imbalance-ratio', 'max_imbalance_ratio'],
    ['MinClassSize', 'min_class_size'],
    ['sede', 'seed'],
    ['splits', 'split'],
    ['colour', undefined],
    ['', undefined],
  ])('%j: %j', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant)
  })

  test('finishes on very long words', () => {
    expect(nearest('x'.repeat(1_000_000), known)).toBeUndefined()
  })
})

describe('oneOf', () => {
  test('lists words', () => {
    expect(oneOf(['a', 'b', 'c'])).toBe('a, b or c')
    expect(oneOf(['a'])).toBe('a')
  })
})

test('only the first hundred letters of a word are compared', () => {
  const name = 'n'.repeat(100)
  expect(nearest(name + 'x'.repeat(100), [name])).toBe(name)
})
