import { describe, expect, it } from 'vitest'
import { checkOptions, checkSizes, checkWord, describeValue } from '../../../src/config/index.ts'

describe('checkOptions()', () => {
  const call = { doing: 'test', name: 'options', known: ['seed', 'labelKey'], example: '{ seed: 42 }' }

  it('accepts known keys, and objects without a prototype', () => {
    expect(() => checkOptions({ seed: 1 }, call)).not.toThrow()
    expect(() => checkOptions(Object.create(null), call)).not.toThrow()
  })

  it.each([['text'], [1], [null], [undefined], [[]], [new Map()], [new Date()], [() => 1]])('refuses %o', (value) => {
    expect(() => checkOptions(value, call)).toThrow(TypeError)
  })

  it('refuses an unknown key even if its value is undefined', () => {
    expect(() => checkOptions({ sead: undefined }, call)).toThrow(
      'Cannot test: unknown option "sead" (did you mean \'seed\'?). The allowed options are seed and labelKey.',
    )
  })
})

describe('checkWord()', () => {
  it('distinguishes a wrong type from an unknown word', () => {
    const call = { doing: 'test', name: 'word' }
    expect(() => checkWord(1, call, ['a', 'b'])).toThrow(TypeError)
    expect(() => checkWord('c', call, ['a', 'b'])).toThrow(RangeError)
  })
})

describe('checkSizes()', () => {
  it.each([[[-1]], [[0.5]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])('refuses %o', (sizes) => {
    expect(() => checkSizes(sizes, { doing: 'test', name: 'sizes' })).toThrow(RangeError)
  })
})

describe('describeValue()', () => {
  it.each([
    ['joy', '"joy"'],
    [null, 'null'],
    [1n, '1n'],
    [[], 'an array'],
    [{}, 'an object'],
    [Object.create(null), 'an object'],
    [new Error('x'), 'an Error'],
    [new Map(), 'a Map'],
  ])('shows %o', (value, shown) => {
    expect(describeValue(value)).toBe(shown)
  })
})
