import { describe, expect, test } from 'vitest'
import { parseReport, renderCheckJson, renderComment, renderSummary } from '../../../src/report/index.ts'
import { checkOf, EMOPIA, failing, finding, publication } from '../fixtures.ts'
import { scenarios } from '../scenarios.ts'

describe('renderComment()', () => {
  test.each(Object.keys(scenarios))('renders "%s" as in the golden file', async (name) => {
    const { check, publication: place } = scenarios[name]?.() ?? { check: failing(), publication }
    await expect(renderComment(check, place)).toMatchFileSnapshot(`../golden/${name.replaceAll(' ', '-')}.md`)
  })

  test.each(Object.keys(scenarios))('renders "%s" the same from the JSON', async (name) => {
    const { check, publication: place } = scenarios[name]?.() ?? { check: failing(), publication }
    const report = await parseReport(renderCheckJson(check))
    expect(renderComment(report, place)).toBe(renderComment(check, place))
  })

  test.each(Object.keys(scenarios))('shows the figures of the dataset of "%s" in its checks', (name) => {
    const { checks, distribution } = (scenarios[name]?.() ?? { check: failing() }).check
    const shown = (rule: string) => Number(checks.find((one) => one.rule === rule)?.value)
    const { imbalanceRatio, minClassSize } = distribution
    // A dataset without labels has no ratio, and not every scenario limits the sizes.
    const [ratio, size] = [shown('max_imbalance_ratio'), shown('min_class_size')]
    expect(Math.abs((Number.isNaN(ratio) ? imbalanceRatio : ratio) - imbalanceRatio)).not.toBeGreaterThan(0.0051)
    expect(Number.isNaN(size) ? minClassSize : size).toBe(minClassSize)
  })

  test('first says whether to merge, then what to do, before any table', () => {
    const [marker, verdict, , sizes, , todo] = renderComment(failing(), {
      ...publication,
      commit: { kind: 'pending' },
    }).split('\n')
    expect(marker).toBe('<!-- dataset-balance: .github/dataset-balance.yml -->')
    expect(verdict).toBe('### ❌ Class balance fails: ratio 2.62, limit 2.50')
    expect(sizes).toBe('**joy** has 662 samples, **sadness** 253.')
    expect(todo).toBe('**To merge:** add 12 samples of sadness and 3 of anger, or remove 30 of joy.')
  })

  test('asks for what a warning needs if warnings fail the run', () => {
    const { check } = scenarios['warns only']?.() ?? { check: failing() }
    const comment = renderComment(check, { ...publication, failOn: 'warn' })
    expect(comment).toContain(
      '**To merge:** add 44 samples of joy, 41 of sadness and 29 of anger, or remove 75 of calm.',
    )
  })

  test('says that nothing prevents the merge if the run never fails', () => {
    expect(renderComment(failing(), { ...publication, failOn: 'never' })).toContain(
      'does not block the merge because `fail-on` is `never`.',
    )
  })

  test.each(Object.keys(scenarios))('says no fact of "%s" twice in the lines that are in sight', (name) => {
    const { check, publication: place } = scenarios[name]?.() ?? { check: failing(), publication }
    const lines = renderComment(check, place)
      .replaceAll(/<details>.*?<\/details>/gs, '')
      .split('\n')
      .filter((line) => !/^(?:\||<sub>|- )/.test(line))
    const clauses = lines.flatMap((line) =>
      line
        .replaceAll(/\]\([^)]*\)/g, ']')
        .split(/[.:;,()] |\\$| and /)
        .map((clause) => clause.replaceAll(/[^\p{L}\p{N}% ]/gu, '').trim())
        .filter((clause) => clause.length > 20 && !/^(?:limit|below) /.test(clause)),
    )
    expect(clauses.filter((clause, at) => clauses.indexOf(clause) < at)).toEqual([])
  })

  test('says only once that the index file is out of date, and that it was not committed', () => {
    const { check, publication: place } = scenarios['fork']?.() ?? { check: failing(), publication }
    const comment = renderComment(check, place)
    expect(comment.match(/is out of date/g)).toHaveLength(1)
    expect(comment.match(/not committed/g)).toHaveLength(1)
    const other = renderComment(check, { ...place, permissionNotes: [] })
    expect(other.match(/not committed/g)).toHaveLength(1)
    expect(other).toContain('was not committed: Resource not accessible by integration.')
  })

  test('closes every chart, table and collapsed section', () => {
    for (const scenario of Object.values(scenarios)) {
      const { check, publication: place } = scenario()
      const comment = renderComment(check, place)
      expect(comment.match(/<details>/g)?.length ?? 0).toBe(comment.match(/<\/details>/g)?.length ?? 0)
    }
  })
})

