import { describe, expect, it } from 'vitest'
import type { SplitState } from '../../../src/gate/index.ts'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

const HEAD = { joy: 10 }
const nothingFound: SplitState = { leaks: [], checkedLeaks: ['group', 'content'], groupNoun: 'songs' }

describe('moved_between_splits', () => {
  it('reports how many samples moved, and how many of them from test to train', () => {
    const verdict = judgeSizes(
      HEAD,
      { movedBetweenSplits: 'warn' },
      { moves: { total: 12, testToTrain: 2, examples: [] } },
    )
    expect(findingsOf(verdict)).toEqual(['warn: 12 samples changed their split, 2 of them from test to train, limit 0'])
    expect(checkOf(verdict, 'moved_between_splits')).toEqual(['samples that changed split', '12', '0', 'warn'])
  })

  it('says that an edited index file moves them, because the action replaces it', () => {
    const given = {
      moves: { total: 1, testToTrain: 0, examples: [] },
      indexFile: { path: 'i.json', mode: 'commit', state: 'edited', reason: '' },
    } as const
    const verdict = judgeSizes(HEAD, { movedBetweenSplits: 'warn' }, given)
    expect(findingsOf(verdict)).toContain('warn: The edited index file moves 1 sample to another split, limit 0')
  })

  it('passes if no sample moved, is skipped without an earlier file, and is not shown if it is off', () => {
    const moves = { total: 0, testToTrain: 0, examples: [] }
    const status = (given: object) =>
      checkOf(judgeSizes(HEAD, { movedBetweenSplits: 'fail' }, given), 'moved_between_splits')?.[3]
    expect(status({ moves })).toBe('pass')
    expect(status({ splits: nothingFound })).toBe('skipped')
    expect(judgeSizes(HEAD, { movedBetweenSplits: 'off' }, { moves: { ...moves, total: 1 } }).result).toBe('pass')
  })
})
