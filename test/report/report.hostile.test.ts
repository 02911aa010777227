import fc from 'fast-check'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { asReportData } from '../../src/report/data/report_of_check.ts'
import { type ReportData, renderCheckText, renderComment, renderSummary } from '../../src/report/index.ts'
import { renderCheckPage } from '../../src/report/page/index.ts'
import { failing, publication } from './fixtures.ts'
import { scenarios } from './scenarios.ts'

const ATTACKS = [
  '</summary></details><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example) [here](evil)',
  '![x](https://evil.example/x.png)',
  'https://evil.example www.evil.example a@evil.example',
  '@octocat octo/repo#1 #1 GH-1 8c1f02e4d7a64b9f0c3b5d2e1a7f6c8091b2c3d4',
  '| a | b |\n| - | - |\n',
  '``` ~~~ `x` --> <!-- "; click x "https://evil.example"',
  '\n\n# heading\n::error::x\n##[error]x',
  '$x$ :smile: \u202e **b** __b__ ~~s~~',
]

/** Replaces every text of a report that can come from a repository. */
function poisoned(value: unknown, attack: string, key = ''): unknown {
  const fixed = [
    'result',
    'head_result',
    'rule',
    'level',
    'status',
    'mode',
    'state',
    'kind',
    'on',
    'origin',
    'rounding',
    'bound_by',
  ]
  if (typeof value === 'string') return fixed.includes(key) ? value : `${attack}${value}`
  if (Array.isArray(value)) return value.map((item) => poisoned(item, attack, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, poisoned(child, attack, name)]))
}

const attacks = fc.array(fc.constantFrom(...ATTACKS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
const names = fc.constantFrom(...Object.keys(scenarios))

test('no text of a report becomes markup in a comment or a summary', () => {
  fc.assert(
    fc.property(names, attacks, (name, attack) => {
      const check = scenarios[name]?.().check ?? failing()
      const report = poisoned(asReportData(check), attack) as ReportData
      const place = {
        ...publication,
        key: attack,
        notes: [attack],
        commit: { kind: 'refused', reason: attack } as const,
        permissionNotes: [{ message: attack, permission: attack, yaml: ['permissions:'] }],
      }
      for (const markdown of [renderComment(report, place), renderSummary(report, place)]) {
        const html = marked.parse(markdown, { async: false, gfm: true })
        const tags = new Set(Array.from(html.matchAll(/<(\/?[a-z][a-z0-9]*)/gi), ([, tag]) => tag?.replace('/', '')))
        expect([...tags].filter((tag) => !ALLOWED_TAGS.includes(tag ?? ''))).toEqual([])
        const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, url]) => url)
        expect(links.filter((url) => !OWN_LINKS.some((own) => own.test(url ?? '')))).toEqual([])
        const outsideOfCode = html.replace(/<code.*?<\/code>|href="[^"]*"/gs, '').replaceAll('<!-- -->', '\u0000')
        const shown = outsideOfCode.replace(/<!--.*?-->/g, '').replace(/&#?\w+;/g, ' ')
        expect(shown.match(/.{0,20}(?:@\w|#\d|GH-\d|[0-9a-f]{7}|:smile:).{0,20}/g)).toBeNull()
      }
    }),
    { numRuns: 60 },
  )
})

/** The whole addresses that a comment may contain: their start is trusted, and of the report only a hash and a line follow. */
const OWN_LINKS = [
  /^https:\/\/github\.com\/octo-org\/emopia\/pull\/7\/files#diff-[0-9a-f]{64}R\d+$/,
  /^https:\/\/github\.com\/octo-org\/emopia\/compare\/[0-9a-f]{40}\.\.\.[0-9a-f]{40}$/,
  /^https:\/\/github\.com\/octo-org\/emopia\/actions\/runs\/1(#artifacts)?$/,
  /^https:\/\/github\.com\/octo-org\/dataset-balance#readme$/,
]

const ALLOWED_TAGS = [
  ...['h3', 'h4', 'p', 'strong', 'em', 'br', 'ul', 'li', 'code', 'pre', 'sub', 'span', 'details', 'summary', 'a'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]

test('no text of a report becomes markup in a page', () => {
  fc.assert(
    fc.property(names, attacks, (name, attack) => {
      const report = poisoned(asReportData(scenarios[name]?.().check ?? failing()), attack) as ReportData
      const page = renderCheckPage(report, { ...publication, runUrl: `javascript:${attack}`, repeatCommand: attack })
      const [, body = ''] = /<body>(.*)<script>/s.exec(page) ?? []
      const markup = body.replace(/<script type="application\/json" id="strategies-data">[^<]*<\/script>/, '')
      const tags = new Set(Array.from(markup.matchAll(/<\/?([a-z!][a-z0-9]*)/gi), ([, tag]) => tag))
      expect([...tags].filter((tag) => !PAGE_TAGS.includes(tag ?? ''))).toEqual([])
      const inTags = Array.from(markup.matchAll(/<[^>]*>/g), ([tag]) => tag).join('')
      expect(inTags.match(/ on\w+=| style=| src=| href="(?!#)/g)).toBeNull()
    }),
    { numRuns: 60 },
  )
})

const PAGE_TAGS = [
  ...[
    'header',
    'nav',
    'main',
    'section',
    'footer',
    'h1',
    'h2',
    'p',
    'ul',
    'ol',
    'li',
    'a',
    'bdi',
    'code',
    'strong',
    'em',
    'b',
  ],
  ...[
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'dl',
    'dt',
    'dd',
    'div',
    'span',
    'details',
    'summary',
  ],
  ...['svg', 'path', 'rect', 'fieldset', 'legend', 'label', 'input', 'output'],
]

test('no text of a report becomes a command of the log in a text', () => {
  fc.assert(
    fc.property(names, attacks, (name, attack) => {
      const check = scenarios[name]?.().check ?? failing()
      const text = renderCheckText(poisoned(asReportData(check), attack) as ReportData, { color: false })
      expect(text).not.toMatch(/^\s*::|##\[|[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/m)
    }),
    { numRuns: 60 },
  )
})
