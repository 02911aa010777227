import { expect, test } from 'vitest'
import { markdownWording, textWording } from '../../../src/report/text/index.ts'
import { findingSentence } from '../../../src/report/wording/index.ts'
import { finding } from '../fixtures.ts'

const pairs = Array.from({ length: 10 }, (_, i) => `${'folder/'.repeat(6)}${i}.jpg (cat) = b${i}.jpg (dog)`).join('; ')

test.each([markdownWording(), textWording()])('a list of ten samples is not shortened', (say) => {
  const message = `20 samples: ${pairs}. Give them the same label.`
  const text = findingSentence({ ...finding({ rule: 'label_conflicts', message }), file: 'l.csv', line: 3 }, say)
  expect(text).toContain('9.jpg (cat) = b9.jpg (dog). Give them the same label. (')
  expect(text).toContain('l.csv:3')
})

test('other messages are, and so are names that are extremely long', () => {
  const say = markdownWording()
  expect(findingSentence(finding({ rule: 'allowed_classes', message: pairs }), say).length).toBeLessThan(500)
  const long = finding({ rule: 'label_conflicts', message: `${'x'.repeat(10_000)} = ${'y '.repeat(10_000)}` })
  expect(findingSentence(long, say).length).toBeLessThan(2100)
})
