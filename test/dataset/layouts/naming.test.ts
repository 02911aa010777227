import { expect, test } from 'vitest'
import { firstFew, shortened } from '../../../src/config/problems/wording.ts'
import { listedFew } from '../../../src/dataset/layouts/naming.ts'

const many = Array.from({ length: 1000 }, (_, at) => `name ${at}`)

test('five of many names are quoted', () => {
  expect(firstFew(many)).toBe("'name 0', 'name 1', 'name 2', 'name 3', 'name 4', ...")
})

test('five of many names are listed', () => {
  expect(listedFew(many)).toBe('name 0, name 1, name 2, name 3, name 4, ...')
})

test('sixty characters of a long text are shown', () => {
  expect(shortened('x'.repeat(10_000))).toBe(`${'x'.repeat(57)}...`)
})
