import { describe, expect, test } from 'vitest'
import { baseOf, checkSide, findingsOf, indexFileOf, type Side } from './checking.ts'

const INDEX = 'data/split_indices.json'
const FAIL = 'thresholds: { test_changed: fail }\n'
const DATA = 'data: { dataset_path: data }\n'
const ROWS = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, label: i % 2 === 0 ? 'joy' : 'calm', test: i >= 30 }))

function csv(columns: string, lineOf: (row: (typeof ROWS)[number]) => string): Record<string, string> {
  return { 'data/l.csv': `${[columns, ...ROWS.map(lineOf)].join('\n')}\n` }
}

function folders(ignored: readonly string[] = []): Record<string, string> {
  const paths = ROWS.map(({ id, label, test }) => `data/${label}/${test ? 'old/' : ''}${id}.mid`)
  return Object.fromEntries(paths.filter((path) => !ignored.includes(path)).map((path) => [path, `sound of ${path}`]))
}

/** A base with an index file, and the ids of its test split. */
async function splitBase({ config, files }: Side) {
  const index = indexFileOf(await checkSide({ config, files }))
  const withIndex = { ...files, [INDEX]: index }
  const ids: string[] = JSON.parse(index).ids.test
  return { base: await baseOf({ config, files: withIndex }), files: withIndex, ids }
}

describe('without content, replaced samples cannot be found', () => {
  const lines = (id: string) =>
    csv(`${id}label,split`, (row) => `${id && `${row.id},`}${row.label},${row.test ? 'test' : 'train'}`)
  const NOTE = /Changes of the test split can be missed: the content of the samples is unknown/
  const resultOf = async (threshold: string, id: string, isChanged = true) => {
    const side = { config: `${DATA}labels: { label: label, split: split }\n${threshold}`, files: lines(id) }
    const base = await baseOf(side)
    const changed = { 'data/l.csv': `${side.files['data/l.csv']}${id && 'new,'}joy,train\n` }
    const result = await checkSide({ ...side, files: isChanged ? changed : side.files }, base)
    const isNoted = result.notes.some(({ message }) => NOTE.test(message))
    return { findings: findingsOf(result, 'not_judged'), isNoted }
  }

  test('which is a finding if the threshold is set and ids are row numbers, else a note', async () => {
    expect(await resultOf(FAIL, '')).toEqual({ findings: ['fail test_changed'], isNoted: false })
    expect(await resultOf('', '')).toEqual({ findings: [], isNoted: true })
    expect(await resultOf(FAIL, '', false)).toEqual({ findings: [], isNoted: false })
  })

  test('which cannot be if the files with the test split are not touched', async () => {
    const part = (test: boolean) =>
      ['label', ...ROWS.flatMap((row) => (row.test === test ? [row.label] : []))].join('\n')
    const side = {
      config: `${DATA}labels: { label: label }\n${FAIL}`,
      files: { 'data/train.csv': part(false), 'data/test.csv': part(true) },
    }
    const judged = async (files: Record<string, string>) => {
      const result = await checkSide({ ...side, files: { ...side.files, ...files } }, await baseOf(side))
      return [...findingsOf(result, 'not_judged'), ...findingsOf(result, 'test_changed')]
    }
    expect(await judged({ 'data/train.csv': `${part(false)}\njoy` })).toEqual([])
    expect(await judged({ 'data/test.csv': `${part(true)}\njoy` })).toEqual(['fail test_changed'])
  })

  test('which is only a note if ids show all other changes, and nothing by default', async () => {
    expect(await resultOf(FAIL, 'id,')).toEqual({ findings: [], isNoted: true })
    expect(await resultOf('', 'id,')).toEqual({ findings: [], isNoted: false })
  })
})

