import { describe, expect, it } from 'vitest'
import { decimal } from '../../../../src/config/index.ts'
import type { SplitState } from '../../../../src/gate/index.ts'
import { checkOf, findingsOf, judgeSizes, splitOf } from '../../requests.ts'

const HEAD = { joy: 10 }
const nothingFound: SplitState = { leaks: [], checkedLeaks: ['group', 'content'], groupNoun: 'songs' }

describe('max_split_deviation', () => {
  const limits = { maxSplitDeviation: { fail: decimal('1') } }
  const withCells = (cells: number[][], targets: number[][]) => ({
    splits: { ...nothingFound, summary: splitOf(cells, targets) },
  })

  it('accepts percentage points of a class, for its largest deviation, and of all samples', () => {
    const given = withCells(
      [
        [72, 14, 14],
        [71, 14, 15],
        [70, 15, 15],
      ],
      [
        [70, 15, 15],
        [70, 15, 15],
        [70, 15, 15],
      ],
    )
    const verdict = judgeSizes(HEAD, limits, given)
    expect(findingsOf(verdict)).toEqual([
      'fail: c0 deviates by 2.00 percentage points from its share of train, limit 1.00 points',
    ])
    expect(checkOf(verdict, 'max_split_deviation')).toEqual([
      'largest split deviation',
      '2.00 points',
      '1.00 points',
      'fail',
    ])
  })

  it('finds deviations that add up over classes', () => {
    const rows = Array.from({ length: 3 }, () => [102, 0, 0])
    const verdict = judgeSizes(
      HEAD,
      { maxSplitDeviation: { fail: decimal('0.5') } },
      withCells(
        rows,
        rows.map(() => [101, 1, 0]),
      ),
    )
    expect(verdict.findings.map(({ class: name }) => name)).toEqual(['c0', 'c1', 'c2', null])
  })

  it('judges splits beside a frozen one by their part of the rest, exactly', () => {
    const ratios = ['0.7', '0.15', '0.15'].map(decimal)
    const groups = { key: 'song', noun: 'songs', count: 5, splitGroups: 0 }
    const at = (cells: number[], limit: string, more: object) => {
      const summary = { ...splitOf([cells], [[71, 15, 14]]), frozen: ['test'] as const, ...more }
      const thresholds = { maxSplitDeviation: { fail: decimal(limit) } }
      return judgeSizes(HEAD, thresholds, { splits: { ...nothingFound, summary, ratios } }).result
    }
    // 100 - 15 = 85: 70 and 15. One sample off is 1 point of 100.
    expect(at([70, 15, 15], '0', { groups })).toBe('pass')
    expect(at([71, 14, 15], '1', { groups })).toBe('pass')
    expect(at([71, 14, 15], '0.99', { groups })).toBe('fail')
    // 17 + 3 = 20 of 34, where 14 are frozen: 16.47... and 3.53... are within one sample for label sets.
    expect(at([17, 3, 14], '0', { multiLabel: true })).toBe('pass')
    expect(at([18, 2, 14], '2.9', { multiLabel: true })).toBe('fail')
    expect(at([71, 15, 99], '0', {})).toBe('pass')
  })

  it('is exact for groups if n r is not a whole number', () => {
    const summary = {
      ...splitOf([[7, 2, 1]], [[10 * 0.7, 1.5, 1.5]]),
      groups: { key: 'song', noun: 'songs', count: 5, splitGroups: 0 },
    }
    const ratios = ['0.7', '0.15', '0.15'].map(decimal)
    const at = (limit: string) =>
      judgeSizes(
        HEAD,
        { maxSplitDeviation: { fail: decimal(limit) } },
        { splits: { ...nothingFound, summary, ratios } },
      ).result
    expect(at('5')).toBe('pass')
    expect(at('4.9999')).toBe('fail')
  })
})
