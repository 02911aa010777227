import { expect, test } from 'vitest'
import { isCommentWanted } from '../../../src/github/publish/comment_step.ts'

const QUIET = { fails: false, hasFindings: false, changed: false }

test.each([
  { mode: 'on-change', run: {}, wanted: false },
  { mode: 'on-change', run: { changed: true }, wanted: true },
  { mode: 'on-change', run: { fails: true }, wanted: true },
  { mode: 'on-change', run: { hasFindings: true }, wanted: false },
  { mode: 'on-findings', run: { changed: true }, wanted: false },
  { mode: 'on-findings', run: { hasFindings: true }, wanted: true },
  { mode: 'always', run: {}, wanted: true },
  { mode: 'never', run: { fails: true }, wanted: false },
] as const)('$mode with $run creates a comment: $wanted', ({ mode, run, wanted }) => {
  expect(isCommentWanted(mode, { ...QUIET, ...run })).toBe(wanted)
})