describe('a change of the settings cannot hide changes of the test split', () => {
  const own = (split: string) => `${DATA}labels: { id: id, label: label${split} }\n${FAIL}`
  const marked = (joy: string) =>
    csv('id,label,split,split2', ({ id, label, test }) => {
      return `${id},${test && label === 'joy' ? joy : label},${test ? 'test' : 'train'},train`
    })

  test.each([
    ['dropping labels.split', ''],
    ['naming another column', ', split: split2'],
  ])('%s', async (_, split) => {
    const base = await baseOf({ config: own(', split: split'), files: marked('joy') })
    const result = await checkSide({ config: own(split), files: marked('calm') }, base)
    expect(result.testChange).toMatchObject({ samples: 10, removed: 10 })
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
  })

  test.each([
    ['kept', []],
    ['deleted', ROWS.filter(({ test }) => test).map(({ id, label }) => `data/${label}/old/${id}.mid`)],
  ])('ignoring samples whose files are %s', async (_, deleted) => {
    const config = `${DATA}labels: { file: folders }\n${FAIL}`
    const { base, files, ids } = await splitBase({ config, files: folders() })
    const old = ids.filter((id) => id.includes('/old/'))
    expect(old.length).toBeGreaterThan(0)
    const head = { [INDEX]: files[INDEX] ?? '', ...folders(deleted) }
    const ignoring = config.replace('file: folders', "file: folders, ignore: ['**/old/**']")
    const result = await checkSide({ config: ignoring, files: head }, base)
    expect(result.testChange).toMatchObject({ samples: ids.length, removed: old.length, relabelled: 0, replaced: 0 })
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
  })

  test('dropping an additional dataset', async () => {
    const labels = `labels: { label: label }\n${FAIL}`
    const lines = csv('id,label', ({ id, label }) => `${id},${label}`)
    const config = `data: { dataset_path: data, additional_datasets: [more] }\n${labels}`
    const both = { ...lines, 'more/l.csv': lines['data/l.csv'] ?? '' }
    const { base, files, ids } = await splitBase({ config, files: both })
    const result = await checkSide({ config: `${DATA}${labels}`, files }, base)
    const removed = ids.filter((id) => id.startsWith('more:')).length
    expect(removed).toBeGreaterThan(0)
    expect(result.testChange).toMatchObject({ samples: ids.length, removed })
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
  })

  test('mapping the labels', async () => {
    const config = `${DATA}labels: { label: label }\n${FAIL}`
    const lines = csv('id,label', ({ id, label }) => `${id},${label}`)
    const { base, files, ids } = await splitBase({ config, files: lines })
    const mapped = config.replace('label: label', 'label: label, map: { joy: calm, calm: joy }')
    const result = await checkSide({ config: mapped, files }, base)
    expect(result.testChange).toMatchObject({ relabelled: ids.length, removed: 0 })
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
  })

  test('naming another index file that the base has', async () => {
    const config = `${DATA}labels: { label: label }\n${FAIL}`
    const lines = csv('id,label', ({ id, label }) => `${id},${label}`)
    const { files, ids } = await splitBase({ config, files: lines })
    const base = await baseOf({ config, files: { ...files, 'other.json': '{}' } })
    const other = config.replace('dataset_path: data', 'dataset_path: data, split_indices_path: other.json')
    const head = csv('id,label', ({ id, label }) => `${id},${id === ids[0] ? 'fear' : label}`)
    const result = await checkSide({ config: other, files: { ...files, ...head } }, base)
    expect(result.testChange).toMatchObject({ samples: ids.length, relabelled: 1 })
  })

  test('a setting that leaves the test split as it is passes', async () => {
    const config = `${DATA}labels: { file: folders }\n${FAIL}`
    const { base, files } = await splitBase({ config, files: folders() })
    const ignoring = config.replace('file: folders', "file: folders, ignore: ['**/none/**']")
    const result = await checkSide({ config: ignoring, files }, base)
    expect(result.testChange).toMatchObject({ relabelled: 0, removed: 0, replaced: 0 })
    expect(result.checks.find(({ rule }) => rule === 'test_changed')?.status).toBe('pass')
  })
})

