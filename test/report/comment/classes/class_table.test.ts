import { expect, test } from 'vitest'
import { classSection } from '../../../../src/report/comment/classes/index.ts'
import { asReportData } from '../../../../src/report/data/index.ts'
import { markdownWording } from '../../../../src/report/text/index.ts'
import { FULL } from '../../../../src/report/wording/index.ts'
import { type Counts, checkOf, finding } from '../../fixtures.ts'

const say = markdownWording()
const sizes = (count: number): Counts =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`class ${String(i).padStart(2, '0')}`, 10 + i]))
const section = (head: Counts, base: Counts, more = {}) =>
  classSection(asReportData(checkOf(head, more, base)), FULL, say).replaceAll('\u00a0', ' ')
/** The rows before the folded table, without the header. */
const inSight = (text: string) =>
  (text.split('\n\n<details>')[0] ?? '')
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ')[0]?.replace(/^\| /, ''))

test('eight classes are all in sight, and nothing is folded', () => {
  const text = section(sizes(8), sizes(8))
  expect(inSight(text)).toHaveLength(9)
  expect(text).not.toContain('<details>')
})

test('of several smallest classes, the one in sight is the one that the summary names', () => {
  const text = section({ ...sizes(40), 'class 01': 10, 'class 02': 10 }, sizes(40))
  expect(text).toContain('| class 00 | 10 | <sub>smallest</sub> |')
})

test('of more classes, those that changed, the largest and the smallest are in sight', () => {
  const text = section({ ...sizes(40), 'class 20': 99, 'class 07': 12 }, sizes(40))
  expect(inSight(text)).toEqual(['**class 20**', '**class 07**', 'class 00', '<sub>37 classes</sub>', 'all'])
  expect(text).toContain('| <sub>37 classes</sub> | 1,123 | <sub>unchanged</sub> | |')
  expect(text).toContain('| class 00 | 10 | <sub>smallest</sub> | `█░░░░` |')
  expect(text).toContain('<details><summary>All 40 classes</summary>')
  expect(text.split('All 40 classes')[1]?.match(/^\| class \d/gm)).toHaveLength(40)
})

test('of many classes that changed, the row of the others has their change', () => {
  const head = Object.fromEntries(Object.entries(sizes(40)).map(([name, size], i) => [name, size + i]))
  const text = section(head, sizes(40))
  expect(inSight(text)).toHaveLength(10)
  expect(text).toMatch(/\| <sub>32 more<\/sub> \| [\d,]+ \| \+[\d,]+ \| \|/)
})

test('a class that a finding names is in sight', () => {
  const findings = [finding({ rule: 'min_class_size', class: 'class 13', message: 'class 13 is small' })]
  expect(inSight(section(sizes(40), sizes(40), { findings }))).toEqual([
    'class 39',
    '**class 13**',
    'class 00',
    '<sub>37 classes</sub>',
    'all',
  ])
})

test('without a comparison, there is no change', () => {
  const text = section(sizes(12), sizes(12), { comparison: { kind: 'none', reason: 'there is no base' } })
  expect(text).toContain('| class | samples | |')
  expect(text).toContain('| <sub>10 more</sub> |')
})

test('long names take the space of the bars, and no name that fits is shortened', () => {
  const names = ['happiness', 'contempt', 'class_07']
  const bars = (...more: readonly string[]) => {
    const head = Object.fromEntries([...names, ...more].map((name, i) => [name, 300 - i]))
    const text = section(head, head)
    for (const name of [...names, ...more]) expect(text).toContain(`| ${name.replace('_', '\\_')} |`)
    return /`([█░]+)`/.exec(text)?.[1]?.length ?? 0
  }
  expect(bars()).toBe(5)
  expect(bars('uncomfortable')).toBe(3)
  expect(bars('overwhelming sadness')).toBe(0)
})

test('the folded table of all classes keeps each name on one line', () => {
  const text = classSection(asReportData(checkOf(sizes(40), {}, sizes(40))), FULL, say)
  expect(text.split('All 40')[1]).toContain('| class\u00a039 |')
})
