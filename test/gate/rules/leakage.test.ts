import { describe, expect, it } from 'vitest'
import type { SplitState } from '../../../src/gate/index.ts'
import { findingsOf, judgeSizes, leakageLevels, leakOf } from '../requests.ts'

const HEAD = { joy: 10 }
const nothingFound: SplitState = { leaks: [], checkedLeaks: ['group', 'content'], groupNoun: 'songs' }

describe('leakage', () => {
  const limits = { leakage: leakageLevels('fail', 'warn') }

  it('lists both kinds if none is found', () => {
    const rows = judgeSizes(HEAD, limits, { splits: nothingFound }).checks.map(({ name, value, status }) => [
      name,
      value,
      status,
    ])
    expect(rows).toEqual([
      ['leakage: songs in two splits', '0', 'pass'],
      ['leakage: identical content in two splits', '0', 'pass'],
    ])
  })

  it('finds groups and contents, each with its own level', () => {
    const splits = { ...nothingFound, leaks: [leakOf('content', 1), leakOf('group', 3)] }
    expect(findingsOf(judgeSizes(HEAD, limits, { splits }))).toEqual([
      'fail: 3 songs in more than one split, limit 0: song 1: train, test; ... Keep it in one.',
      'warn: 1 case of identical content in more than one split, limit 0: song 1: train, test. Keep it in one.',
    ])
  })

  it('finds leakage in our splits and in the dataset’s own split, each compared with its own base', () => {
    const own = { ...leakOf('content', 2), fix: 'train on the index file' }
    const splits = { ...nothingFound, leaks: [leakOf('content', 1), own] }
    const { checks, findings } = judgeSizes(
      HEAD,
      { ...limits, existing: 'warn' },
      { splits, baseSplits: { ...splits, leaks: [own] } },
    )
    expect(findings.map(({ value, existing }) => [value, existing ?? false])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(checks.find(({ name }) => name.includes('content'))?.value).toBe('3')
  })

  it('finds nearly identical texts, and says if there can be more', () => {
    const leak = { ...leakOf('near', 1200), by: 'text' as const }
    const judged = (isAtLeast?: true) =>
      judgeSizes(
        HEAD,
        { leakage: leakageLevels('off', 'off', 'fail') },
        { splits: { ...nothingFound, checkedLeaks: ['near'], leaks: [{ ...leak, ...(isAtLeast && { isAtLeast }) }] } },
      )
    expect(findingsOf(judged())).toEqual([
      'fail: 1,200 pairs of nearly identical texts in more than one split, limit 0: song 1: train, test; ... Keep it in one.',
    ])
    expect(judged(true).findings[0]).toMatchObject({
      value: 1200,
      threshold: 'leakage.near',
      message: expect.stringMatching(/^At least 1,200 pairs of nearly identical texts in/),
    })
    const [check] = judged(true).checks
    expect([check?.name, check?.value]).toEqual(['leakage: nearly identical texts in two splits', '1,200 or more'])
  })

  it('as a single value is not set by near alone', () => {
    const splits = { leaks: [], checkedLeaks: ['near' as const] }
    const written = new Set(['thresholds.leakage', 'thresholds.leakage.near'])
    expect(judgeSizes(HEAD, { leakage: leakageLevels('fail', 'warn', 'fail') }, { splits, written }).findings).toEqual(
      [],
    )
  })

  it('does not list a kind that is not checked or is off', () => {
    const splits = { ...nothingFound, checkedLeaks: ['content' as const] }
    expect(judgeSizes(HEAD, limits, { splits }).checks).toHaveLength(1)
    expect(judgeSizes(HEAD, { leakage: leakageLevels('fail', 'off') }, { splits }).checks).toEqual([])
  })

  it('only warns of leakage that the base already has, if existing is set to warn', () => {
    const given = (base: number) => ({
      splits: { ...nothingFound, leaks: [leakOf('group', 3)] },
      baseSplits: { ...nothingFound, leaks: [leakOf('group', base)] },
    })
    expect(judgeSizes(HEAD, { ...limits, existing: 'warn' }, given(3)).result).toBe('warn')
    expect(judgeSizes(HEAD, { ...limits, existing: 'warn' }, given(2)).result).toBe('fail')
  })
})
