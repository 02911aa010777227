import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

const RATIO = { maxImbalanceRatio: { fail: decimal('2.5') } }

describe('max_imbalance_ratio', () => {
  it('fails above the limit, with the value, the limit and the remedy', () => {
    const verdict = judgeSizes({ anger: 262, calm: 310, joy: 662, sadness: 253 }, RATIO)
    expect(verdict.result).toBe('fail')
    expect(checkOf(verdict, 'max_imbalance_ratio')).toEqual(['imbalance ratio', '2.62', '2.50', 'fail'])
    expect(verdict.findings).toEqual([
      {
        rule: 'max_imbalance_ratio',
        level: 'fail',
        value: 662 / 253,
        limit: 2.5,
        class: null,
        message: 'The imbalance ratio is 2.62, limit 2.50 (joy 662, sadness 253)',
        file: null,
        line: null,
        threshold: null,
        existing: false,
        waiver: null,
      },
    ])
    expect(verdict.remedy?.add).toEqual([
      { class: 'sadness', samples: 12 },
      { class: 'anger', samples: 3 },
    ])
  })

  it('passes exactly at the limit, and fails just above it', () => {
    expect(judgeSizes({ joy: 250, calm: 100 }, RATIO).result).toBe('pass')
    const verdict = judgeSizes({ joy: 25_004, calm: 10_000 }, RATIO)
    expect(findingsOf(verdict)).toEqual(['fail: The imbalance ratio is 2.5004, limit 2.50 (joy 25,004, calm 10,000)'])
  })

  it('warns between its limits and shows the limit that is exceeded', () => {
    const limits = { maxImbalanceRatio: { warn: decimal('2'), fail: decimal('5') } }
    const statusAt = (joy: number) => checkOf(judgeSizes({ joy, calm: 10 }, limits), 'max_imbalance_ratio')
    expect(statusAt(20)).toEqual(['imbalance ratio', '2.00', '2.00', 'pass'])
    expect(statusAt(21)).toEqual(['imbalance ratio', '2.10', '2.00', 'warn'])
    expect(statusAt(51)).toEqual(['imbalance ratio', '5.10', '5.00', 'fail'])
  })

  it('suggests a remedy for the limit that is exceeded', () => {
    const limits = { maxImbalanceRatio: { warn: decimal('2'), fail: decimal('5') } }
    expect(judgeSizes({ joy: 21, calm: 10 }, limits).remedy?.add).toEqual([{ class: 'calm', samples: 1 }])
    expect(judgeSizes({ joy: 51, calm: 10 }, limits).remedy?.add).toEqual([{ class: 'calm', samples: 1 }])
    expect(judgeSizes({ joy: 20, calm: 10 }, limits).remedy).toBeUndefined()
  })

  it('is skipped if no sample has a label', () => {
    expect(checkOf(judgeSizes({ '': 5 }, RATIO), 'max_imbalance_ratio')).toEqual([
      'imbalance ratio',
      '–',
      '2.50',
      'skipped',
    ])
  })
})