describe('a report that is too long', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `class_${String(i).padStart(4, '0')}_`.padEnd(60, 'abcdefghij'))
  const counts = Object.fromEntries(names.map((name, i) => [name, 20 + ((i * 7919) % 500)]))

  test('keeps complete tables and a link with 2,000 classes of 60 characters', () => {
    const comment = renderComment(checkOf(counts, {}, counts), publication)
    expect(comment.length).toBeLessThanOrEqual(65_000)
    expectWholeTables(comment)
    expect(comment).toContain('https://github.com/octo-org/emopia/actions/runs/1')
    expect(comment).toMatch(/Omitted to fit the size limit: the chart and all but the \d+ largest classes\./)
    expect(comment).toContain('more classes*')
  })

  test('fits in a summary of 1 MiB, with every class', () => {
    const summary = renderSummary(checkOf(counts, {}, counts), publication)
    expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1024)
    expectWholeTables(summary)
    for (const name of names) expect(summary).toContain(name.replaceAll('_', '\\_'))
  })

  test.each([40_000, 20_000, 10_000, 5_000, 3_000])('fits in %i characters', (maxLength) => {
    const comment = renderComment(checkOf(counts, {}, counts), { ...publication, maxLength })
    expect(comment.length).toBeLessThanOrEqual(maxLength)
    expectWholeTables(comment)
    expect(comment).toContain('https://github.com/octo-org/emopia/actions/runs/1')
  })

  test('fits with any names and any number of findings', () => {
    const costly = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`${'$@#|'.repeat(40)}${i}`, (i % 50) + 1]),
    )
    const findings = Object.keys(costly).map((name) =>
      finding({
        rule: 'min_class_size',
        class: name,
        value: 1,
        limit: 10,
        file: '`|'.repeat(500),
        message: `${name} is small`,
      }),
    )
    const comment = renderComment(checkOf(costly, { result: 'fail', findings }, {}), publication)
    expect(comment.length).toBeLessThanOrEqual(65_000)
    expectWholeTables(comment)
  })

  test('drops the chart first', () => {
    const full = renderComment(failing(), publication)
    const shorter = renderComment(failing(), { ...publication, maxLength: full.length - 1 })
    expect(shorter).not.toContain('mermaid')
    expect(shorter).toContain('| joy | 465\u00a0<sub>70%</sub> |')
    expect(shorter).toContain('Omitted to fit the size limit: the chart.')
  })
})

test('renderSummary() has the numbers and no marker', () => {
  const summary = renderSummary(checkOf(EMOPIA), publication)
  expect(summary).not.toContain('<!-- dataset-balance')
  expect(summary).toContain('- Gini-Simpson index: 0.748\n')
})

/** Every row of a table has as many cells as its header, and every collapsed section is closed. */
function expectWholeTables(markdown: string): void {
  let width = 0
  for (const line of markdown.split('\n')) {
    const cells = line.startsWith('|') ? line.replaceAll(/\\./g, '').split('|').length : 0
    if (cells > 0 && width > 0) expect(cells).toBe(width)
    width = cells
  }
  expect(markdown.match(/<details>/g)?.length ?? 0).toBe(markdown.match(/<\/details>/g)?.length ?? 0)
}
