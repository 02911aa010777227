import { expect, test } from 'vitest'
import { bulletList, element, filled, notPrinted, plainTable } from '../../../../src/report/page/html/elements.ts'

test('an element has its attributes and content', () => {
  expect(element('td', { class: 'n', colspan: 2, hidden: true, id: undefined, checked: false }, 'a', 'b')).toBe(
    '<td class="n" colspan="2" hidden>ab</td>',
  )
  expect(element('input', { type: 'search' })).toBe('<input type="search">')
  expect(element('rect', { width: '5%' })).toBe('<rect width="5%"/>')
})

test('what has no content is left out', () => {
  expect([filled('p', ''), filled('p', 'a'), bulletList([]), bulletList(['a'], 'plain')]).toEqual([
    '',
    '<p>a</p>',
    '',
    '<ul class="plain"><li>a</li></ul>',
  ])
})

test('a table has headers for its columns and rows, and scrolls with the keyboard', () => {
  expect(plainTable(['Class', 'Samples'], [['joy', '3']], { label: 'Sizes', numbers: new Set([1]) })).toBe(
    '<div class="scroll" tabindex="0" role="group" aria-label="Sizes"><table><thead><tr><th scope="col">Class</th><th scope="col" class="n">Samples</th></tr></thead><tbody><tr><th scope="row">joy</th><td class="n">3</td></tr></tbody></table></div>',
  )
})

test('a long table says how many of its rows are not printed', () => {
  const table = (rows: number) =>
    plainTable(
      ['Class'],
      Array.from({ length: rows }, () => ['joy']),
      { label: 'Classes' },
    )
  expect(table(100)).not.toContain('not printed')
  expect(table(2000)).toContain('</div><p class="cut">And 1,900 more rows, not printed.</p>')
  expect(notPrinted(101)).toBe('<p class="cut">And 1 more row, not printed.</p>')
})
