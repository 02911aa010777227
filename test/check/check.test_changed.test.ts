import { describe, expect, test } from 'vitest'
import { parseReport, renderCheckJson, renderCheckText } from '../../src/report/index.ts'
import { baseOf, checkSide, findingsOf, indexFileOf, type Side } from './checking.ts'

const INDEX = 'data/split_indices.json'
const CSV = 'data: { dataset_path: data }\nlabels: { label: label }\n'
const LINES = Array.from({ length: 40 }, (_, i) => `s${i},${i % 2 === 0 ? 'joy' : 'calm'}`)

function csv(lines: readonly string[], columns = 'id,label'): Side['files'] {
  return { 'data/l.csv': `${[columns, ...lines].join('\n')}\n` }
}

/** A base with an index file, and the ids of its test split. */
async function splitBase({ config, files }: Side) {
  const index = indexFileOf(await checkSide({ config, files }))
  const withIndex = { ...files, [INDEX]: index }
  const test: string[] = JSON.parse(index).ids.test
  return { base: await baseOf({ config, files: withIndex }), files: withIndex, test }
}

describe('test_changed', () => {
  test('warns by default of relabelled and removed samples, and ignores the other splits', async () => {
    const { base, files, test: ids } = await splitBase({ config: CSV, files: csv(LINES) })
    const [first = '', second = ''] = ids
    const relabelled = (line: string) => (line.startsWith(`${first},`) ? `${first},anger` : line)
    const head = LINES.filter((line) => !line.startsWith(`${second},`)).map(relabelled)
    const result = await checkSide({ config: CSV, files: { ...files, ...csv(head) } }, base)
    expect(findingsOf(result, 'test_changed')).toEqual(['warn null'])
    expect(result.testChange).toMatchObject({ samples: ids.length, relabelled: 1, removed: 1, replaced: 0 })
    expect(renderCheckText(result)).toContain('2 samples of the test split changed: 1 relabelled, 1 removed.')
    const other = LINES.filter((line) => !ids.includes(line.split(',')[0] ?? '')).slice(3)
    const kept = LINES.filter((line) => ids.includes(line.split(',')[0] ?? ''))
    const untouched = await checkSide({ config: CSV, files: { ...files, ...csv([...kept, ...other]) } }, base)
    expect(findingsOf(untouched, 'test_changed')).toEqual([])
    expect(untouched.checks.find(({ rule }) => rule === 'test_changed')?.status).toBe('pass')
  })

  test.each([
    ['alone, even if no other threshold compares content', 'leakage: off, label_conflicts: off'],
    ['next to label_conflicts', 'leakage: off'],
    ['if all of the base is compared', 'leakage: off, existing: warn'],
  ])('finds a replaced file of a folder dataset: %s', async (_, others) => {
    const config = `data: { dataset_path: data }\nthresholds: { ${others}, test_changed: fail }\n`
    const sample = (i: number) => [`data/${i % 2 === 0 ? 'joy' : 'calm'}/${i}.mid`, `sound ${i}`] as const
    const samples = Object.fromEntries(Array.from({ length: 40 }, (_, i) => sample(i)))
    const { base, files, test: ids } = await splitBase({ config, files: samples })
    const result = await checkSide({ config, files: { ...files, [`data/${ids[0]}`]: 'other' } }, base)
    expect(result.testChange).toMatchObject({ replaced: 1, examples: [{ id: ids[0], change: 'replaced', line: null }] })
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
    expect(result.splits?.leaks).toEqual([])
  })

  test('finds another value of labels.content', async () => {
    const config = 'data: { dataset_path: data }\nlabels: { id: id, label: label, content: text }\n'
    const lines = LINES.map((line) => `${line},text of ${line.split(',')[0]}`)
    const { base, files, test: ids } = await splitBase({ config, files: csv(lines, 'id,label,text') })
    const head = lines.map((line) => (line.startsWith(`${ids[1]},`) ? `${line} and more` : line))
    const result = await checkSide({ config, files: { ...files, ...csv(head, 'id,label,text') } }, base)
    expect(result.testChange).toMatchObject({ replaced: 1, relabelled: 0, examples: [{ id: ids[1] }] })
  })

  describe('with other ids', () => {
    const config = (id: string, level = '') =>
      `data: { dataset_path: data }\nlabels: { id: ${id}, label: label }\n${level && `thresholds: { test_changed: ${level} }\n`}`
    const lines = LINES.map((line, i) => `${line},k${i * 7}`)
    const files = csv(lines, 'id,label,key')

    test.each([
      ['', 'warn'],
      ['warn', 'warn'],
      ['fail', 'fail'],
    ])('cannot be checked, at the level of the threshold: %j', async (set, level) => {
      const { base, test: ids } = await splitBase({ config: config('id', set), files })
      const head = { config: config('key', set), files }
      const index = indexFileOf(await checkSide(head))
      const result = await checkSide({ ...head, files: { ...files, [INDEX]: index } }, base)
      expect(findingsOf(result, 'test_changed')).toEqual([])
      expect(findingsOf(result, 'not_judged')).toEqual([`${level} test_changed`])
      expect(result.testChange).toBeUndefined()
      expect(result.findings.map(({ message }) => message)).toContain(
        `Cannot check test_changed: all ${ids.length} ids of the test split changed, so their samples could not be compared. Restore the ids (labels.id, the paths of the dataset). If the new ids are intended, change nothing else, and accept this finding with a waiver or an override label.`,
      )
      const text = renderCheckText(result).replaceAll(/\s+/g, ' ')
      expect(text).toContain('the ids changed, so the test split could not be compared')
      if (level === 'fail') expect(text).toContain('restore the ids of the test split')
      expect(text).not.toContain('remove it from the config')
      expect(text).not.toContain('No sample changed its split')
    })

    test('is still a removal if samples are missing', async () => {
      const { base, test: ids } = await splitBase({ config: config('id', 'fail'), files })
      const kept = lines.filter((line) => !ids.slice(0, 2).includes(line.split(',')[0] ?? ''))
      const result = await checkSide({ config: config('key', 'fail'), files: csv(kept, 'id,label,key') }, base)
      expect(result.result).toBe('fail')
      expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
    })

    test('is not asked for if the threshold is off', async () => {
      const { base } = await splitBase({ config: config('id', 'off'), files })
      expect(findingsOf(await checkSide({ config: config('key', 'off'), files }, base), 'not_judged')).toEqual([])
    })
  })

  test('works for samples of several datasets', async () => {
    const config = 'data: { dataset_path: data, additional_datasets: [more] }\nlabels: { label: label }\n'
    const more = { 'more/l.csv': csv(LINES)['data/l.csv'] ?? '' }
    const { base, files, test: ids } = await splitBase({ config, files: { ...csv(LINES), ...more } })
    const id = ids.find((one) => one.startsWith('more:'))?.slice('more:'.length)
    const head = LINES.filter((line) => !line.startsWith(`${id},`))
    const changed = { 'more/l.csv': csv(head)['data/l.csv'] ?? '' }
    const result = await checkSide({ config, files: { ...files, ...changed } }, base)
    expect(result.testChange).toMatchObject({ removed: 1, relabelled: 0, examples: [{ id: `more:${id}` }] })
  })

  test('uses the dataset’s own split without an index file', async () => {
    const config = 'data: { dataset_path: data }\nlabels: { label: label, split: split }\n'
    const lines = LINES.map((line, i) => `${line},${i < 30 ? 'train' : 'test'}`)
    const base = await baseOf({ config, files: csv(lines, 'id,label,split') })
    const head = lines.map((line) => (line.startsWith('s35,') ? 's35,anger,test' : line))
    const result = await checkSide({ config, files: csv(head, 'id,label,split') }, base)
    expect(result.testChange).toMatchObject({ samples: 10, relabelled: 1 })
  })

  test('is skipped without a test split on the base, and without a base', async () => {
    const config = `${CSV}thresholds: { test_changed: fail }\n`
    const first = await checkSide({ config, files: csv(LINES) }, await baseOf({ config, files: csv(LINES.slice(1)) }))
    expect(first.checks.find(({ rule }) => rule === 'test_changed')).toMatchObject({
      value: 'the base has no test split',
      status: 'skipped',
    })
    expect(first.findings).toEqual([])
    const none = await checkSide({ config, files: csv(LINES) })
    expect(none.checks.find(({ rule }) => rule === 'test_changed')?.status).toBe('skipped')
    expect(none.findings).toEqual([])
  })

  test('is bound by the base, so a change cannot switch it off', async () => {
    const { base, files, test: ids } = await splitBase({ config: CSV, files: csv(LINES) })
    const head = LINES.filter((line) => !line.startsWith(`${ids[0]},`))
    const config = `${CSV}thresholds: { test_changed: 'off' }\n`
    const result = await checkSide({ config, files: { ...files, ...csv(head) } }, base)
    expect(findingsOf(result, 'test_changed')).toEqual(['warn null'])
    expect(result.policy.headResult).toBe('pass')
    const isOff = await splitBase({ config, files: csv(LINES) })
    const off = await checkSide({ config, files: { ...isOff.files, ...csv(head) } }, isOff.base)
    expect(off.testChange).toBeUndefined()
  })

  test('is in the JSON, and a report of an earlier version has none', async () => {
    const { base, files, test: ids } = await splitBase({ config: CSV, files: csv(LINES) })
    const head = LINES.filter((line) => !line.startsWith(`${ids[0]},`))
    const result = await checkSide({ config: CSV, files: { ...files, ...csv(head) } }, base)
    const json = renderCheckJson(result)
    const report = await parseReport(json)
    const { relabellings, ...change } = result.testChange ?? {}
    expect(report.test_change).toEqual(change)
    expect(relabellings).toEqual([])
    const { test_change: _, ...earlier } = JSON.parse(json)
    expect((await parseReport(JSON.stringify(earlier))).test_change).toBeNull()
  })
})
