import { expect, test } from 'vitest'
import type { CheckResult, IndexFileOutcome } from '../../src/check.ts'
import { decideCommit } from '../../src/github/commit_decision.ts'

const FILE: IndexFileOutcome = {
  path: 'data/split_indices.json',
  mode: 'commit',
  state: 'stale',
  reason: '',
  expected: new Uint8Array(10),
  samplesToPlace: 1,
  asked: true,
}

function splits(file: Partial<IndexFileOutcome>, origin = 'grown'): Pick<CheckResult, 'splits'> {
  return { splits: { file: { ...FILE, ...file }, plan: { origin } } } as Pick<CheckResult, 'splits'>
}

const RUN = { fails: false, dryRun: false }

test('a stale file that was asked for is committed', () => {
  expect(decideCommit(splits({}), RUN).kind).toBe('commit')
})

test.each([
  ['nobody asked for it', splits({ asked: false }), RUN, 'not asked'],
  ['it is only checked', splits({ mode: 'check' }), RUN, 'not asked'],
  ['it is current', splits({ state: 'current' }), RUN, 'current'],
  ['the run fails', splits({}), { ...RUN, fails: true }, 'pending'],
  ['the run is dry', splits({}), { ...RUN, dryRun: true }, 'dry run'],
  ['samples have several labels', {}, RUN, 'not asked'],
] as const)('nothing is committed where %s', (_, result, run, kind) => {
  expect(decideCommit(result, run).kind).toBe(kind)
})

test('a file that cannot be read is put right from the base’s, and never by splitting afresh', () => {
  expect(decideCommit(splits({ state: 'broken' }), RUN).kind).toBe('commit')
  expect(decideCommit(splits({ state: 'broken', reason: 'conflict' }, 'fresh'), RUN)).toMatchObject({ kind: 'refused' })
})

test('a file that the API cannot carry is refused before the attempt', () => {
  const outcome = decideCommit(splits({ expected: new Uint8Array(40 * 1024 * 1024 + 1) }), RUN)
  expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('.rules.json') })
})
