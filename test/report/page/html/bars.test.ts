import { expect, test } from 'vitest'
import { barOver, barPair } from '../../../../src/report/page/html/bars.ts'

const widths = (bar: string) => Array.from(bar.matchAll(/width="([^"]*)"/g), ([, width]) => width)

test('bars are shares of the longest one, and a small class stays visible', () => {
  expect(widths(barPair(50, 100, 100))).toEqual(['50%', '100%'])
  expect(widths(barPair(1, 3, 1000))).toEqual(['0.4%', '0.4%'])
  expect(widths(barPair(0, null, 10))).toEqual(['0'])
  expect(widths(barPair(0, 0, 0))).toEqual(['0', '0'])
  expect(widths(barOver(20, 15, 30))).toEqual(['66.7%', '50%'])
})
