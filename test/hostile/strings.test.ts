import fc from 'fast-check'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { safeText } from '../../src/report/index.ts'
import { escapeChartLabel, escapeHtml, escapeMarkdown, markdownCode } from '../../src/report/text/escape.ts'
import { hostile } from '../support/hostile_strings.ts'

const COUNT = 60_000
/** The number of strings that are rendered as one document. */
const TOGETHER = 500

const STRINGS = fc.sample(hostile, { numRuns: COUNT, seed: 20261129 })

/** Where text from the data occurs in output for people, and how it gets there. */
const CONTEXTS: Readonly<Record<string, (text: string) => string>> = {
  'a cell of a table': (text) => `| a | b |\n| - | - |\n| ${escapeMarkdown(text)} | end |\n`,
  'a paragraph': (text) => `${escapeMarkdown(text)} end\n`,
  'an item of a list': (text) => `- ${escapeMarkdown(text)}\n`,
  'a heading': (text) => `### ${escapeMarkdown(text)}\n`,
  'code in a sentence': (text) => `see ${markdownCode(text)} here\n`,
  'code in a cell': (text) => `| a | b |\n| - | - |\n| ${markdownCode(text)} | end |\n`,
  'a summary': (text) => `<details><summary>${escapeHtml(text)}</summary>\n\nend\n\n</details>\n`,
}

const ELEMENTS = /^(p|table|thead|tbody|tr|th|td|ul|li|h3|code|span|details|summary)$/

test.each(Object.keys(CONTEXTS))('60,000 hostile strings add no link, image, element or mention to %s', (name) => {
  const write = CONTEXTS[name]
  for (let start = 0; start < COUNT; start += TOGETHER) {
    const document = STRINGS.slice(start, start + TOGETHER).map((text) => write?.(text))
    const html = marked.parse(document.join('\n<!-- next -->\n\n'), { async: false, gfm: true })
    const elements = new Set(Array.from(html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi), ([, element = '']) => element))
    expect([...elements].filter((element) => !ELEMENTS.test(element))).toEqual([])
    expect(html).not.toMatch(/<[^>]*\s(?:href|src|on\w+|style)=/i)
    const text = html.replace(/<code>.*?<\/code>/gs, '').replaceAll('<!-- -->', '\u0000')
    expect(text.replace(/<!-- next -->|&#?\w+;/g, ' ')).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|www\.|:smile:|<!--/)
  }
})

test('60,000 hostile strings add no command to a log and do not end a chart label', () => {
  for (const text of STRINGS) {
    expect(safeText(text)).not.toMatch(/^\s*::|##\[|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(escapeChartLabel(text)).not.toMatch(/["\n\r]|%%/)
  }
})
