import { expect, test } from 'vitest'
import { wrapNotice } from '../../../src/commands/output/wrap_notice.ts'

test('sentences are wrapped at spaces', () => {
  expect(wrapNotice('Found no label column here. Set one.\n- a: 3\n', 20)).toBe(
    'Found no label\n  column here. Set\n  one.\n- a: 3\n',
  )
})

test('wide characters take two columns', () => {
  expect(wrapNotice('喜び 喜び 喜び 喜び', 10)).toBe('喜び 喜び\n  喜び\n  喜び')
})

test('code in backticks and lines to copy are not', () => {
  expect(wrapNotice('Set it with `labels: { label: COLUMN }`, or guess a ` or b', 20)).toBe(
    'Set it with\n  `labels: { label: COLUMN }`,\n  or guess a ` or b',
  )
  const command = "dataset-balance analyze d.csv --label 'a b c d e f'\n"
  expect(wrapNotice(command, 20)).toBe(command)
})

test('nothing is wrapped if the width is not known', () => {
  expect(wrapNotice('a b c', 0)).toBe('a b c')
})
