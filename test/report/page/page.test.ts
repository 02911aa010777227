import { describe, expect, test } from 'vitest'
import { describeDistribution } from '../../../src/analysis/index.ts'
import type { CommitState } from '../../../src/report/index.ts'
import { renderCheckPage, renderHistoryPage } from '../../../src/report/page/index.ts'
import { checkOf, classCounts, EMOPIA, finding, publication } from '../fixtures.ts'
import { bodyOf, textOf } from '../page_text.ts'
import { scenarios } from '../scenarios.ts'

const pageOf = (name: string) => {
  const make = scenarios[name]
  if (make === undefined) throw new Error(`There is no scenario '${name}'`)
  const { check, publication } = make()
  return renderCheckPage(check, publication)
}

describe('the page of a check', () => {
  test('is that of the golden file', async () => {
    await expect(bodyOf(pageOf('fail'))).toMatchFileSnapshot('../golden/page-fail.html')
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

  test('has no chart of a single commit', () => {
    expect(renderHistoryPage({ path: 'd', commits: [commit(1, read(EMOPIA))] }, '1.0.0')).not.toContain('<figure>')
    expect(renderHistoryPage({ path: 'd', commits: [] }, '1.0.0')).toContain(
      '<h1><span>d: no commit changed the labels or the config',
    )
  })
})
