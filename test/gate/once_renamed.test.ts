import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../src/config/index.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import { type GateRequest, judgeOnceRenamed } from '../../src/gate/index.ts'
import { changeOf, checkOf, countsOf, findingsOf, splitOf } from './requests.ts'

const { thresholds } = defaultConfig()
const RENAMES = new Map([['Joy', 'joy']])

function judged(more: Partial<GateRequest> & Pick<GateRequest, 'counts'>) {
  return judgeOnceRenamed({ thresholds, ...more }, RENAMES)
}

describe('judgeOnceRenamed()', () => {
  it('counts the samples in the correct class', () => {
    const verdict = judged({ counts: countsOf({ Joy: 2, calm: 12, joy: 9 }) })
    expect(checkOf(verdict, 'max_imbalance_ratio')?.[1]).toBe('1.09')
  })

  it('finds a required class if all its samples use another name', () => {
    const required = { ...thresholds, requiredClasses: { fail: ['joy'] } }
    expect(findingsOf(judged({ thresholds: required, counts: countsOf({ Joy: 10, calm: 12 }) }))).toEqual([])
  })

  it('compares with the base under the correct name', () => {
    const base = { joy: 10, calm: 12 }
    const head = { joy: 4, Joy: 6, calm: 12 }
    const limited = { ...thresholds, maxClassLoss: { fail: { samples: 0 } }, maxRatioIncrease: { fail: decimal('0') } }
    const change = changeOf(base, head)
    expect(findingsOf(judged({ thresholds: limited, counts: countsOf(head), change }))).toEqual([])
  })

  it('does not count test samples that then have the class of the base again', () => {
    const sample = { change: 'relabelled', from: 'joy', to: 'Joy', file: null, line: null } as const
    const pair = (to: string, count: number) => ({ from: 'joy', to, count })
    const testSplit = (relabelled: number, relabellings: { from: string; to: string; count: number }[]) =>
      ({
        kind: 'compared',
        change: { samples: 9, removed: 0, replaced: 0, relabelled, examples: [{ id: 'a', ...sample }], relabellings },
      }) as const
    const counts = countsOf({ joy: 10, calm: 12 })
    expect(findingsOf(judged({ counts, testSplit: testSplit(2, [pair('Joy', 2)]) }))).toEqual([])
    expect(findingsOf(judged({ counts, testSplit: testSplit(5, [pair('Joy', 2), pair('calm', 3)]) }))).toEqual([
      'warn: 3 samples of the test split changed: 3 relabelled, limit 0: 3 more',
    ])
  })

  it('adds up the cells of the splits', () => {
    const summary = {
      ...splitOf(
        [
          [2, 0, 0],
          [68, 15, 15],
        ],
        [
          [1, 0, 1],
          [69, 15, 14],
        ],
      ),
      classes: ['Joy', 'joy'],
    }
    const limited = { ...thresholds, maxSplitDeviation: { fail: decimal('1') } }
    const splits = { summary, leaks: [], checkedLeaks: [] }
    expect(findingsOf(judged({ thresholds: limited, counts: countsOf({ Joy: 2, joy: 98 }), splits }))).toEqual([])
  })
})
