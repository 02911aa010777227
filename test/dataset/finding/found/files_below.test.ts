import { expect, test } from 'vitest'
import { areWithoutTables, filesBelow } from '../../../../src/dataset/finding/found/files_below.ts'

test('files below a folder are relative to it, in the same order', () => {
  const below = filesBelow(['a/b/2.txt', 'a/b/1.txt', 'a.txt', 'ab/c.csv', 'a/d.csv'])
  expect(below('a/b')).toEqual(['2.txt', '1.txt'])
  expect(below('a')).toEqual(['b/2.txt', 'b/1.txt', 'd.csv'])
  expect(below('x/y')).toEqual([])
  expect(below('')).toHaveLength(5)
  expect([areWithoutTables(below('a')), areWithoutTables(below('a/b'))]).toEqual([false, true])
})

test('many folders take as long as a few passes over the files', () => {
  const files = Array.from({ length: 100_000 }, (_, i) => `f${i % 20_000}/g/${i}.txt`)
  const start = performance.now()
  const below = filesBelow(files)
  for (let i = 0; i < 20_000; i++) expect(below(`f${i}/g`).length).toBe(5)
  expect(performance.now() - start).toBeLessThan(5000)
})
