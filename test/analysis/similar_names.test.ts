import { expect, it } from 'vitest'
import { similarClassNames } from '../../src/analysis/similar_names.ts'

it.each([
  ['case', ['Joy', 'joy']],
  ['a trailing space', ['joy', 'joy ']],
  ['NFC and NFD', ['tri\u0301ste', 'tr\u00edste']],
  ['a character that only looks like a space', ['very calm', 'very\u00a0calm']],
  ['a zero-width space', ['joy', 'joy\u200b']],
  ['a byte-order mark', ['joy', '\ufeffjoy']],
  ['full-width letters', ['joy', '\uff4a\uff4f\uff59']],
])('ignores %s', (_, names) => {
  expect(similarClassNames(['anger', ...names])).toEqual([names])
})

it('does not match names that look different', () => {
  expect(similarClassNames(['joy', 'enjoy', '1', '10', 'calm', 'calm2'])).toEqual([])
})

it('returns each group in byte order, and a repeated name once', () => {
  expect(similarClassNames(['joy ', 'calm', 'joy', 'CALM', 'Joy', 'joy'])).toEqual([
    ['CALM', 'calm'],
    ['Joy', 'joy', 'joy '],
  ])
})
