import { expect, test } from 'vitest'
import { familiesOfLines } from '../../../../src/dataset/finding/offers/line_families.ts'

const what = 'has a label at the start of each line'
const lines = (path: string, program = 'BEGIN { print "line,label" } NF { print NR "," $1 }') => ({
  path,
  what,
  program,
})

test('splits are converted together, with the split of each file', () => {
  const [one, ...others] = familiesOfLines([lines('train.ft.txt'), lines('test.ft.txt')])
  expect(others).toEqual([])
  expect(one).toEqual({
    path: 'train.ft.txt',
    paths: ['train.ft.txt', 'test.ft.txt'],
    splits: ['train', 'test'],
    what: 'have a label at the start of each line',
    program: 'BEGIN { print "line,label,split" } NF { print NR "," $1 "," s }',
    flags: ['--split-column', 'split'],
  })
})

test('the only other file next to a training split may be the test split', () => {
  const [one] = familiesOfLines([lines('train_5500.label'), lines('TREC_10.label')])
  expect(one?.splits).toEqual(['train', 'test'])
  expect(one?.what).toBe("have a label at the start of each line, and 'TREC_10.label' may be the test split")
})

test.each([
  ['other folders', 'train.txt', 'b/x.txt'],
  ['other extensions', 'train.txt', 'x.label'],
  ['no training split', 'a.txt', 'b.txt'],
])('%s: each file is converted separately', (_, a, b) => {
  expect(familiesOfLines([lines(a), lines(b)]).map(({ paths }) => paths)).toEqual([[a], [b]])
})

test('files with other programs are converted separately', () => {
  const other = 'BEGIN { print "id,label" } { print FILENAME }'
  expect(familiesOfLines([lines('train.txt', other), lines('test.txt', other)])).toHaveLength(2)
  expect(familiesOfLines([lines('train.txt'), lines('test.txt', other)])).toHaveLength(2)
})
