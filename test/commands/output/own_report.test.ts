import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOwnCopy, isOwnReport, isOwnTable, signed } from '../../../src/commands/output/own_report.ts'
import { HISTORY_COLUMNS } from '../../../src/report/history/render_history.ts'

const GOLDEN = join(import.meta.dirname, '../../report/golden')

/** `page-*.txt` is the text of a page, not a page. */
const REPORTS = readdirSync(GOLDEN).filter((file) => !file.startsWith('page-'))

test.each(REPORTS)(
  '%s is recognized as it is written, and after a change only if people do not write such files',
  (file) => {
    const written = signed(readFileSync(join(GOLDEN, file), 'utf8'), file)
    expect(isOwnReport(written)).toBe(true)
    const isText = /\.(?:md|txt)$/.test(file)
    expect(isOwnReport(`${written}my notes\n`)).toBe(!isText)
    if (isText) expect(isOwnReport(written.replace('a', 'b'))).toBe(false)
  },
)

test('the signature is the last line, which Markdown hides', () => {
  expect(signed('joy: 3 samples\n', 'a.txt')).toBe('joy: 3 samples\nWritten by dataset-balance (96948a24b315)\n')
  expect(signed('### joy\n', 'a.md')).toMatch(/^### joy\n<!-- Written by dataset-balance \([0-9a-f]{12}\) -->\n$/)
  expect(signed('dataset_info:\n  splits:\n', 'a.md')).toBe('dataset_info:\n  splits:\n')
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
  'This data is in English\n\nprecious notes\n',
  'EMOPIA: 1,078 samples of pop piano\n',
  'EMOPIA: 1,078 samples, 4 classes, imbalance ratio 1.25\n\nprecious notes\n',
  '### Data: 500 samples in all\n',
  'PASS  my notes\n',
  '✅ This is a list\n',
  '<!-- dataset-balance: x -->\nprecious notes\n',
  '{ "schema_version": 1, "dataset": "precious" }\n',
  'Written by dataset-balance (96948a24b315)\n',
])('%j is not a report', (text) => {
  expect(isOwnReport(text)).toBe(false)
})

const ROWS = [['a,1', 'joy'] as const, ['b', 'calm'] as const, ['c\n"d"', 'joy'] as const]
const TABLES = [{ columns: ['id', 'label'], rows: ROWS, further: 'weight' as const }]

test('a table of split has the split as a further column', () => {
  const own = [{ columns: ['id', 'label'], rows: ROWS, further: 'split' as const }]
  expect(isOwnTable('id,label,split\nb,calm,test\n', 'rows.csv', own)).toBe(true)
  expect(isOwnTable('{"id":"b","label":"calm","split":"test"}\n', 'rows.jsonl', own)).toBe(true)
  expect(isOwnTable('id,label,split\nb,joy,test\n', 'rows.csv', own)).toBe(false)
  expect(isOwnTable('id,label,weight\nb,calm,1\n', 'rows.csv', own)).toBe(false)
})

test.each([
  ['rows.csv', 'id,label\n"a,1",joy\n'],
  ['rows.csv', 'id,label\nb,calm\nb,calm\n"a,1",joy\n"c\n""d""",joy\n'],
  ['rows.csv', 'id,label,weight\nb,calm,0.75\n"a,1",joy,1\n'],
  ['rows.tsv', 'id\tlabel\tweight\nb\tcalm\t0.5\n'],
  ['rows.jsonl', '{"id":"b","label":"calm","weight":0.5}\n'],
  ['rows.jsonl', '{"id":"b","label":"calm"}\n'],
])('%s with rows of the dataset only was written by this tool: %j', (path, text) => {
  expect(isOwnTable(text, path, TABLES)).toBe(true)
})

test.each([
  ['rows.csv', 'id,label\nc,joy\n'],
  ['rows.csv', 'id,label\nb,relabelled\n"a,1",joy\n'],
  ['rows.csv', 'id,label\nb,calmer\n'],
  ['rows.csv', 'id,label,weight\nid,label,1\n'],
  ['rows.csv', 'id,label,confidence\nb,calm,0.75\n'],
  ['rows.csv', 'id,label,split\nb,calm,test\n'],
  ['rows.csv', 'id,labels\nb,calm\n'],
  ['rows.csv', 'id,label\n'],
  ['rows.csv', 'id,label'],
  ['rows.csv', 'id,label\n"b,calm\n'],
  ['rows.csv', 'id,label,width,height\nb,calm,3,4\n'],
  ['rows.jsonl', '{"id":"c","label":"calm"}\n'],
  ['rows.jsonl', '{"id":"b","label":"calm","confidence":0.5}\n'],
  ['rows.jsonl', ''],
])('%s with another row was not: %j', (path, text) => {
  expect(isOwnTable(text, path, TABLES)).toBe(false)
})

async function* pieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const COPIED = 'id,label\n"a,1",joy\nb,calm\n"c\n""d""",joy\né,calm\n'

describe.each([1, 7, 1000])('in pieces of %i bytes', (size) => {
  const isOwn = (text: string, path = 'rows.csv', all = COPIED) =>
    isOwnCopy(pieces(text, size), pieces(all, size + 2), path)

  test.each([
    COPIED,
    'id,label\né,calm\n',
    'id,label\nb,calm\nb,calm\n"c\n""d""",joy\n"c\n""d""",joy\n',
    'id,label,weight\n"a,1",joy,0.5\n"c\n""d""",joy,1\n',
  ])('%j has rows of the table in its order', async (text) => {
    expect(await isOwn(text)).toBe(true)
  })

  test.each([
    '',
    'id,label\n',
    'id,label\nid,label\n',
    'id,label\nb,joy\n',
    'id,label\nb,calm\nnew,joy\n',
    'id,label\nb,calm\n"a,1",joy\n',
    'id,label\nb,calm,1\n',
    'id,label,weight\nid,label,1\n',
    'id,label,weight\nb,calm,1\nb,relabelled,1\n',
    'id,label,split\nb,calm,1\n',
    'id,label\nb,calm\n"c\n',
    'b,calm\n',
  ])('%j has something else', async (text) => {
    expect(await isOwn(text)).toBe(false)
  })

  test('the members of JSON Lines can have a weight at their end', async () => {
    const all = '{"id": 1, "label": "joy" }\n{"id": 2, "label": "calm"}\n'
    const lines = (text: string) => isOwn(text, 'rows.jsonl', all)
    expect(await lines(all)).toBe(true)
    expect(await lines('{"id": 1, "label": "joy","weight":0.5}\n{"id": 2, "label": "calm","weight":1.5}\n')).toBe(true)
    expect(await lines('{"id": 2, "label": "joy","weight":0.5}\n')).toBe(false)
    expect(await lines('{"id": 1, "label": "joy","weight":0.5,"note":"x"}\n')).toBe(false)
    expect(await lines('')).toBe(false)
  })
})
