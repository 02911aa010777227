import { expect, test } from 'vitest'
import type { CheckResult, Rename } from '../../../src/report/data/check_result.ts'
import { renamesData } from '../../../src/report/data/renames_data.ts'

test('a report lists at most a hundred renames', () => {
  const rename: Rename = { name: 'Joy', size: 2, like: 'joy', likeSize: 250, by: 'form', file: null, lines: [] }
  const onceRenamed = { result: 'pass', checks: [], findings: [] } as unknown as CheckResult['onceRenamed']
  const check = { renames: new Array<Rename>(101).fill(rename), onceRenamed } as unknown as CheckResult
  expect(renamesData(check, () => expect.fail('there are no findings')).renames).toHaveLength(100)
})
