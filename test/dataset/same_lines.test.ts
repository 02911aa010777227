import { expect, test } from 'vitest'
import { hasSameLines } from '../../src/dataset/same_lines.ts'

const same = (left: string, right: string) => [
  hasSameLines(Buffer.from(left), Buffer.from(right)),
  hasSameLines(Buffer.from(right), Buffer.from(left)),
]

test.each([
  ['', ''],
  ['a\nb\n', 'a\nb\n'],
  ['a\nb\n', 'a\r\nb\r\n'],
  ['a\nb\n', 'a\r\nb\n'],
  ['\n', '\r\n'],
  ['a\rb', 'a\rb'],
])('%j and %j are the same text', (left, right) => expect(same(left, right)).toEqual([true, true]))

test.each([
  ['a\n', 'a'],
  ['a\n', 'b\n'],
  ['a\r\n', 'a'],
  ['a\r', 'a\n'],
  ['a\r', 'a'],
  ['a\r\r\n', 'a\n'],
  ['a\n', 'a\n\n'],
])('%j and %j are not', (left, right) => expect(same(left, right)).toEqual([false, false]))
