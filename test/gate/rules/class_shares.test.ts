import { describe, expect, it } from 'vitest'
import { compareTables } from '../../../src/analysis/index.ts'
import { decimal, defaultConfig, type Thresholds } from '../../../src/config/index.ts'
import { judge, judgeOnceRenamed } from '../../../src/gate/index.ts'
import { setTableOf } from '../../analysis/tables.ts'
import { changeOf, checkOf, countsOf, findingsOf, judgeSizes } from '../requests.ts'

const EMOPIA = { joy: 250, anger: 265, sadness: 253, calm: 310 }

describe('max_share_change', () => {
  const limits = { maxShareChange: { warn: decimal('5') } }

  it('finds every class whose share changed by more than the limit, the class that moved most first', () => {
    const verdict = judgeSizes({ ...EMOPIA, joy: 662, anger: 262 }, limits, { base: EMOPIA })
    expect(findingsOf(verdict)).toEqual([
      'warn: The share of joy rose by 21.33 percentage points, from 23.2% to 44.5%, limit 5.00 points',
      'warn: The share of calm fell by 7.91 percentage points, from 28.8% to 20.8%, limit 5.00 points',
      'warn: The share of anger fell by 6.96 percentage points, from 24.6% to 17.6%, limit 5.00 points',
      'warn: The share of sadness fell by 6.46 percentage points, from 23.5% to 17.0%, limit 5.00 points',
    ])
    expect(verdict.findings[0]).toMatchObject({ rule: 'max_share_change', class: 'joy', limit: 5 })
    expect(verdict.findings[0]?.value).toBeCloseTo(21.328071, 5)
    expect(checkOf(verdict, 'max_share_change')).toEqual([
      'largest share change',
      'joy +21.33 points',
      '5.00 points',
      'warn',
    ])
  })

  it('passes exactly at the limit, and shows on which side of it a value is', () => {
    const row = (joy: number, calm: number) =>
      checkOf(judgeSizes({ joy, calm }, limits, { base: { joy: 50, calm: 50 } }), 'max_share_change')?.slice(1)
    expect(row(55, 45)).toEqual(['calm −5.00 points', '5.00 points', 'pass'])
    expect(row(5501, 4499)).toEqual(['calm −5.01 points', '5.00 points', 'warn'])
    expect(row(55001, 44999)).toEqual(['calm −5.001 points', '5.00 points', 'warn'])
    expect(row(7, 7)).toEqual(['0.00 points', '5.00 points', 'pass'])
  })

  it('compares with both limits', () => {
    const both = { maxShareChange: { warn: decimal('5'), fail: decimal('7') } }
    const verdict = judgeSizes({ ...EMOPIA, joy: 662, anger: 262 }, both, { base: EMOPIA })
    expect(verdict.findings.map(({ class: name, level, limit }) => [name, level, limit])).toEqual([
      ['joy', 'fail', 7],
      ['calm', 'fail', 7],
      ['anger', 'warn', 5],
      ['sadness', 'warn', 5],
    ])
  })

  it('counts a class that appears or vanishes', () => {
    const verdict = judgeSizes({ joy: 90, rage: 10 }, limits, { base: { joy: 92, calm: 8 } })
    expect(findingsOf(verdict)).toEqual([
      'warn: The share of rage rose by 10.00 percentage points, from 0.0% to 10.0%, limit 5.00 points',
      'warn: The share of calm fell by 8.00 percentage points, from 8.0% to 0.0%, limit 5.00 points',
    ])
  })

  it('ignores unlabelled samples', () => {
    const verdict = judgeSizes({ joy: 10, calm: 10, '': 500 }, limits, { base: { joy: 10, calm: 10 } })
    expect(findingsOf(verdict)).toEqual([])
  })

  it('uses the new names once misspelled classes are renamed', () => {
    const base = { joy: 100, calm: 100 }
    const head = { joy: 80, Joy: 20, calm: 100 }
    const thresholds = { ...defaultConfig().thresholds, maxImbalanceRatio: {}, ...limits }
    const request = { thresholds, counts: countsOf(head), change: changeOf(base, head) }
    expect(judgeOnceRenamed(request, new Map([['Joy', 'joy']])).findings).toEqual([])
    expect(findingsOf(judgeSizes(head, limits, { base }))).toHaveLength(2)
  })
})

