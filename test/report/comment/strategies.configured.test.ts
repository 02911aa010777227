import { describe, expect, test } from 'vitest'
import { strategiesSection } from '../../../src/report/comment/strategies.ts'
import { asReportData } from '../../../src/report/data/index.ts'
import { parseReport, renderCheckJson, renderCheckText } from '../../../src/report/index.ts'
import { renderCheckPage } from '../../../src/report/page/index.ts'
import { markdownWording } from '../../../src/report/text/index.ts'
import { FULL } from '../../../src/report/wording/index.ts'
import { checkSide } from '../../check/checking.ts'

const SIZES = { joy: 100, anger: 75, sadness: 50 }
const CSV = Object.entries(SIZES).flatMap(([name, size]) =>
  Array.from({ length: size }, (_, i) => `${name}${i},${name}\n`),
)

const checked = (balancing: string, rows: readonly string[] = CSV, labels = '') =>
  checkSide({
    config: `data: { dataset_path: data }\n${labels}thresholds: { max_imbalance_ratio: 1.5 }\n${balancing}`,
    files: { 'data/l.csv': `id,label\n${rows.join('')}` },
  })

const section = async (balancing: string) =>
  strategiesSection(asReportData(await checked(balancing)), FULL, markdownWording())

describe('the configured strategy', () => {
  test('has its own row if settings change its sizes, and classes that stay short are named', async () => {
    const found = await section('balancing: { target: { sadness: 200 }, max_repeat: 3 }\n')
    await expect(found).toMatchFileSnapshot('golden/configured-sizes.md')
  })

  test('has its own row if its weights have another formula', async () => {
    const found = await section('balancing: { strategy: weighted, weights: sqrt }\n')
    await expect(found).toMatchFileSnapshot('golden/configured-weights.md')
  })

  test('has no row of its own if only the formula of the weights changes; the row of weighted has its weights', async () => {
    const found = await section('balancing: { weights: sqrt }\n')
    expect(found).toContain('| weighted | 157 | ×0.84–1.19 |')
    expect(found).not.toContain('| configured |')
  })

  test.each(['balancing: { by: label_sets }\n', 'balancing: { strategy: oversample }\n'])(
    'has no row of its own if nothing changes: %s',
    async (balancing) => {
      expect(await section(balancing)).toBe(await section(''))
    },
  )

  test('is the same in a report that was written as JSON and read again', async () => {
    const check = await checked('balancing: { over_ratio: 0.8 }\n')
    const again = await parseReport(renderCheckJson(check))
    expect(again.balancing).toEqual(asReportData(check).balancing)
    expect(again.balancing?.strategies.at(-1)).toMatchObject({ settings: 'over_ratio: 0.8', targets: [56, 70, 56] })
  })

  test('is in the text and on the page', async () => {
    const check = await checked('balancing: { over_ratio: 0.8 }\n')
    expect(renderCheckText(check)).toMatch(/^ {2}configured: oversample \(over_ratio: 0\.8\) +182 +56–70 +\+25$/m)
    const place = { toolVersion: '1.0.0', failOn: 'fail', runUrl: null } as unknown as Parameters<
      typeof renderCheckPage
    >[1]
    expect(renderCheckPage(check, place)).toMatch(
      /oversample \(over_ratio: 0\.8\)<\/bdi><\/label> +<span class="tag">configured<\/span>/,
    )
  })

  test('repeats samples with several labels no more often than max_repeat', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) => `s${i},${i % 50 === 0 ? 'joy;odd' : i % 5 === 4 ? 'joy;calm' : 'joy'}\n`,
    )
    const check = await checked(
      'balancing: { by: repeat_factor, over_ratio: 0.5, max_repeat: 2 }\n',
      rows,
      "labels: { separator: ';' }\n",
    )
    const strategies = asReportData(check).balancing?.strategies ?? []
    expect(strategies).toHaveLength(11)
    expect(strategies.at(-1)).toMatchObject({
      strategy: 'oversample',
      by: 'repeat_factor',
      settings: 'over_ratio: 0.5, max_repeat: 2',
      most_repeated: 2,
    })
    const [inSight] = strategiesSection(asReportData(check), FULL, markdownWording()).split('<details>')
    expect(inSight).toMatch(/^\| configured \| /m)
    expect(renderCheckText(check)).toMatch(/^ {2}configured: oversample by repeat factors \(/m)
  })
})

test('an impossible target stops the check', async () => {
  await expect(checked('balancing: { target: { joy: 5 } }\n')).rejects.toThrow(
    "Cannot oversample class 'joy' to 5 samples (balancing.target): it has 70 in the training split, and oversample drops none.",
  )
})

test('settings without effect are notes', async () => {
  const { notes } = asReportData(
    await checked('balancing: { strategy: weighted, over_ratio: 0.5, max_repeat: 2, by: label_sets }\n'),
  )
  expect(notes.map(({ message }) => message)).toContain(
    'balancing.by has no effect, because each sample has one label; balancing.over_ratio and balancing.max_repeat have no effect, because weighted keeps every sample once',
  )
})
