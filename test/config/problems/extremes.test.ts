import { describe, expect, test } from 'vitest'
import { largest, smallest } from '../../../src/config/index.ts'

describe('the smallest and the largest value', () => {
  test('are found in a list that is too long for the arguments of a call', () => {
    const values = Array.from({ length: 300_000 }, (_, i) => i - 5)
    expect([smallest(values), largest(values)]).toEqual([-5, 299_994])
  })

  test('of no values are infinite', () => {
    expect([smallest([]), largest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  })
})
