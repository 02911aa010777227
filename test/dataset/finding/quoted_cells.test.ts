import { expect, test } from 'vitest'
import { quotedCells } from '../../../src/dataset/finding/quoted_cells.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'

const NAMES = ['Sport', 'Web', 'Kultur']
const rows = (text: (i: number) => string) => csv('', 40, (i) => `${NAMES[i % 3]};'${text(i)}'`).trimStart()
const article = rows((i) => `A ''title'', ${i}; and a text`)

const found = (files: MemoryFiles) => quotedCells(lookAtMemory(files))

test('cells in single quotes that contain the separator are converted', async () => {
  const [one, ...others] = await found({ 'articles.csv': article })
  expect(others).toEqual([])
  expect(one?.what).toContain("'articles.csv' has cells that are quoted with ' instead of \".")
  expect(one?.what).toContain('delimiter=";", quotechar="\\x27"')
  expect(one?.what).toContain(' converted_articles articles.csv')
  expect(one?.command).toBe('dataset-balance analyze converted_articles/articles.csv --columns label,column_2')
  expect(one?.paths).toEqual(['articles.csv'])
})

test('the splits of a table are converted together', async () => {
  const [one] = await found({ 'data/train.csv': article, 'data/test.csv': article })
  expect(one?.what).toContain(' data/converted data/test.csv data/train.csv')
  expect(one?.command).toBe('dataset-balance analyze data/converted --columns label,column_2')
})

test.each<[string, string]>([
  ['double quotes', article.replaceAll("'", '"')],
  ['quotes without the separator inside', rows((i) => `a text ${i}`)],
  ['apostrophes', csv('text,label', 40, (i) => `it's ${i},a`)],
  ['few rows', "a;'b; c'\n"],
])('%s: nothing is converted', async (_, text) => {
  expect(await found({ 'articles.csv': text })).toEqual([])
})
