import { expect, test } from 'vitest'
import { nameColumn } from '../../../../src/report/comment/classes/name_column.ts'
import { markdownWording } from '../../../../src/report/text/index.ts'

const say = markdownWording()
/** Beside the first, 12 characters fit, and beside the second, 16. */
const [WIDE, NARROW] = ['1,234,567,890', '']
const column = (names: readonly string[], others: readonly string[] = []) =>
  nameColumn({ names, others, layouts: [WIDE, NARROW], columns: (cell) => [['samples', cell], ['samples']] }, say)

test('the first layout beside which the names fit is chosen', () => {
  expect(column(['joy', 'surprise']).layout).toBe(WIDE)
  expect(column(['joy', 'disappointment']).layout).toBe(NARROW)
})

test('only names that fit beside no layout are shortened, and no line ends after the ellipsis', () => {
  const { names } = column(['x'.repeat(300), 'disappointment', 'happiness', 'class_07'])
  expect(names.slice(1)).toEqual(['disappointment', 'happiness', 'class\\_07'])
  expect(names[0]).toMatch(/^x+…&#8288;x+$/)
})

test('the code of an invisible character counts', () => {
  const { names } = column([`${'a'.repeat(11)}\u202e\u202e`])
  expect(names[0]).toContain('…')
})

test('a shortened name looks like no name of another table', () => {
  const [alone] = column(['the first of several species 0014']).names
  const [beside] = column(['the first of several species 0014'], ['the first of all species 0014']).names
  expect(alone).toMatch(/^the.*…&#8288;.*0014$/)
  expect(beside).not.toBe(alone)
})
