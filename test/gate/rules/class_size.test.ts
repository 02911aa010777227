import { describe, expect, it } from 'vitest'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

describe('min_class_size', () => {
  const limits = { minClassSize: { warn: 20, fail: 10 } }

  it('finds every class below it, failures first and the smallest first', () => {
    const verdict = judgeSizes({ joy: 100, anger: 9, calm: 1, sadness: 19 }, limits)
    expect(findingsOf(verdict)).toEqual([
      'fail: calm has 1 sample, below the minimum of 10',
      'fail: anger has 9 samples, below the minimum of 10',
      'warn: sadness has 19 samples, below the minimum of 20',
    ])
    expect(checkOf(verdict, 'min_class_size')).toEqual(['smallest class', '1', '≥ 10', 'fail'])
  })

  it('passes exactly at the limit', () => {
    expect(judgeSizes({ joy: 20 }, limits).result).toBe('pass')
  })
})
