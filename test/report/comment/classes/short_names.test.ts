import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortNames } from '../../../../src/report/comment/classes/short_names.ts'
import { textWidth } from '../../../../src/report/comment/classes/text_width.ts'
import { hostile } from '../../../support/hostile_strings.ts'

test('a name that fits is not shortened', () => {
  expect(shortNames(['joy', 'sadness', 'class 28'], 70)).toEqual(['joy', 'sadness', 'class 28'])
})

test('a long name keeps its start and its end', () => {
  expect(shortNames(['very unhappy people', 'joy'], 80)).toEqual(['very…ople', 'joy'])
})

test('names stay different by their middle, start or end, or by the place where they differ', () => {
  const leaves = ['Tomato___healthy', 'Tomato___unhealthy', 'Tomato___late']
  for (const width of [48, 60, 80, 100, 120]) expect(new Set(shortNames(leaves, width)).size).toBe(3)
  expect(shortNames(['crack_left', 'crack_right', 'ok'], 60)).toEqual(['cra…eft', 'cra…ght', 'ok'])
  expect(shortNames(['class_0001_abcdefghij', 'class_0002_abcdefghij'], 110)).toEqual(['class_0001_…', 'class_0002_…'])
  expect(shortNames(['recording_of_a_violin_1', 'recording_of_a_violin_2'], 80)[0]).toMatch(/…\w+1$/)
  const views = ['scan_of_the_left_eye_in_daylight', 'scan_of_the_right_eye_in_daylight']
  expect(shortNames(views, 60)).toEqual(['…left_…', '…right…'])
})

test('a name is cut no more than needed', () => {
  expect(shortNames(['crack_left', 'crack_right'], 85)).toEqual(['crack_left', 'crack_right'])
  expect(textWidth(shortNames(['abandoned bicycle'], 100)[0] ?? '')).toBeGreaterThan(85)
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
