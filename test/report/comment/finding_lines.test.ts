import { expect, test } from 'vitest'
import { findingLines } from '../../../src/report/comment/finding_lines.ts'
import type { CheckResult } from '../../../src/report/data/check_result.ts'
import { asReportData } from '../../../src/report/data/index.ts'
import { markdownWording } from '../../../src/report/text/index.ts'
import { checkOf, EMOPIA, failing, finding } from '../fixtures.ts'

const lines = (check: CheckResult, most = 10) => findingLines(asReportData(check), markdownWording(), most)
const small = finding({ rule: 'min_class_size', class: 'joy', message: 'joy has 3 samples, below the minimum of 10' })
const waiver = { until: '2027-01-31', reason: 'recordings arrive', expired: false }

test('figures have their limits, and a warning beside a failure is called one', () => {
  expect(lines(failing())).toEqual({
    shown: [
      '❌ imbalance ratio **2.62**, limit 2.50 (1.24 on `main`)',
      '⚠️ the ratio rose by **1.38**, limit 0.50 (a warning)',
    ],
    hidden: 0,
  })
})

test('a finding that the heading tells completely has no line, but its waiver has one', () => {
  expect(lines(checkOf(EMOPIA, { result: 'fail', findings: [small] })).shown).toEqual([])
  expect(lines(checkOf(EMOPIA, { result: 'warn', findings: [{ ...small, level: 'warn', waiver }] })).shown).toEqual([
    '⚠️ Waived until 2027-01-31: recordings arrive',
  ])
})

test('missing classes share a line', () => {
  const missing = ['calm', 'joy'].map((name) =>
    finding({ rule: 'required_classes', class: name, message: `Required class ${name} has no samples` }),
  )
  expect(lines(checkOf(EMOPIA, { result: 'fail', findings: [small, ...missing] })).shown).toEqual([
    '❌ required classes missing: calm and joy',
  ])
})

test('renamed classes that are too small share the line about the smallest one', () => {
  const names = ['Joy', 'sadnes']
  const findings = names.map((name) => finding({ rule: 'min_class_size', class: name, message: `${name} is small` }))
  const row = { rule: 'min_class_size', name: 'smallest class', value: '1', limit: '≥ 10', status: 'fail' } as const
  const check = checkOf({ ...EMOPIA, Joy: 1, sadnes: 2 }, { result: 'fail', checks: [row], findings })
  const renames = names.map((name, place) => ({
    class: name,
    samples: 1 + place,
    to: ['joy', 'sadness'][place] ?? '',
    to_samples: 250,
    by: 'form' as const,
    file: null,
    lines: [],
  }))
  const once_renamed = { result: 'pass' as const, checks: [], findings: [] }
  const { shown } = findingLines({ ...asReportData(check), renames, once_renamed }, markdownWording(), 10)
  expect(shown).toEqual(['❌ smallest class **1**, limit 10'])
})

test('lines beyond the limit are counted', () => {
  const many = ['a', 'b', 'c', 'd'].map((name) => ({ ...small, class: name }))
  expect(lines(checkOf(EMOPIA, { result: 'fail', findings: many }), 2)).toMatchObject({ hidden: 1 })
})

test('what is as on the base is said to be', () => {
  const old = { ...small, level: 'warn' as const, existing: true }
  expect(lines(checkOf(EMOPIA, { result: 'fail', findings: [small, old] })).shown).toEqual([
    '⚠️ joy has 3 samples, below the minimum of 10 (a warning, as on the base)',
  ])
})
