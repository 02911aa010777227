import { expect, test } from 'vitest'
import { wordTest } from '../../../src/dataset/paths/index.ts'

test.each([
  ['images', true],
  ['Image', true],
  ['imagess', false],
  ['third_party', true],
  ['Third-Party', true],
  ['third party', true],
  ['thirdparty', true],
  ['third', false],
  ['__pycache__', true],
  ['pycache', false],
  ['', false],
])('%j is one of the words: %s', (name, expected) => {
  expect(wordTest('images? third_party __pycache__')(name)).toBe(expected)
})
