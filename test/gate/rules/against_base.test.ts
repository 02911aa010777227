import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

describe('max_ratio_increase', () => {
  const limits = { maxRatioIncrease: { warn: decimal('0.5') } }

  it('warns if the ratio rises by more than the limit', () => {
    const base = { joy: 250, anger: 265, sadness: 253, calm: 310 }
    const verdict = judgeSizes({ joy: 662, anger: 262, sadness: 253, calm: 310 }, limits, { base })
    expect(findingsOf(verdict)).toEqual(['warn: The imbalance ratio increased by 1.38, from 1.24 to 2.62, limit 0.50'])
    expect(checkOf(verdict, 'max_ratio_increase')).toEqual(['increase of the ratio', '+1.38', '0.50', 'warn'])
  })

  it('passes exactly at the limit, and if the ratio falls', () => {
    const row = (joy: number) =>
      checkOf(judgeSizes({ joy, calm: 10 }, limits, { base: { joy: 15, calm: 10 } }), 'max_ratio_increase')
    expect(row(20)).toEqual(['increase of the ratio', '+0.50', '0.50', 'pass'])
    expect(row(13)).toEqual(['increase of the ratio', '−0.20', '0.50', 'pass'])
  })

  it('is skipped without a base, and if the base has no classes', () => {
    const skipped = ['increase of the ratio', '–', '0.50', 'skipped']
    expect(checkOf(judgeSizes({ joy: 1 }, limits), 'max_ratio_increase')).toEqual(skipped)
    expect(checkOf(judgeSizes({ joy: 1 }, limits, { base: {} }), 'max_ratio_increase')).toEqual(skipped)
  })
})

describe('max_class_loss', () => {
  const limits = { maxClassLoss: { fail: { percent: decimal('10') } } }

  it('finds classes that lost more than the share, including by relabelling, the greatest loss first', () => {
    const base = { joy: 100, calm: 50, anger: 20 }
    const verdict = judgeSizes({ joy: 89, anger: 20 }, limits, { base })
    expect(findingsOf(verdict)).toEqual([
      'fail: calm lost 50 of its 50 samples (100.0%), limit 10%',
      'fail: joy lost 11 of its 100 samples (11.0%), limit 10%',
    ])
    expect(checkOf(verdict, 'max_class_loss')).toEqual(['largest loss of a class', 'calm 100.0%', '10%', 'fail'])
  })

  it('passes exactly at the limit, and for a class that grows', () => {
    const verdict = judgeSizes({ joy: 90, calm: 70 }, limits, { base: { joy: 100, calm: 50 } })
    expect(checkOf(verdict, 'max_class_loss')).toEqual(['largest loss of a class', 'joy 10.0%', '10%', 'pass'])
    const grown = judgeSizes({ joy: 110 }, limits, { base: { joy: 100 } })
    expect(checkOf(grown, 'max_class_loss')).toEqual(['largest loss of a class', '0.0%', '10%', 'pass'])
  })

  it('can be a number of samples', () => {
    const verdict = judgeSizes({ joy: 97 }, { maxClassLoss: { fail: { samples: 2 } } }, { base: { joy: 100 } })
    expect(findingsOf(verdict)).toEqual(['fail: joy lost 3 of its 100 samples, limit 2 samples'])
  })

  it('is skipped without a base', () => {
    expect(checkOf(judgeSizes({ joy: 1 }, limits), 'max_class_loss')?.[3]).toBe('skipped')
  })
})

describe('existing: warn', () => {
  const existing = 'warn' as const
  const ratio = { maxImbalanceRatio: { fail: decimal('2') }, existing }

  it('only warns of a ratio that the base already exceeds and that does not get worse', () => {
    const given = { base: { joy: 30, calm: 10 } }
    expect(judgeSizes({ joy: 30, calm: 10 }, ratio, given).findings[0]).toMatchObject({ level: 'warn', existing: true })
    expect(judgeSizes({ joy: 29, calm: 10 }, ratio, given).findings[0]).toMatchObject({ level: 'warn', existing: true })
    expect(judgeSizes({ joy: 31, calm: 10 }, ratio, given).findings[0]).toMatchObject({
      level: 'fail',
      existing: false,
    })
  })

  it('still fails a violation that the base does not have', () => {
    const given = { base: { joy: 20, calm: 10 } }
    expect(judgeSizes({ joy: 21, calm: 10 }, ratio, given).findings[0]).toMatchObject({
      level: 'fail',
      existing: false,
    })
  })

  it('only marks it if it is set to fail', () => {
    const given = { base: { joy: 30, calm: 10 } }
    const verdict = judgeSizes({ joy: 30, calm: 10 }, { ...ratio, existing: 'fail' }, given)
    expect(verdict.findings[0]).toMatchObject({ level: 'fail', existing: true })
  })

  it('checks each class separately', () => {
    const limits = { minClassSize: { fail: 10 }, existing }
    const verdict = judgeSizes({ joy: 5, calm: 4, anger: 3, rage: 1 }, limits, { base: { joy: 5, calm: 5, anger: 30 } })
    expect(findingsOf(verdict)).toEqual([
      'fail: rage has 1 sample, below the minimum of 10',
      'fail: anger has 3 samples, below the minimum of 10',
      'fail: calm has 4 samples, below the minimum of 10',
      'warn (existing): joy has 5 samples, below the minimum of 10',
    ])
  })

  it('checks names separately', () => {
    const limits = { requiredClasses: { fail: ['a', 'b'] }, allowedClasses: { fail: ['a', 'b', 'joy'] }, existing }
    const verdict = judgeSizes({ joy: 1, Joy: 2, JOY: 2 }, limits, { base: { joy: 1, Joy: 2, JOY: 1, a: 1 } })
    const found = verdict.findings.map((finding) => [finding.class, finding.level])
    expect(found).toEqual([
      ['a', 'fail'],
      ['JOY', 'fail'],
      ['b', 'warn'],
      ['Joy', 'warn'],
    ])
  })

  it('compares unlabelled samples in the unit of the limit', () => {
    const head = { joy: 900, '': 40 }
    const given = { base: { joy: 300, '': 20 } }
    const judged = (fail: { samples: number } | { percent: ReturnType<typeof decimal> }) =>
      judgeSizes(head, { maxUnlabelled: { fail }, existing }, given).result
    expect(judged({ samples: 10 })).toBe('fail')
    expect(judged({ percent: decimal('1') })).toBe('warn')
  })
})
