import { expect, test } from 'vitest'
import { firstFew, shortened } from '../../../src/config/problems/wording.ts'
import { listedFew } from '../../../src/dataset/layouts/naming.ts'

const many = Array.from({ length: 1000 }, (_, at) => `name ${at}`)

test('of many names five are quoted', () => {
  expect(firstFew(many)).toBe("'name 0', 'name 1', 'name 2', 'name 3', 'name 4', ...")
})

test('of many names five are listed', () => {
  expect(listedFew(many)).toBe('name 0, name 1, name 2, name 3, name 4, ...')
})

test('of a long text sixty characters are shown', () => {
  expect(shortened('x'.repeat(10_000))).toBe(`${'x'.repeat(57)}...`)
})
