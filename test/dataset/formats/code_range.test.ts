import { expect, test } from 'vitest'
import { codeRange } from '../../../src/dataset/formats/code_range.ts'

test('codes have a range', () => {
  expect(codeRange(['1', '4', '2'], undefined)).toEqual({ least: 1, most: 4 })
  expect(codeRange(['0.0', '2.0'], undefined)).toEqual({ least: 0, most: 2 })
  expect(codeRange(['27', '0,3'], ',')).toEqual({ least: 0, most: 27 })
})

test('other numbers and texts are no codes', () => {
  expect(codeRange(['5', '9'], undefined)).toBeUndefined()
  expect(codeRange(['0', 'x'], undefined)).toBeUndefined()
  expect(codeRange(['0', '123456'], undefined)).toBeUndefined()
  expect(codeRange(['1'], undefined)).toBeUndefined()
})
