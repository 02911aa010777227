import { expect, test } from 'vitest'
import { commitMessage } from '../../../src/github/publish/commit.ts'
import { decideCommit } from '../../../src/github/publish/commit_plan.ts'
import type { SplitOutcome } from '../../../src/report/data/check_result.ts'

const TRAILER = 'Generated-by: dataset-balance'

test('the message has a default and a trailer', () => {
  expect(commitMessage()).toEqual({ headline: 'chore: update split indices', body: TRAILER })
})

test('the body of a message with several lines is kept before the trailer', () => {
  expect(commitMessage('data: split\n\nSince we grew.')).toEqual({
    headline: 'data: split',
    body: `Since we grew.\n\n${TRAILER}`,
  })
})

test('the trailer is added to existing trailers', () => {
  expect(commitMessage('data: split\n\nSigned-off-by: Ada <a@b.c>').body).toBe(`Signed-off-by: Ada <a@b.c>\n${TRAILER}`)
})

const COMMITTED = { fails: false, dryRun: false }

test('a file that is requested and out of date is committed', () => {
  expect(decideCommit(outcome({}), COMMITTED).kind).toBe('commit')
})

test.each([
  { why: 'nobody asked', file: { requested: false }, run: {}, kind: 'not requested' },
  { why: 'it is only checked', file: { mode: 'check' }, run: {}, kind: 'not requested' },
  { why: 'it is off', file: { mode: 'off' }, run: {}, kind: 'not requested' },
  { why: 'it is up to date', file: { state: 'current' }, run: { fails: true }, kind: 'current' },
  { why: 'the run exits 1', file: {}, run: { fails: true, dryRun: true }, kind: 'pending' },
  { why: 'it is a dry run', file: {}, run: { dryRun: true }, kind: 'dry run' },
] as const)('nothing is committed because $why', ({ file, run, kind }) => {
  expect(decideCommit(outcome(file), { ...COMMITTED, ...run }).kind).toBe(kind)
})

test('there is no file without splits', () => {
  expect(decideCommit({}, COMMITTED)).toEqual({ kind: 'not requested' })
})

test('a file that cannot be read is restored from the base, and never replaced by a split from scratch', () => {
  expect(decideCommit(outcome({ state: 'broken' }), COMMITTED).kind).toBe('commit')
  expect(decideCommit(outcome({ state: 'broken' }, 'fresh'), COMMITTED)).toMatchObject({ kind: 'refused' })
})

test('a file that is too large for the API is refused before the attempt', () => {
  const large = outcome({ expected: new Uint8Array(40 * 1024 * 1024 + 1) })
  expect(decideCommit(large, COMMITTED)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('.rules.json'),
  })
})

function outcome(file: Partial<SplitOutcome['file']>, origin = 'grown'): { splits: SplitOutcome } {
  const expected = new Uint8Array(1)
  const stale = { path: 'a.json', mode: 'commit', state: 'stale', reason: '', requested: true, expected, ...file }
  return { splits: { file: stale, plan: { origin } } as SplitOutcome }
}
