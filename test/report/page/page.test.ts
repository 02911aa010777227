import { describe, expect, test } from 'vitest'
import { describeDistribution } from '../../../src/analysis/index.ts'
import type { CommitState } from '../../../src/report/index.ts'
import {
  renderAnalysisPage,
  renderCheckPage,
  renderComparisonPage,
  renderHistoryPage,
} from '../../../src/report/page/index.ts'
import { checkOf, classCounts, comparison, EMOPIA, finding, publication } from '../fixtures.ts'
import { scenarios } from '../scenarios.ts'

/** The page without its style and its script, which are the same in all pages. */
function body(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script>.*?<\/script>/s, '')
    .replace(/sha256-[\w+/=]+/g, 'sha256-')
}

/** The text that a reader sees, one line per block. */
function textOf(page: string): string {
  const lines = body(page)
    .replace(/^.*<body>/s, '')
    .replace(/<script.*?<\/script>/gs, '')
    .replaceAll(/<\/(?:p|li|tr|h\d|div|summary|caption|figcaption|dd)>/g, '\n')
    .replaceAll(/<\/(?:td|th|dt|span)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

const pageOf = (name: string) => {
  const make = scenarios[name]
  if (make === undefined) throw new Error(`There is no scenario '${name}'`)
  const { check, publication } = make()
  return renderCheckPage(check, publication)
}

describe('the page of a check', () => {
  test('is that of the golden file', async () => {
    await expect(body(pageOf('fail'))).toMatchFileSnapshot('../golden/page-fail.html')
  })

  test.each([
    'pass',
    'several rules',
    'config changed',
    'typo',
    'class vanished',
    'several labels fail',
    'all unlabelled',
    'first run',
  ])('has the text of the golden file: %s', async (name) => {
    await expect(textOf(pageOf(name))).toMatchFileSnapshot(`../golden/page-${name.replaceAll(' ', '-')}.txt`)
  })

  test('says where the index file was committed, and otherwise how it compares', () => {
    expect(textOf(pageOf('pass'))).toContain('data/split_indices.json was committed in 3f2a91c.')
    expect(textOf(pageOf('stale index file'))).toContain('data/split_indices.json is out of date')
  })

  test('links only to the run, if its address is one', () => {
    const links = (runUrl: string) =>
      Array.from(
        renderCheckPage(checkOf(EMOPIA), { ...publication, runUrl }).matchAll(/href="([^#][^"]*)"/g),
        ([, to]) => to,
      )
    expect(links('https://github.com/o/r/actions/runs/1')).toEqual(['https://github.com/o/r/actions/runs/1'])
    expect(links('javascript:alert(1)')).toEqual([])
  })

  test('gives every finding an anchor, and links to it from the verdict, its check and its class', () => {
    const page = pageOf('several rules')
    const anchors = Array.from(page.matchAll(/id="(finding-\d+)"/g), ([, id]) => id)
    expect(anchors).toEqual(Array.from({ length: 8 }, (_, at) => `finding-${at + 1}`))
    const links = Array.from(page.matchAll(/href="#(finding-\d+)"/g), ([, id]) => id ?? '')
    expect(links.filter((id) => !anchors.includes(id))).toEqual([])
    expect(page).toContain('<a class="see" href="#finding-3" aria-label="Finding 3">3</a>')
  })
})

test('the page has the samples of each class where the sentence counts some of them', () => {
  const add = Array.from({ length: 24 }, (_, at) => ({ class: `class ${at}`, samples: 60 - at }))
  const findings = [finding({ rule: 'max_imbalance_ratio', message: 'The ratio is 9' })]
  const pageWith = (added: typeof add) => {
    const remove = [{ class: 'class 30', samples: 234 }]
    const plans = [{ level: 'fail', relabel: [], add: added, remove, waive: [] }] as const
    return textOf(renderCheckPage(checkOf(EMOPIA, { result: 'fail', findings, plans }), publication))
  }
  expect(pageWith(add)).toContain('and 874 of 19 more classes, or remove 234 of class 30.')
  expect(pageWith(add)).toContain('All samples to add, or to remove instead')
  expect(pageWith(add)).toMatch(/^class 23 37 add$/m)
  expect(pageWith(add)).toMatch(/^class 30 234 remove$/m)
  expect(pageWith(add.slice(0, 6))).not.toContain('All samples to add')
})

test('the page of many classes and findings is bounded, and counts the rest', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `class ${at}`)
  const findings = names.map((name) =>
    finding({ rule: 'min_class_size', class: name, message: `${name} has 1 sample` }),
  )
  const page = renderCheckPage(checkOf(Object.fromEntries(names.map((name) => [name, 1])), { findings }), publication)
  expect(page.length).toBeLessThan(8_000_000)
  expect(page).toContain('And 15,004 more classes')
  expect(page).toContain('And 19,000 more findings.')
  expect(page).not.toContain('#finding-1001"')
})

test('the page of analyze has the text of the golden file', async () => {
  const counts = classCounts(EMOPIA, 3)
  const page = await renderAnalysisPage(
    {
      path: 'EMOPIA_1.0',
      counts,
      distribution: describeDistribution(counts),
      layout: {
        kind: 'csv',
        files: ['l.csv'],
        description: 'classes from <label>',
        detected: true,
        stableIds: false,
      } as never,
      findings: [finding({ rule: 'min_class_size', class: 'joy', message: 'joy has 250 samples, below 300' })],
      notes: [{ level: 'warning', message: 'A column is empty', file: 'l.csv', line: 2 }],
    },
    '1.0.0',
  )
  await expect(textOf(page)).toMatchFileSnapshot('../golden/page-analyze.txt')
})

test('the page of compare has the text of the golden file', async () => {
  const report = { path: 'EMOPIA_1.0', on: 'all', comparison: comparison(EMOPIA) } as const
  await expect(textOf(renderComparisonPage(report, '1.0.0'))).toMatchFileSnapshot('../golden/page-compare.txt')
})

describe('the page of a history', () => {
  const commit = (at: number, state: CommitState['state']): CommitState => ({
    sha: String(at).repeat(40),
    date: `2026-0${at}-01T12:00:00+02:00`,
    subject: 'Add samples',
    state,
  })
  const read = (counts: Readonly<Record<string, number>>, ...findings: Parameters<typeof finding>[0][]) =>
    ({
      kind: 'read',
      distribution: describeDistribution(classCounts(counts)),
      findings: findings.map(finding),
    }) as const

  test('has the text of the golden file', async () => {
    const ratio = { rule: 'max_imbalance_ratio', message: 'The imbalance ratio is 2.62, limit 2.50' } as const
    const commits = [
      commit(1, read(EMOPIA)),
      commit(2, { kind: 'unreadable', reason: 'l.csv:3: Expected 2 <cells>, found 3' }),
      commit(3, read({ ...EMOPIA, joy: 662 }, ratio)),
    ]
    const page = renderHistoryPage({ path: 'EMOPIA_1.0', commits, shallowAt: '1'.repeat(40) }, '1.0.0')
    await expect(textOf(page)).toMatchFileSnapshot('../golden/page-history.txt')
  })

  test('has no chart of a single commit', () => {
    expect(renderHistoryPage({ path: 'd', commits: [commit(1, read(EMOPIA))] }, '1.0.0')).not.toContain('<figure>')
    expect(renderHistoryPage({ path: 'd', commits: [] }, '1.0.0')).toContain(
      '<h1><span>d: no commit changed the labels or the config',
    )
  })
})
