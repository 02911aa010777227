import { describe, expect, it } from 'vitest'
import type { TestChange } from '../../../src/split/index.ts'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

const HEAD = { joy: 10 }
const FILE = 'data/label.csv'
const relabelled = (id: string, line: number, file = FILE) =>
  ({ id, change: 'relabelled', from: 'joy', to: 'calm', file, line }) as const
const removed = (id: string) => ({ id, change: 'removed', from: 'joy', to: null, file: null, line: null }) as const

function compared(change: Partial<TestChange>) {
  return {
    testSplit: {
      kind: 'compared',
      change: { samples: 31, relabelled: 0, removed: 0, replaced: 0, examples: [], ...change },
    },
  } as const
}

describe('test_changed', () => {
  it('says how many samples changed in which way, and names them with their lines', () => {
    const examples = [relabelled('a', 12), relabelled('b', 3, 'more/label.csv'), removed('c')]
    const verdict = judgeSizes(HEAD, { testChanged: 'fail' }, compared({ relabelled: 2, removed: 1, examples }))
    expect(findingsOf(verdict)).toEqual([
      "fail: 3 samples of the test split changed: 2 relabelled, 1 removed, limit 0: 'a' (line 12) joy → calm; 'b' (more/label.csv:3) joy → calm; 'c' removed",
    ])
    expect(verdict.findings[0]).toMatchObject({ value: 3, limit: 0, file: FILE, line: 12, existing: false })
    expect(checkOf(verdict, 'test_changed')).toEqual(['changed samples of the test split', '3', '0', 'fail'])
  })

  it('names the first samples and counts the others', () => {
    const examples = [{ ...removed('a'), change: 'replaced' as const }]
    const verdict = judgeSizes(HEAD, { testChanged: 'warn' }, compared({ replaced: 1234, examples }))
    expect(findingsOf(verdict)).toEqual([
      "warn: 1,234 samples of the test split changed: 1,234 replaced, limit 0: 'a' replaced; 1,233 more",
    ])
  })

  it('passes if nothing changed, and is not shown if it is off', () => {
    expect(checkOf(judgeSizes(HEAD, { testChanged: 'fail' }, compared({})), 'test_changed')?.[3]).toBe('pass')
    const off = judgeSizes(HEAD, { testChanged: 'off' }, compared({ removed: 1, examples: [removed('a')] }))
    expect(off).toMatchObject({ result: 'pass', findings: [] })
    expect(checkOf(off, 'test_changed')).toBeUndefined()
  })

  it('is skipped in one line without a base, and if the base has no test split', () => {
    const written = new Set(['thresholds.test_changed'])
    expect(checkOf(judgeSizes(HEAD, { testChanged: 'fail' }, { written }), 'test_changed')?.[3]).toBe('skipped')
    const none = judgeSizes(HEAD, { testChanged: 'fail' }, { written, testSplit: { kind: 'none' } })
    expect(none.findings).toEqual([])
    expect(checkOf(none, 'test_changed')).toEqual([
      'changed samples of the test split',
      'the base has no test split',
      '0',
      'skipped',
    ])
  })

  it('is a finding at its level if it is set and the test split of the base cannot be read', () => {
    const testSplit = { kind: 'unreadable', why: "the base's index file cannot be read (it is not JSON)" } as const
    const written = new Set(['thresholds.test_changed'])
    const verdict = judgeSizes(HEAD, { testChanged: 'fail' }, { testSplit, written })
    expect(findingsOf(verdict)).toEqual([
      "fail: Cannot check test_changed: the base's index file cannot be read (it is not JSON)",
    ])
    expect(judgeSizes(HEAD, { testChanged: 'fail' }, { testSplit }).findings).toEqual([])
    const pushed = { testSplit: { ...testSplit, isPushed: true }, written } as const
    expect(judgeSizes(HEAD, { testChanged: 'fail' }, pushed).findings).toMatchObject([{ level: 'warn' }])
  })

  it('is a finding at its level if it is set and some content is unknown', () => {
    const testSplit = { ...compared({}).testSplit, unseen: 'the content of 3 samples is unknown' }
    const verdict = judgeSizes(
      HEAD,
      { testChanged: 'fail' },
      { testSplit, written: new Set(['thresholds.test_changed']) },
    )
    expect(findingsOf(verdict)).toEqual(['fail: Cannot check test_changed: the content of 3 samples is unknown'])
    expect(checkOf(verdict, 'test_changed')?.[3]).toBe('pass')
    expect(judgeSizes(HEAD, { testChanged: 'fail' }, { testSplit }).findings).toEqual([])
  })

  it('is not judged for rows that may have moved, even if it is not written', () => {
    const state = compared({})
    const verdict = judgeSizes(HEAD, { testChanged: 'warn' }, { testSplit: { ...state.testSplit, moved: 12 } })
    expect(findingsOf(verdict)).toEqual([
      'warn: Cannot check test_changed: 12 of 31 rows of the test split may have moved, and ids are row numbers, so their samples could not be compared. Keep the order of the rows and add new ones at the end, or set labels.id in a separate pull request first.',
    ])
  })
})
