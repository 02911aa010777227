import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

describe('max_unlabelled', () => {
  it('counts samples', () => {
    const limits = { maxUnlabelled: { fail: { samples: 0 } } }
    expect(findingsOf(judgeSizes({ joy: 5, '': 1 }, limits))).toEqual(['fail: 1 sample has no label, limit 0'])
    expect(checkOf(judgeSizes({ joy: 5 }, limits), 'max_unlabelled')).toEqual(['unlabelled samples', '0', '0', 'pass'])
  })

  it('accepts a percentage of all samples in the sources that have labels', () => {
    const limits = { maxUnlabelled: { fail: { percent: decimal('2') } } }
    expect(judgeSizes({ joy: 98, '': 2 }, limits).result).toBe('pass')
    const verdict = judgeSizes({ joy: 97, '': 3 }, limits)
    expect(findingsOf(verdict)).toEqual(['fail: 3 samples have no label (3.0%), limit 2%'])
    expect(verdict.findings[0]).toMatchObject({ value: '3%', limit: '2%' })
  })

  it('ignores a dataset without any labels', () => {
    const limits = { maxUnlabelled: { fail: { samples: 0 } } }
    expect(judgeSizes({ '': 1276 }, limits).result).toBe('pass')
  })
})

it('only the thresholds that are set are checked, and without any the check passes', () => {
  expect(judgeSizes({ joy: 1000, calm: 1 }, {})).toEqual({ result: 'pass', checks: [], findings: [] })
})
