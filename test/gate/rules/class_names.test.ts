import { describe, expect, it } from 'vitest'
import { checkOf, findingsOf, judgeSizes } from '../requests.ts'

describe('required_classes', () => {
  const limits = { requiredClasses: { fail: ['joy', 'calm'], warn: ['anger'] } }

  it('finds required classes without samples', () => {
    const verdict = judgeSizes({ joy: 3 }, limits, { base: { joy: 3, calm: 4 } })
    expect(findingsOf(verdict)).toEqual([
      'fail: Required class calm has no samples (4 on the base)',
      'warn (existing): Required class anger has no samples',
    ])
    expect(checkOf(verdict, 'required_classes')).toEqual(['required classes', '1 of 3', 'joy, calm, anger', 'fail'])
  })

  it('passes if all have samples', () => {
    const check = checkOf(judgeSizes({ joy: 1, calm: 1, anger: 1 }, limits), 'required_classes')
    expect(check).toEqual(['required classes', '3', 'joy, calm, anger', 'pass'])
  })
})

describe('allowed_classes', () => {
  const limits = { allowedClasses: { fail: ['joy', 'calm'] } }

  it('finds a class that is not allowed, with its line and the allowed name that it resembles', () => {
    const firstPlace = (name: string) => (name === 'Joy' ? { file: 'label.csv', line: 7 } : undefined)
    const verdict = judgeSizes({ joy: 5, Joy: 1, rage: 2 }, limits, { firstPlace })
    expect(findingsOf(verdict)).toEqual([
      "fail: 'Joy' (1 sample) is not an allowed class. Did you mean 'joy'?",
      "fail: 'rage' (2 samples) is not an allowed class",
    ])
    expect(verdict.findings.map(({ file, line }) => [file, line])).toEqual([
      ['label.csv', 7],
      [null, null],
    ])
    expect(checkOf(verdict, 'allowed_classes')).toEqual(['allowed classes', '2 of 3 not allowed', 'joy, calm', 'fail'])
  })

  it('does not require samples of an allowed class', () => {
    expect(judgeSizes({ joy: 5 }, limits).result).toBe('pass')
  })
})
