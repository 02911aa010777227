import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import type { SplitState } from '../../../src/gate/index.ts'
import { checkOf, findingsOf, judgeSizes, splitOf } from '../requests.ts'

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
      'fail: c0 deviates by 2.00 percentage points from its share of train, limit 1.00',
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

  it('is exact for groups if n r is not a whole number', () => {
    const summary = {
      ...splitOf([[7, 2, 1]], [[10 * 0.7, 1.5, 1.5]]),
      groups: { key: 'song', noun: 'songs', count: 5, torn: 0 },
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