describe('another column in labels.content', () => {
  const config = `${DATA}labels: { id: id, label: label, content: text }\n`
  const texts = (text: string) => csv('id,label,text,alt', ({ id, label }) => `${id},${label},${text} ${id},alt ${id}`)

  test.each([
    ['is changed', ', content: alt', "sets it to 'alt'"],
    ['is removed', '', 'removes it'],
  ])('%s: replaced samples are not judged, at the level of the rule', async (_, content, does) => {
    const { base, files } = await splitBase({ config: `${config}${FAIL}`, files: texts('text') })
    const head = `${config.replace(', content: text', content)}${FAIL}`
    const result = await checkSide({ config: head, files: { ...files, ...texts('edited') } }, base)
    expect(findingsOf(result, 'not_judged')).toEqual(['fail test_changed'])
    expect(result.findings.find(({ rule }) => rule === 'not_judged')?.message).toBe(
      `Cannot check test_changed: the base reads labels.content from 'text' and the change ${does}, so replaced samples cannot be found. Restore labels.content.`,
    )
    expect(result.checks.filter(({ rule }) => rule === 'test_changed')).toEqual([])
  })

  test('is one skipped row if no config sets the threshold', async () => {
    const { base, files } = await splitBase({ config, files: texts('text') })
    const head = config.replace('content: text', 'content: alt')
    const result = await checkSide({ config: head, files: { ...files, ...texts('edited') } }, base)
    expect(findingsOf(result, 'not_judged')).toEqual([])
    expect(result.checks.find(({ rule }) => rule === 'test_changed')).toMatchObject({
      value: 'not comparable: labels.content differs',
      status: 'skipped',
    })
  })

  test('still finds relabelled samples', async () => {
    const { base, files, ids } = await splitBase({ config: `${config}${FAIL}`, files: texts('text') })
    const head = csv(
      'id,label,text,alt',
      ({ id, label }) => `${id},${id === ids[0] ? 'fear' : label},text ${id},alt ${id}`,
    )
    const changed = `${config.replace('content: text', 'content: alt')}${FAIL}`
    const result = await checkSide({ config: changed, files: { ...files, ...head } }, base)
    expect(result.testChange).toMatchObject({ relabelled: 1, removed: 0, replaced: 0 })
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
    expect(findingsOf(result, 'not_judged')).toEqual(['fail test_changed'])
  })

  test('can be added', async () => {
    const { base, files } = await splitBase({
      config: `${config.replace(', content: text', '')}${FAIL}`,
      files: texts('text'),
    })
    const result = await checkSide({ config: `${config}${FAIL}`, files }, base)
    expect(result.checks.find(({ rule }) => rule === 'test_changed')?.status).toBe('pass')
  })
})

describe('an additional dataset without labels.content', () => {
  const lines = (text: string) =>
    csv('id,label,text', ({ id, label }) => `${id},${label},${text} ${id}`)['data/l.csv'] ?? ''
  const both = (text: string) => ({ 'data/l.csv': lines('text'), 'more/l.csv': lines(text) })
  const config = (content: string, more: string, threshold = FAIL) =>
    `data: { dataset_path: data, additional_datasets: [{ path: more, labels: { id: id, label: label${more} } }] }\nlabels: { id: id, label: label${content} }\n${threshold}`
  const checked = async (settings: string) => {
    const { base, files } = await splitBase({ config: settings, files: both('text') })
    return checkSide({ config: settings, files: { ...files, ...both('edited') } }, base)
  }
  const WHY =
    /he content of \d+ of 12 samples of the test split is unknown, so replaced samples of 'more' cannot be found\. Set labels\.content for this dataset\./

  test('is not judged if the main dataset has it', async () => {
    const result = await checked(config(', content: text', ''))
    expect(findingsOf(result, 'not_judged')).toEqual(['fail test_changed'])
    expect(result.findings.find(({ rule }) => rule === 'not_judged')?.message).toMatch(WHY)
    expect(result.testChange).toMatchObject({ replaced: 0 })
  })

  test('is a note if no config sets the threshold', async () => {
    const result = await checked(config(', content: text', '', ''))
    expect(findingsOf(result, 'not_judged')).toEqual([])
    expect(result.notes.filter(({ message }) => WHY.test(message))).toHaveLength(1)
  })

  test('can be given a column', async () => {
    const { base, files } = await splitBase({ config: config(', content: text', ''), files: both('text') })
    const result = await checkSide({ config: config(', content: text', ', content: text'), files }, base)
    expect(findingsOf(result, 'not_judged')).toEqual([])
  })

  test('is compared if it has its own column', async () => {
    const result = await checked(config(', content: text', ', content: text'))
    expect(findingsOf(result, 'not_judged')).toEqual([])
    expect(findingsOf(result, 'test_changed')).toEqual(['fail null'])
  })

  test('is no finding if no dataset has any content', async () => {
    const result = await checked(config('', ''))
    expect(findingsOf(result, 'not_judged')).toEqual([])
    expect(result.checks.find(({ rule }) => rule === 'test_changed')?.status).toBe('pass')
  })
})
