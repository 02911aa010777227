import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isOwnReport, isOwnTable } from '../../../src/commands/output/own_report.ts'
import { HISTORY_COLUMNS } from '../../../src/report/history/render_history.ts'

const GOLDEN = join(import.meta.dirname, '../../report/golden')

/** `page-*.txt` is the text of a page, not a page. */
const REPORTS = readdirSync(GOLDEN).filter((file) => !file.startsWith('page-'))

test.each(REPORTS)('%s is recognized by its beginning', (file) => {
  expect(isOwnReport(readFileSync(join(GOLDEN, file), 'utf8'))).toBe(true)
})

test('the table of a history is recognized by its header', () => {
  expect(isOwnReport(`${HISTORY_COLUMNS.join(',')}\n`)).toBe(true)
})

test.each([
  '# A dataset\n\nOf 12 samples.\n',
  'images/a.png\nimages/b.png\n',
  'joy 0\ncalm 1\n',
  '0 0.5 0.5 0.1 0.1\n',
  '{ "images": [], "annotations": [] }\n',
  'The cat is in the house.\n',
  'PASSED by a car\n',
  'id,label\na,joy\n',
])('%j is not a report', (text) => {
  expect(isOwnReport(text)).toBe(false)
})

const TABLES = [{ columns: ['id', 'label'], rows: [['a,1', 'joy'] as const, ['b', 'calm'] as const] }]

test.each([
  ['rows.csv', 'id,label\n"a,1",joy\n'],
  ['rows.csv', 'id,label,weight\nb,calm,0.75\nx,y,1\n'],
  ['rows.tsv', 'id\tlabel\tsplit\nb\tcalm\ttrain\n'],
  ['rows.jsonl', '{"id":"b","label":"calm","split":"test"}\n'],
  ['rows.jsonl', '{"id":"b","label":"calm"}\n'],
  ['rows.csv', 'id,label\nb,relabelled\n"a,1",joy\n'],
])('%s with a row of the dataset was written by this tool: %j', (path, text) => {
  expect(isOwnTable(text, path, TABLES)).toBe(true)
})

test.each([
  ['rows.csv', 'id,label\nc,joy\n'],
  ['rows.csv', 'id,label\nb,calmer\n'],
  ['rows.csv', 'id,label,weight\nid,label,1\n'],
  ['rows.csv', 'id,labels\nb,calm\n'],
  ['rows.csv', 'id,label\n'],
  ['rows.csv', 'id,label'],
  ['rows.csv', 'id,label,width,height\nb,calm,3,4\n'],
  ['rows.jsonl', '{"id":"c","label":"calm"}\n'],
  ['rows.jsonl', ''],
])('%s without one was not: %j', (path, text) => {
  expect(isOwnTable(text, path, TABLES)).toBe(false)
})
