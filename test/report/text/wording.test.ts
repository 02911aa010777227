import { expect, test } from 'vitest'
import { htmlWording, markdownWording } from '../../../src/report/text/index.ts'

const RUN = "npx github:octo-org/dataset-balance#v1 split 'my data/a' -o 'x y.json'"

test('a command with quoted paths is code in Markdown and on a page', () => {
  expect(markdownWording().prose(`Run \`${RUN}\` first.`)).toBe(`Run \`${RUN}\` first.`)
  expect(htmlWording().prose(`Run \`${RUN}\` first.`)).toContain(`<code>${RUN.replaceAll("'", '&apos;')}</code>`)
})

test.each([
  "split 'a<b>'",
  "dataset-balance split 'a`b'",
  "dataset-balance split '@octo'",
  'rm -rf x',
  "dataset-balance split 'a",
])('the backticks of %s are escaped', (text) => {
  expect(markdownWording().prose(`Run \`${text}\`.`)).toContain('\\`')
  expect(htmlWording().prose(`Run \`${text}\`.`)).not.toContain('<code>')
})
