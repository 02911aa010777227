import { expect, it } from 'vitest'
import { similarName } from '../../src/analysis/similar_names.ts'

it.each([
  ['case', 'joy', 'Joy'],
  ['a trailing space', 'joy', 'joy '],
  ['NFC and NFD', 'tri\u0301ste', 'tr\u00edste'],
  ['a character that only looks like a space', 'very calm', 'very\u00a0calm'],
  ['a zero-width space', 'joy', 'joy\u200b'],
  ['a byte-order mark', 'joy', '\ufeffjoy'],
  ['full-width letters', 'joy', '\uff4a\uff4f\uff59'],
])('ignores %s', (_, name, other) => {
  expect(similarName(['anger', name])(other)).toBe(name)
  expect(similarName(['anger', other])(name)).toBe(other)
})

it.each(['enjoy', '1', 'calm2', ''])('does not match %j, which looks different', (other) => {
  expect(similarName(['joy', '10', 'calm'])(other)).toBeUndefined()
})

it('returns the first of several similar names', () => {
  expect(similarName(['calm', 'Joy', 'joy '])('joy')).toBe('Joy')
})
