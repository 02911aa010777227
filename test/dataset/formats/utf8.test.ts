import { expect, test } from 'vitest'
import { utf8Text, utf16In } from '../../../src/dataset/formats/utf8.ts'

test('more bytes than a text of this length can have are refused before they are decoded', () => {
  expect(() => utf8Text(new Uint8Array(0x1fffffe9), 'a.json')).toThrow(
    'Cannot read 536,870,889 bytes as a single string: the limit is 536,870,888 bytes',
  )
})

test.each([
  ['Cyrillic', 'текст,класс\nодин,радость\nдва,грусть\n'],
  ['Chinese', '文本,标签\n一,高兴\n二,悲伤\n'],
  ['English', 'text,label\none,joy\n'],
])('UTF-16 without a byte order mark is recognized in %s', (_, text) => {
  const little = Buffer.from(text, 'utf16le')
  expect(utf16In(little)).toBe('UTF-16LE')
  expect(utf16In(Buffer.from(little).swap16())).toBe('UTF-16BE')
})

test.each([['a,b\n1,2\n'], ['a\0b,c\nd,e\n'], ['текст,класс\n'], ['']])('%j is no UTF-16', (text) => {
  expect(utf16In(Buffer.from(text))).toBeUndefined()
})

test('the error suggests the encoding of the text', () => {
  const bytes = Buffer.from('f0e0e4eef1f2fc2ce3f0f3f1f2fc0a', 'hex')
  expect(() => utf8Text(bytes, 'a.csv')).toThrow('`iconv -f WINDOWS-1251 -t UTF-8 a.csv`')
})
