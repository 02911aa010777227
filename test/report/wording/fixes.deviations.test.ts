import { describe, expect, test } from 'vitest'
import { renderCheckText } from '../../../src/report/index.ts'
import { checkSide, indexFileOf } from '../../check/checking.ts'

const LIMIT = 'thresholds: { max_split_deviation: 0.1 }\n'
const UNSTRATIFIED = `data: { dataset_path: d, use_stratified_split: false }\n${LIMIT}`

function csv(count: number, groupOf: (i: number) => string = () => ''): Readonly<Record<string, string>> {
  const rows = Array.from({ length: count }, (_, i) => `s${i},${'ab'[i % 2]},${groupOf(i)}`)
  return { 'd/l.csv': `${['id,label,song', ...rows].join('\n')}\n` }
}

async function adviceFor(config: string, files: Readonly<Record<string, string>>): Promise<string> {
  const result = await checkSide({ config, files })
  expect(result.findings.map(({ rule }) => rule)).toContain('max_split_deviation')
  return renderCheckText(result, { width: 400 })
}

describe('the advice on a split that deviates too far', () => {
  test('is to stratify if the split is fresh and ignores the classes', async () => {
    const text = await adviceFor(UNSTRATIFIED, csv(300))
    expect(text).toContain('set use_stratified_split: true')
    expect(text).not.toContain('--rebalance')
  })

  test('is to stratify and to split again if an unstratified split has grown', async () => {
    const file = indexFileOf(await checkSide({ config: UNSTRATIFIED, files: csv(300) }))
    const files = { ...csv(310), 'd/split_indices.json': file }
    expect(
      await adviceFor(UNSTRATIFIED.replace(' }', ', split_indices_path: d/split_indices.json }'), files),
    ).toContain('set use_stratified_split: true, and split again from scratch with `dataset-balance split --rebalance`')
  })

  test('says that no split can meet the limit if one group alone is too large', async () => {
    const files = csv(300, (i) => (i < 240 ? 'big' : String(i)))
    const config = `data: { dataset_path: d }\nlabels: { label: label, group: song }\n${LIMIT}`
    const text = await adviceFor(config, files)
    expect(text).toContain(
      'raise max_split_deviation, or make the largest groups smaller: no split that keeps the groups together can be within the limit',
    )
    expect(text).toContain('together deviates by less than 10.00%')
    expect(text).not.toContain('--rebalance')
  })

  test('says so if one group alone has most of a class', async () => {
    const files = csv(400, (i) => (i % 2 === 0 && i < 380 ? 'big' : String(i)))
    const config = `data: { dataset_path: d }\nlabels: { label: label, group: song }\n${LIMIT}`
    expect(await adviceFor(config, files)).toContain('together deviates by less than 25.00%')
  })

  test('is not to split again with groups if the split is already new', async () => {
    const files = csv(301, (i) => String(Math.floor(i / 13)))
    const config = `data: { dataset_path: d }\nlabels: { label: label, group: song }\nthresholds: { max_split_deviation: 1 }\n`
    const text = await adviceFor(config, files)
    expect(text).toContain(
      'raise max_split_deviation, or make the largest groups smaller: this is already the best split found that keeps the groups together',
    )
    expect(text).not.toContain('--rebalance')
  })
})
