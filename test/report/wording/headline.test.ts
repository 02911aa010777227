import { describe, expect, test } from 'vitest'
import { asReportData, renderComment } from '../../../src/report/index.ts'
import { markdownWording } from '../../../src/report/text/index.ts'
import { headline, vanishedSentence } from '../../../src/report/wording/index.ts'
import { checkOf, EMOPIA, finding, publication } from '../fixtures.ts'

const say = markdownWording()
/** The check of a change that removes all samples of some classes. */
const without = (names: readonly string[], base = EMOPIA) => {
  const message = (name: string) => `Required class ${name} has no samples (${base[name]} on the base)`
  const findings = names.map((name) => finding({ rule: 'required_classes', class: name, message: message(name) }))
  const head = { ...base, ...Object.fromEntries(names.map((name) => [name, 0])) }
  return checkOf(head, { result: 'fail', findings }, base)
}

test.each([
  [['calm'], 'calm has vanished', '**calm** had 310 samples on `main` and has none here.'],
  [['anger', 'calm'], 'anger and calm have vanished', 'On `main`, **anger** had 265 samples and **calm** had 310.'],
  [
    ['anger', 'calm', 'joy'],
    '3 classes have vanished',
    'On `main`, **anger** had 265 samples, **calm** had 310 and **joy** had 250.',
  ],
])('%j have vanished', (names, title, sentence) => {
  const report = asReportData(without(names))
  expect(headline(report, say)).toBe(title)
  expect(vanishedSentence(report, say)).toBe(sentence)
})

test('a required class that never had samples has not vanished', () => {
  const findings = [finding({ rule: 'required_classes', class: 'love', message: 'Required class love has no samples' })]
  const report = asReportData(checkOf(EMOPIA, { result: 'fail', findings }))
  expect(headline(report, say)).toBe('required class love has no samples')
  expect(vanishedSentence(report, say)).toBe('')
})

describe('a class that vanishes and breaks several limits', () => {
  const lossOf = (name: string, base: number, head: number) =>
    finding({
      rule: 'max_class_loss',
      class: name,
      value: `${(100 * (base - head)) / base}%`,
      limit: '10%',
      message: `${name} lost ${base - head} of its ${base} samples (${((100 * (base - head)) / base).toFixed(1)}%), limit 10%`,
    })
  const checkRow = (rule: 'max_class_loss' | 'required_classes') =>
    ({ rule, name: rule, value: '', limit: '', status: 'fail' }) as const
  const missing = finding({ rule: 'required_classes', class: 'calm', message: 'Required class calm has no samples' })
  const checks = [checkRow('max_class_loss'), checkRow('required_classes')]

  test('is told once, without a count of checks about the same fact', () => {
    const findings = [lossOf('calm', 310, 0), missing]
    const report = checkOf({ ...EMOPIA, calm: 0 }, { result: 'fail', findings, checks })
    expect(headline(asReportData(report), say)).toBe('calm has vanished')
    expect(renderComment(report, publication)).not.toContain('**calm has vanished:**')
  })

  test('does not hide another class', () => {
    const findings = [lossOf('calm', 310, 0), lossOf('joy', 250, 148), missing]
    const report = checkOf({ ...EMOPIA, calm: 0, joy: 148 }, { result: 'fail', findings, checks })
    expect(headline(asReportData(report), say)).toBe('calm has vanished')
    expect(renderComment(report, publication)).toContain('❌ **joy loses 40.8% of its samples:** 250 → 148, limit 10%')
  })

  test('of a class with samples left, the headline has the loss, and no line repeats it', () => {
    const report = checkOf({ ...EMOPIA, joy: 148 }, { result: 'fail', findings: [lossOf('joy', 250, 148)], checks })
    expect(headline(asReportData(report), say)).toMatch(/^joy lost 102 of its 250 samples \(40.8%\), limit 10%/)
    expect(renderComment(report, publication)).not.toContain('joy loses')
  })
})

test('removed classes are in the headline although no limit is about them', () => {
  const message = '85 samples of the test split changed: 85 removed, limit 0'
  const findings = [finding({ rule: 'test_changed', level: 'warn', value: 85, message })]
  const report = checkOf({ anger: 265, sadness: 253 }, { result: 'warn', findings })
  const testChange = { samples: 163, relabelled: 0, removed: 85, replaced: 0, examples: [] }
  expect(headline(asReportData({ ...report, testChange }), say)).toBe(
    'calm and joy have vanished; the test split changed: 85 removed',
  )
})

test('10,000 classes that vanish take no time', () => {
  const base = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`c${i}`, 9]))
  const check = without(Object.keys(base).slice(1), base)
  const start = process.cpuUsage().user
  expect(renderComment(check, publication)).toContain('9,999 classes have vanished')
  expect(process.cpuUsage().user - start).toBeLessThan(15_000_000)
})

test('the other checks of an overridden result do not fail', () => {
  const check = (rule: 'max_class_loss' | 'max_drift') =>
    ({ rule, name: rule, value: '', limit: '', status: 'fail' }) as const
  const findings = [finding({ rule: 'max_class_loss', class: 'joy', message: 'joy lost 9 samples' })]
  const report = checkOf(EMOPIA, { result: 'warn', findings, checks: [check('max_class_loss'), check('max_drift')] })
  const override = { label: 'balance-override', set: [] }
  expect(headline({ ...asReportData(report), override }, say)).toBe(
    'joy lost 9 samples (overridden); 1 more check is overridden',
  )
})

test.each([
  ['max_share_change', 'joy', 'The share of joy rose by 9.00 percentage points', 'the share of joy rose by 9.00'],
  ['max_split_deviation', null, 'The dataset as a whole deviates', 'the dataset as a whole deviates'],
  ['min_class_size', 'Joy', 'Joy has 2 samples', 'Joy has 2 samples'],
] as const)(
  'a title continues with a small letter, unless it is that of a name: %s',
  (rule, name, message, expected) => {
    const report = checkOf(EMOPIA, { result: 'fail', findings: [finding({ rule, class: name, message })] })
    expect(headline(asReportData(report), say)).toContain(expected)
  },
)
