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

describe('required_classes', () => {
  const limits = { requiredClasses: { fail: ['joy', 'calm'], warn: ['anger'] } }

  it('finds required classes without samples', () => {
    const verdict = judgeSizes({ joy: 3 }, limits, { base: { joy: 3, calm: 4 } })
    expect(findingsOf(verdict)).toEqual([
      'fail: Required class calm has no samples (4 on the base)',
      'warn (existing): Required class anger has no samples',
    ])
    expect(checkOf(verdict, 'required_classes')).toEqual(['required classes', '1 of 3', 'joy, calm, anger', 'fail'])
  })

  it('passes if all have samples', () => {
    const check = checkOf(judgeSizes({ joy: 1, calm: 1, anger: 1 }, limits), 'required_classes')
    expect(check).toEqual(['required classes', '3', 'joy, calm, anger', 'pass'])
  })
})

describe('allowed_classes', () => {
  const limits = { allowedClasses: { fail: ['joy', 'calm'] } }

  it('finds a class that is not allowed, with its line and the allowed name that it resembles', () => {
    const firstPlace = (name: string) => (name === 'Joy' ? { file: 'label.csv', line: 7 } : undefined)
    const verdict = judgeSizes({ joy: 5, Joy: 1, rage: 2 }, limits, { firstPlace })
    expect(findingsOf(verdict)).toEqual([
      "fail: 'Joy' (1 sample) is not an allowed class. Did you mean 'joy'?",
      "fail: 'rage' (2 samples) is not an allowed class",
    ])
    expect(verdict.findings.map(({ file, line }) => [file, line])).toEqual([
      ['label.csv', 7],
      [null, null],
    ])
    expect(checkOf(verdict, 'allowed_classes')).toEqual(['allowed classes', '2 of 3 not allowed', 'joy, calm', 'fail'])
  })

  it('does not require samples of an allowed class', () => {
    expect(judgeSizes({ joy: 5 }, limits).result).toBe('pass')
  })
})

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
