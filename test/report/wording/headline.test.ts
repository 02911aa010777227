import { expect, test } from 'vitest'
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
  expect(headline(report, say)).toBe('Required class love has no samples')
  expect(vanishedSentence(report, say)).toBe('')
})

test('10,000 classes that vanish take no time', () => {
  const base = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`c${i}`, 9]))
  const check = without(Object.keys(base).slice(1), base)
  const start = process.cpuUsage().user
  expect(renderComment(check, publication)).toContain('9,999 classes have vanished')
  expect(process.cpuUsage().user - start).toBeLessThan(15_000_000)
})
