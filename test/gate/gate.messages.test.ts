import { describe, expect, test } from 'vitest'
import { decimal } from '../../src/config/index.ts'
import { checkOf, countsOf, findingsOf, judgeSizes, leakageLevels, leakOf } from './requests.ts'

const HEAD = { joy: 10 }

test('classes that have no room among the findings are counted', () => {
  const classes = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, 1]))
  const last = (count: number) => findingsOf(judgeSizes(classes(count), { minClassSize: { fail: 5 } })).at(-1)
  expect(last(101)).toBe('fail: 1 more class does not comply with min_class_size')
  expect(last(102)).toBe('fail: 2 more classes do not comply with min_class_size')
})

describe('leakage that could not be checked', () => {
  const thresholds = { leakage: leakageLevels('fail', 'off') }

  test('for some of the samples has its own row and reason', () => {
    const splits = {
      leaks: [leakOf('group', 1)],
      checkedLeaks: ['group' as const],
      whyNotAll: { group: 'b has no groups' },
    }
    const verdict = judgeSizes(HEAD, thresholds, { splits, written: new Set(['thresholds.leakage.group']) })
    expect(verdict.checks.map(({ name }) => name)).toEqual([
      'leakage: groups in two splits',
      'leakage: groups in two splits, the other samples',
    ])
    expect(findingsOf(verdict)).toEqual([
      'fail: 1 group in more than one split, limit 0: song 1: train, test. Keep it in one.',
      'fail: Cannot check leakage.group: b has no groups',
    ])
  })
  test('because the dataset’s own split is unreadable', () => {
    const splits = { leaks: [], checkedLeaks: ['group' as const], ownUnreadable: 'l.csv has no column split' }
    const verdict = judgeSizes(HEAD, thresholds, { splits, written: new Set(['thresholds.leakage']) })
    expect(verdict.checks.at(-1)?.name).toBe("leakage in the dataset's own split")
    expect(findingsOf(verdict)).toEqual(['fail: Cannot check leakage: l.csv has no column split'])
  })
  test('because there is no split', () => {
    const verdict = judgeSizes(HEAD, thresholds, { written: new Set(['thresholds.leakage.group']) })
    expect(findingsOf(verdict)).toEqual(['fail: Cannot check leakage.group: there is no split to check'])
  })
})

describe('a deviation', () => {
  const thresholds = { maxSplitDeviation: { fail: decimal('1') } }

  test('of the dataset’s own split is named as such', () => {
    const own = { names: ['train', 'test'], classes: ['joy'], cells: [[9, 1]], totals: [9, 1] }
    const ratios = [decimal('0.5'), decimal('0.5')]
    const verdict = judgeSizes(HEAD, thresholds, { splits: { leaks: [], checkedLeaks: [], own: { ...own, ratios } } })
    expect(checkOf(verdict, 'max_split_deviation')?.[0]).toBe("largest split deviation, the dataset's own")
    expect(findingsOf(verdict)).toMatchInlineSnapshot(`
      [
        "fail: joy deviates by 40.00 percentage points from its share of train in the dataset's own split, limit 1.00 points",
        "fail: The dataset as a whole deviates by 40.00 percentage points from its share of train in the dataset's own split, limit 1.00 points",
      ]
    `)
  })
})

test('a change of settings whose old counts are unknown says so', () => {
  const settings = [{ key: 'labels.label', before: 'a', after: 'b' }]
  const dataChange = { settings, after: countsOf(HEAD) }
  expect(findingsOf(judgeSizes(HEAD, {}, { dataChange }))).toMatchInlineSnapshot(`
    [
      "warn: This change affects which samples are counted (labels.label: a → b): unreadable with the base's settings, 10 samples (joy 10) with the new settings",
    ]
  `)
})
