import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortNames, textWidth } from '../../../../src/report/comment/classes/short_names.ts'
import { hostile } from '../../../support/hostile_strings.ts'

test('a name that fits is not shortened', () => {
  expect(shortNames(['joy', 'sadness', 'class 28'], 70)).toEqual(['joy', 'sadness', 'class 28'])
})

test('a long name keeps its start and its end', () => {
  expect(shortNames(['very unhappy people', 'joy'], 80)).toEqual(['very…ople', 'joy'])
})

test('names stay different by their start or their end', () => {
  const leaves = ['Tomato___healthy', 'Tomato___unhealthy', 'Tomato___late']
  expect(new Set(shortNames(leaves, 80)).size).toBe(3)
  expect(shortNames(['class_0001_abcdefghij', 'class_0002_abcdefghij'], 110)).toEqual(['class_0001_…', 'class_0002_…'])
  expect(shortNames(['recording_of_a_violin_1', 'recording_of_a_violin_2'], 80)[0]).toMatch(/…\w+1$/)
})

test('any name is at most as wide as the column, or four characters long', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 9 }), fc.integer({ min: 60, max: 200 }), (names, width) => {
      const short = shortNames(names, width)
      expect(short).toHaveLength(names.length)
      for (const name of short) expect(textWidth(name) <= width || Array.from(name).length <= 4).toBe(true)
    }),
  )
})

test('a name of a million characters takes no time', () => {
  const start = performance.now()
  shortNames(['x'.repeat(1_000_000), `${'x'.repeat(1_000_000)}y`], 80)
  expect(performance.now() - start).toBeLessThan(1000)
})
