import { describe, expect, it } from 'vitest'
import type { LabelConflicts } from '../../../src/analysis/index.ts'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

const HEAD = { joy: 10 }
const found: LabelConflicts = {
  samples: 3,
  examples: ['a (joy, line 2) = b (calm, line 3)'],
  named: 2,
  place: { file: 'label.csv', line: 3 },
}
const NONE: LabelConflicts = { samples: 0, examples: [], named: 0 }
const written = new Set(['thresholds.label_conflicts'])

describe('label conflicts', () => {
  it('are listed if there are none', () => {
    const verdict = judgeSizes(HEAD, { labelConflicts: 'warn' }, { conflicts: { found: NONE } })
    expect(checkOf(verdict, 'label_conflicts')).toEqual(['identical content under different labels', '0', '0', 'pass'])
    expect(verdict.findings).toEqual([])
  })

  it.each(['warn', 'fail'] as const)('are a finding at the level %s, with its place', (labelConflicts) => {
    const verdict = judgeSizes(HEAD, { labelConflicts }, { conflicts: { found } })
    expect(findingsOf(verdict)).toEqual([
      `${labelConflicts}: 3 samples have identical content but different labels, limit 0: a (joy, line 2) = b (calm, line 3); ... Give them the same label, or remove the copies.`,
    ])
    expect(verdict.findings[0]).toMatchObject({ value: 3, limit: 0, file: 'label.csv', line: 3 })
  })

  it('are not checked if they are off', () => {
    expect(judgeSizes(HEAD, { labelConflicts: 'off' }, { conflicts: { found }, written }).checks).toEqual([])
  })

  it('are a finding of their own if the config sets them and no content is known', () => {
    const conflicts = { whyNot: 'no sample names a file of the dataset.' }
    expect(judgeSizes(HEAD, { labelConflicts: 'warn' }, { conflicts }).checks).toEqual([])
    expect(findingsOf(judgeSizes(HEAD, { labelConflicts: 'fail' }, { conflicts, written }))).toEqual([
      'fail: Cannot check label_conflicts: no sample names a file of the dataset.',
    ])
  })

  it('are judged for some samples, and the others are a finding of their own', () => {
    const conflicts = { found: NONE, whyNotAll: '2 labelled samples do not name a file.' }
    expect(findingsOf(judgeSizes(HEAD, { labelConflicts: 'warn' }, { conflicts }))).toEqual([])
    expect(findingsOf(judgeSizes(HEAD, { labelConflicts: 'warn' }, { conflicts, written }))).toEqual([
      'warn: Cannot check label_conflicts: 2 labelled samples do not name a file.',
    ])
  })

  it('only warn if the base has as many, and existing is set to warn', () => {
    const given = (conflictsOnBase: number) =>
      judgeSizes(HEAD, { labelConflicts: 'fail', existing: 'warn' }, { conflicts: { found }, conflictsOnBase })
    expect(given(3).findings[0]).toMatchObject({ level: 'warn', existing: true })
    expect(given(2).findings[0]).toMatchObject({ level: 'fail', existing: false })
  })
})
