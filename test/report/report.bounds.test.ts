import { describe, expect, test } from 'vitest'
import { renderCheckText, renderComment, renderSummary } from '../../src/report/index.ts'
import { markdownWording, textWording } from '../../src/report/text/wording.ts'
import { checkOf, EMOPIA, finding, PASSING, publication } from './fixtures.ts'

const words = 'word '.repeat(1000)
const lengthOf = (text: string) => new TextEncoder().encode(text).length

describe('a sentence from another module', () => {
  test('has at most 400 characters in Markdown', () => {
    expect(markdownWording().prose(words).length).toBeLessThanOrEqual(400)
  })

  test('has at most 1000 characters in text', () => {
    expect(textWording().prose(words).length).toBeLessThanOrEqual(1000)
  })
})

describe('a report of 5,000 findings and classes', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `class ${at} ${'ü'.repeat(100)}`)
  const findings = names.map((name) => finding({ rule: 'min_class_size', message: `'${name}' has 1 sample, limit 10` }))
  const check = checkOf({ ...EMOPIA, ...Object.fromEntries(names.map((name) => [name, 1])) }, { findings })

  test('has a comment of at most 65,000 characters', () => {
    expect(renderComment(check, publication).length).toBeLessThanOrEqual(65_000)
  })

  test('has a job summary of at most a million bytes', () => {
    expect(lengthOf(renderSummary(check, publication))).toBeLessThanOrEqual(1_000_000)
  })

  test('names twenty findings in text, and counts the rest', () => {
    const text = renderCheckText(check)
    expect(text).toContain('and 4,980 more')
    expect(text.split('\n').filter((line) => line.includes('has 1 sample, limit 10')).length).toBeLessThanOrEqual(21)
  })
})

test('a finding of 10,000 characters has a headline of 200', () => {
  const findings = [finding({ rule: 'required_classes', message: words })]
  const [, verdict = ''] = renderComment(checkOf(EMOPIA, { findings }), publication).split('\n')
  expect(verdict.length).toBeLessThan(300)
})

test('a value that lists names is shortened in the table of checks', () => {
  const [first, ...others] = PASSING
  const checks = first === undefined ? [] : [{ ...first, value: words, limit: words }, ...others]
  const comment = renderComment(checkOf(EMOPIA, { checks }), publication)
  expect(Math.max(...comment.split('\n').map(({ length }) => length))).toBeLessThan(2000)
})