describe('max_drift', () => {
  const limits = { maxDrift: { fail: decimal('0.1') } }

  it('fails if the distance exceeds the limit, and names the class that moved most', () => {
    const verdict = judgeSizes({ ...EMOPIA, joy: 662, anger: 262 }, limits, { base: EMOPIA })
    expect(findingsOf(verdict)).toEqual([
      'fail: The classes drifted by 0.193 (Jensen-Shannon distance), limit 0.10. The share of joy moved most, from 23.2% to 44.5%',
    ])
    expect(verdict.findings[0]).toMatchObject({ rule: 'max_drift', class: 'joy', limit: 0.1 })
    expect(verdict.findings[0]?.value).toBeCloseTo(0.1926333262332618, 11)
    expect(checkOf(verdict, 'max_drift')).toEqual(['drift of the classes', '0.193', '0.10', 'fail'])
  })

  it('compares the distance, rounded to 12 decimals, with the limit as a decimal', () => {
    const swapped = (limit: string) =>
      judgeSizes({ joy: 10 }, { maxDrift: { fail: decimal(limit) } }, { base: { calm: 3 } }).result
    expect(swapped('1')).toBe('pass')
    expect(swapped('0.999999999999')).toBe('fail')
    const same = judgeSizes({ joy: 2, calm: 6 }, { maxDrift: { fail: decimal('0') } }, { base: { joy: 1, calm: 3 } })
    expect(checkOf(same, 'max_drift')).toEqual(['drift of the classes', '0.000', '0.00', 'pass'])
    const close = judgeSizes({ joy: 2, calm: 6 }, { maxDrift: { fail: decimal('0') } }, { base: { joy: 1, calm: 4 } })
    expect(close.result).toBe('fail')
  })
})

describe.each([
  ['max_share_change', { maxShareChange: { fail: decimal('5') } }],
  ['max_drift', { maxDrift: { fail: decimal('0.1') } }],
] as const)('%s', (rule, limits) => {
  it('is skipped without a base, and if the base has no labels', () => {
    for (const verdict of [judgeSizes({ joy: 1 }, limits), judgeSizes({ joy: 1 }, limits, { base: { '': 3 } })]) {
      expect(checkOf(verdict, rule)?.[3]).toBe('skipped')
      expect(verdict.findings).toEqual([])
    }
  })

  it('is not checked if no sample of the head has a label', () => {
    const written = new Set([`thresholds.${rule}`])
    const verdict = judgeSizes({ '': 1 }, limits, { base: { joy: 1 }, written })
    expect(findingsOf(verdict)).toEqual([
      `fail: Cannot check ${rule}: no sample has a label. Set labels.label to the column with the classes.`,
    ])
  })

  it('is off unless it is set', () => {
    expect(checkOf(judgeSizes({ joy: 9 }, {}, { base: { calm: 1 } }), rule)).toBeUndefined()
  })
})

describe('label sets', () => {
  const judgeSets = (base: readonly string[][], head: readonly string[][], limits: Partial<Thresholds>) => {
    const table = (sets: readonly string[][]) => setTableOf(sets.map((set, i) => [`${i}`, set]))
    const change = compareTables(table(base), table(head))
    const thresholds = { ...defaultConfig().thresholds, maxImbalanceRatio: {}, ...limits }
    return judge({ thresholds, counts: change.head, change })
  }

  it('compare shares of all samples, as the table of labels does', () => {
    const base = [['joy', 'calm'], ['joy'], ['calm'], []]
    const head = [['joy', 'calm'], ['joy'], ['joy', 'calm'], []]
    expect(findingsOf(judgeSets(base, head, { maxShareChange: { fail: decimal('5') } }))).toEqual([
      'fail: The share of joy rose by 25.00 percentage points, from 50.0% to 75.0%, limit 5.00 points',
    ])
  })

  it('drift by the shares of all labels', () => {
    const base = [['joy', 'calm'], ['joy'], ['calm'], []]
    const head = [['joy', 'calm'], ['joy'], ['joy', 'calm'], []]
    // Labels 2 : 2 and 3 : 2, as SciPy computes it.
    const { findings } = judgeSets(base, head, { maxDrift: { fail: decimal('0.08') } })
    expect(findings[0]?.message).toBe(
      'The labels drifted by 0.085 (Jensen-Shannon distance), limit 0.08. The share of joy moved most, from 50.0% to 75.0%',
    )
    expect(findings[0]?.value).toBeCloseTo(0.08543510262458807, 11)
  })
})
