import { describe, expect, test } from 'vitest'
import { strategiesSection } from '../../../src/report/comment/strategies.ts'
import { asReportData } from '../../../src/report/data/index.ts'
import { parseReport, renderCheckJson, renderCheckText } from '../../../src/report/index.ts'
import { markdownWording } from '../../../src/report/text/index.ts'
import { FULL } from '../../../src/report/wording/index.ts'
import { checkSide } from '../../check/checking.ts'

/** 200 samples: most are joy, a fifth is also calm, some are only calm, and two are also odd. */
const ROWS = Array.from(
  { length: 200 },
  (_, i) => `s${i},${i % 5 === 4 ? 'joy;calm' : i % 100 === 7 ? 'joy;odd' : i % 9 === 3 ? 'calm' : 'joy'}\n`,
)

const checked = (rows: readonly string[] = ROWS) =>
  checkSide({
    config: `data: { dataset_path: data }\nlabels: { separator: ';' }\nthresholds: { max_imbalance_ratio: 3 }\n`,
    files: { 'data/l.csv': `id,label\n${rows.join('')}` },
  })

describe('the strategies for samples with several labels', () => {
  test('are compared by MeanIR, on the training split', async () => {
    const report = asReportData(await checked())
    expect(report.balancing).toMatchObject({ on: 'train', recommended_strategy: 'weighted' })
    expect(report.balancing?.strategies).toHaveLength(10)
    await expect(strategiesSection(report, FULL, markdownWording())).toMatchFileSnapshot(
      'golden/label-set-strategies.md',
    )
  })

  test('are folded if the check passes', async () => {
    const balanced = Array.from({ length: 40 }, (_, i) => `s${i},${i % 2 === 0 ? 'joy' : 'calm;odd'}\n`)
    const report = asReportData(await checked(balanced))
    expect(strategiesSection(report, FULL, markdownWording())).toMatch(
      /^<details><summary>Balancing: nothing to do<\/summary>/,
    )
  })

  test('are the same in a report that was written as JSON and read again', async () => {
    const check = await checked()
    const again = await parseReport(renderCheckJson(check))
    expect(again.balancing).toEqual(asReportData(check).balancing)
  })

  test('are listed in the text of the check', async () => {
    const text = renderCheckText(await checked())
    expect(text).toMatch(/^ {2}strategy for train +samples +MeanIR +copied, dropped$/m)
    expect(text).toMatch(/^▸ weighted by \S+ \S+/m)
    expect(text.replaceAll('\n  ', ' ')).toContain("'odd' with 'joy' (2 samples)")
  })
})
