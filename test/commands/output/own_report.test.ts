import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isOwnReport, signed } from '../../../src/commands/output/own_report.ts'
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
