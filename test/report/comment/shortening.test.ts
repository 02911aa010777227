import { expect, test } from 'vitest'
import { firstFitting } from '../../../src/report/comment/shortening.ts'
import type { ReportData } from '../../../src/report/data/report_data.ts'

/** Only the number of classes in the report matters here. */
const ofClasses = (count: number) =>
  ({ classes: new Array(count).fill({ name: 'a', count: 1 }) }) as unknown as ReportData

test('200,000 classes are not rendered only to find that they are too long', () => {
  const written: number[] = []
  firstFitting(ofClasses(200_000), 65_000, (detail) => {
    written.push(detail?.classes ?? 0)
    return 'x'.repeat(70_000)
  })
  expect(Math.max(...written)).toBe(1000)
  expect(written.at(-1)).toBe(0)
})

test('a text that could fit is tried', () => {
  const written: number[] = []
  firstFitting(ofClasses(3000), 65_000, (detail) => {
    written.push(detail?.classes ?? 0)
    return ''
  })
  expect(written).toEqual([Number.POSITIVE_INFINITY])
})
