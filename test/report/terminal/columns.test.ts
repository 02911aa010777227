import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { alignColumns, cut, displayWidth } from '../../../src/report/terminal/columns.ts'

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['高兴高兴高兴', 6, '高兴…'],
  ['a long name 1,044', 12, 'a lon… 1,044'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 5, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
])('%s is cut to %i columns', (text, most, shown) => {
  expect(cut(text, most)).toBe(shown)
  expect(displayWidth(shown)).toBeLessThanOrEqual(most)
})

test('the widest columns are narrowed until the lines fit', () => {
  const rows = [
    ['a name that is rather long', 'another text that is long 12', '7'],
    ['b', 'c', '8'],
  ]
  const lines = alignColumns(rows, ['l', 'l', 'r'], 40, 0)
  expect(lines[0]).toBe('a name that…  another text that i… 12  7')
  expect(lines.every((line) => displayWidth(line) <= 40)).toBe(true)
})

test('every character has the width that string-width gives it', () => {
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).slice(0x20)
  expect(characters.filter((one) => displayWidth(one) !== stringWidth(one))).toEqual([])
})
