import { expect, test } from 'vitest'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { lookAtTables } from '../../../src/dataset/finding/tables/look_at_tables.ts'
import { tablesTogether } from '../../../src/dataset/finding/tables_together.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'
import { linesIn } from '../../support/offered_lines.ts'

const rows = (header = 'text,opinion') =>
  csv(header, 40, (i) => [`a text ${i}`, i % 2 ? 'good' : 'bad', i % 3].slice(0, header.split(',').length).join())

async function togetherIn(files: MemoryFiles) {
  const look = lookAtMemory(files)
  return tablesTogether(await lookAtTables(look), look).together
}

async function linesFor(files: MemoryFiles) {
  const look = lookAtMemory(files)
  return linesIn((await nothingFound(look.files, look.context)).message)
}

test('numbered parts of a table are read together, and none of them is offered alone', async () => {
  const files = { 'all/news_1.csv': rows(), 'all/news_2.csv': rows(), 'all/news_3.csv': rows() }
  expect(await togetherIn(files)).toMatchObject({ paths: Object.keys(files), areParts: true })
  expect(await linesFor(files)).toEqual(["labels: { file: 'all/*.csv', label: opinion }"])
})

test('tables of results are not, next to others', async () => {
  const results = { 'results/bayes-1.csv': rows(), 'results/bayes-2.csv': rows() }
  expect(await togetherIn({ 'dataset/train.csv': rows('text,opinion,more'), ...results })).toBeUndefined()
  expect(await togetherIn(results)).toMatchObject({ paths: Object.keys(results) })
})

test('parts with the labels of each annotator are offered last', async () => {
  const raw = rows('text,opinion,annotator')
  const lines = await linesFor({ 'a_1.csv': raw, 'a_2.csv': raw, 'final.csv': rows() })
  expect(lines).toEqual([
    'dataset-balance analyze final.csv --label opinion',
    "labels: { file: 'a_*.csv', label: opinion }",
  ])
})

test.each<[string, MemoryFiles]>([
  ['versions', { 'data_v1.csv': rows(), 'data_v2.csv': rows() }],
  ['other columns', { 'part_1.csv': rows(), 'part_2.csv': rows('text,opinion,more') }],
  ['other names', { 'news_1.csv': rows(), 'mail_2.csv': rows() }],
])('%s are not', async (_, files) => {
  expect(await togetherIn(files)).toBeUndefined()
})

test('three tables with the same columns in one folder are read together, but copies of one are not', async () => {
  const locale = (code: string) =>
    csv('id,locale,intent', 40 + code.charCodeAt(0), (i) => `${i},${code},${i % 2 ? 'play' : 'stop'}`)
  const three = { 'd/af.csv': locale('a'), 'd/de.csv': locale('d'), 'd/en.csv': locale('e') }
  expect(await togetherIn(three)).toMatchObject({ line: "labels: { file: 'd/*.csv', label: intent }" })
  const copies = { 'raw/t.csv': locale('a'), 'inst/t.csv': locale('a') }
  expect((await linesFor(copies)).filter((line) => line.startsWith('labels:'))).toEqual([])
})
