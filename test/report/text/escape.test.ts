import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { commentMarker, safeText, shorten } from '../../../src/report/index.ts'
import {
  escapeChartLabel,
  escapeHtml,
  escapeMarkdown,
  escapeMarkup,
  markdownCode,
  showUnseen,
} from '../../../src/report/text/escape.ts'
import { hostile } from '../../support/hostile_strings.ts'

/** The text that a reader sees, with spaces unchanged. */
function textOf(html: string): string {
  return html
    .replace(/<!-- -->|<\/?(?:span|code|p|td|table|thead|tbody|tr|th)(?: align="\w+")?>/g, '')
    .replace(
      /&(?:(lt|gt|quot|amp)|#(\d+));/g,
      (_, name, code) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name as 'lt'] ?? String.fromCharCode(Number(code)),
    )
}

function cellOf(markdown: string): string {
  const html = marked.parse(`| a | b |\n| - | - |\n| ${markdown} | end |\n`, { async: false, gfm: true })
  const [, cell = 'no cell', end] = /<tbody><tr>\n<td>(.*?)<\/td>\n<td>(.*?)<\/td>\n<\/tr>\n<\/tbody>/s.exec(html) ?? []
  expect(end).toBe('end')
  return cell
}

describe('escapeMarkdown()', () => {
  test('shows the characters themselves in a table cell, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(textOf(cellOf(escapeMarkdown(text)))).toBe(showUnseen(text))
      }),
    )
  })

  test('shows spaces at the ends of a table cell that a renderer could trim', () => {
    for (const blank of [' ', '\u00a0', '\u2003', '\u3000']) {
      expect(textOf(cellOf(escapeMarkdown(`${blank}a${blank}${blank}`)))).toBe(`${blank}a${blank}${blank}`)
      expect(textOf(cellOf(escapeMarkdown(blank)))).toBe(blank)
    }
  })

  test('shows the characters themselves at the start of a paragraph', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = marked.parse(`${escapeMarkdown(text)} end`, { async: false, gfm: true })
        expect(html).toMatch(/^<p>/)
        expect(textOf(html)).toBe(`${showUnseen(text)} end\n`)
      }),
    )
  })

  test('leaves no mention, reference, emoji or address that GitHub detects', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = marked.parseInline(escapeMarkdown(text), { async: false }).replaceAll('<!-- -->', '\u0000')
        expect(textOf(html)).not.toMatch(
          /@\w|#\w|\bGH-\d|:\/\/|:\w+:|www\.|(?:^|[^0-9a-f])[0-9a-f]{7,40}(?:$|[^0-9a-f])/i,
        )
      }),
    )
  })

  test('is one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/[\n\r\u2028\u2029]/)
      }),
    )
  })

  test.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['@octocat', '@<!-- -->octocat'],
    ['#123', '#<!-- -->123'],
    ['GH-1', 'GH-<!-- -->1'],
    ['<!-- x', '&lt;!-- x'],
    ['1.24', '1.24'],
    ['1. first', '1\\. first'],
    ['−3', '−3'],
    ['$x$', '<span>$</span>x<span>$</span>'],
    ['joy\nanger', 'joy\\\\nanger'],
  ])('writes %j as %j', (text, written) => expect(escapeMarkdown(text)).toBe(written))
})

test('escapeHtml() shows the characters themselves in a summary', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const html = marked.parse(`<details><summary>${escapeHtml(text)}</summary>\n\nx\n\n</details>`, { async: false })
      const [, summary = ''] = /<summary>(.*)<\/summary>/s.exec(html) ?? []
      expect(summary).not.toContain('<summary>')
      expect(textOf(summary)).toBe(showUnseen(text))
    }),
  )
})

describe('markdownCode()', () => {
  test('shows the characters themselves, in prose and in a cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, prose] = /<code>(.*)<\/code>/s.exec(marked.parseInline(markdownCode(text), { async: false })) ?? []
        expect(textOf(prose ?? 'no code')).toBe(showUnseen(text))
        const [, cell] = /<code>(.*)<\/code>/s.exec(cellOf(markdownCode(text))) ?? []
        expect(textOf(cell ?? 'no code')).toBe(showUnseen(text))
      }),
    )
  })

  test('uses a fence that does not occur in the text', () => expect(markdownCode('a`b')).toBe('``a`b``'))
})

describe('safeText()', () => {
  test('is one line without a workflow command, control or bidi character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = safeText(text)
        expect(line).not.toMatch(/^\s*::|##\[|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })

  test('shows what it replaces', () => {
    expect(safeText('::error::a\nb\u202e##[x')).toBe('\\x3a:error::a\\nb\\u202e#\\x23[x')
  })

  test('does not change ordinary text', () => expect(safeText('喜び é 🙂 a::b #[')).toBe('喜び é 🙂 a::b #['))
})

test('escapeChartLabel() leaves nothing that ends a Mermaid label or has an effect in it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const label = escapeChartLabel(text)
      expect(label).not.toMatch(/["`#%<>\\&;\n\r]/)
      expect(label.trim()).not.toBe('')
    }),
  )
})

test('commentMarker() is one comment, for any key', () => {
  fc.assert(
    fc.property(hostile, (key) => {
      const marker = commentMarker(key)
      expect(marker.slice(4, -3)).not.toMatch(/--|>|<|\n/)
      expect(marker).toMatch(/^<!-- dataset-balance: .* -->$/)
    }),
  )
})

test('commentMarker() distinguishes keys', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      fc.pre(showUnseen(a) !== showUnseen(b))
      expect(commentMarker(a)).not.toBe(commentMarker(b))
    }),
  )
})

test('shorten() keeps whole characters and marks the cut', () => {
  expect(shorten('🙂🙂🙂', 2)).toBe('🙂…')
  expect(shorten('joy', 3)).toBe('joy')
})

test.each(['\r', ' ', '\u3000'])(
  'a text with a million spaces (%j) is scanned once',
  (blank) => {
    expect(escapeMarkdown(`a${blank.repeat(1_000_000)}b`)).toMatch(/^a\s*b$|^a.*b$/)
  },
  10_000,
)

describe('escapeMarkup()', () => {
  test('leaves no markup, in an element or an attribute', () => {
    expect(escapeMarkup('<a href="x" title=\'y\'>&amp;</a>')).toBe(
      '&lt;a href=&quot;x&quot; title=&apos;y&apos;&gt;&amp;amp;&lt;/a&gt;',
    )
    expect(escapeMarkup('\u202ea\n##[error]\uffff')).toBe('\\u202ea\\n#&#35;[error]\ufffd')
  })

  test('means the same text for every text', () => {
    const entities = new Map([
      ['lt', '<'],
      ['gt', '>'],
      ['amp', '&'],
      ['quot', '"'],
      ['apos', "'"],
      ['#35', '#'],
    ])
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkup(text)
        expect(escaped).not.toMatch(/[<>"']/)
        const read = escaped.replace(/&(#?\w+);/g, (_, name) => entities.get(name) ?? 'unknown')
        expect(read).toBe(showUnseen(text).replace(/[\ufffe\uffff]/g, '\ufffd'))
      }),
    )
  })
})

test.each([markdownCode, commentMarker, escapeMarkdown, safeText])(
  '%o leaves no command that a runner reads anywhere',
  (escaper) => {
    expect(escaper('a ##[error]x')).not.toContain('##[')
    expect(escaper('a ###[error]x')).not.toContain('##[')
  },
)
