import { describe, expect, test } from 'vitest'
import { readBaseDataset } from '../../src/check/base_dataset.ts'
import { choosePolicy } from '../../src/check/policy.ts'
import type { Base, CheckRequest } from '../../src/check/request.ts'
import { planSplits } from '../../src/check/splits.ts'
import { parseConfig } from '../../src/config/index.ts'
import { hashPrefixes, readDataset, withUniqueIds } from '../../src/dataset/index.ts'
import { memoryTree } from '../support/memory_tree.ts'
import { baseOf, checkSide, findingsOf, indexFileOf, type Side } from './checking.ts'

const DATA = 'data: { dataset_path: data }\n'
const PATH = 'data/split_indices.json'
const SONGS = `${DATA}labels: { group: song }\n`

/** Plans the splits of one side, as `check` does. */
async function planned({ config: text, files }: Side, base?: Base, more: Partial<CheckRequest> = {}) {
  const config = await parseConfig(text, { file: 'c.yml' })
  const head = memoryTree(files)
  const request: CheckRequest = { config, head, base: base ?? { kind: 'none', reason: 'not requested' }, ...more }
  const read = await readDataset(head, config)
  const dataset = withUniqueIds(read, hashPrefixes(read.table.ids, config.data))
  const policy = choosePolicy(config, request.base)
  return planSplits({ request, dataset, policy, base: await readBaseDataset({ ...request, dataset }) })
}

function csv(count: number, prefix = 'a'): Side['files'] {
  const rows = Array.from({ length: count }, (_, i) => `${prefix}${i},${i % 3 === 0 ? 'calm' : 'joy'}\n`)
  return { 'data/l.csv': `id,label\n${rows.join('')}` }
}

/** Rows with a song, of which each has two. */
function songs(count: number): Side['files'] {
  const rows = Array.from({ length: count }, (_, i) => `a${i},${i % 4 < 2 ? 'calm' : 'joy'},s${i >> 1}\n`)
  return { 'data/l.csv': `id,label,song\n${rows.join('')}` }
}

const withIndex = (files: Side['files'], index: string): Side['files'] => ({ ...files, [PATH]: index })
const madeFor = async (files: Side['files'], config = DATA) => indexFileOf(await checkSide({ config, files }))

/** The index file after its first train and first test sample have changed places. */
function swapped(index: string): string {
  const { ids, train, test } = JSON.parse(index) as Record<'train' | 'test', number[]> & {
    ids: Record<'train' | 'test', string[]>
  }
  const exchange = (text: string, one: string, other: string) =>
    text.replace(one, '"?"').replace(other, one).replace('"?"', other)
  return exchange(index, `"${ids.train[0]}"`, `"${ids.test[0]}"`)
    .replace(`"train": [${train[0]}`, `"train": [${test[0]}`)
    .replace(`"test": [${test[0]}`, `"test": [${train[0]}`)
}

describe('the plan', () => {
  test('is a fresh split if there is no index file', async () => {
    const { outcome, gate, notes } = await planned({ config: DATA, files: csv(40) })
    expect(outcome?.plan).toMatchObject({ origin: 'fresh', generation: 1, names: ['train', 'val', 'test'] })
    expect(outcome?.moves).toEqual({ total: 0, testToTrain: 0, examples: [] })
    expect(outcome?.summary.totals).toEqual([27, 6, 7])
    expect(gate).not.toHaveProperty('moves')
    expect(notes).toEqual([])
  })

  test('grows from the head’s file if there is no base', async () => {
    const files = withIndex(csv(46), await madeFor(csv(40)))
    const { outcome, gate } = await planned({ config: DATA, files })
    expect(outcome?.plan).toMatchObject({ origin: 'grown', generation: 1 })
    expect(outcome?.file.samplesToPlace).toBe(6)
    expect(gate.moves).toEqual({ total: 0, testToTrain: 0, examples: [] })
  })

  test('grows from the base’s file, so what the head has swapped is put back', async () => {
    const index = await madeFor(csv(40))
    const base = await baseOf({ config: DATA, files: withIndex(csv(40), index) })
    const { outcome } = await planned({ config: DATA, files: withIndex(csv(40), swapped(index)) }, base)
    expect(new TextDecoder().decode(outcome?.file.expected)).toBe(index)
  })

  test('reports samples that were swapped by hand as moved', async () => {
    const index = await madeFor(csv(40))
    const { ids } = JSON.parse(index) as { ids: Record<string, string[]> }
    const base = await baseOf({ config: DATA, files: withIndex(csv(40), index) })
    const { gate } = await planned({ config: DATA, files: withIndex(csv(40), swapped(index)) }, base)
    expect(gate.moves).toMatchObject({ total: 2, testToTrain: 1 })
    expect(gate.moves?.examples).toContainEqual({ id: ids['test']?.[0], from: 'test', to: 'train' })
    expect(gate.moves?.examples).toContainEqual({ id: ids['train']?.[0], from: 'train', to: 'test' })
  })

  test('starts from scratch with the next generation if that is asked', async () => {
    const files = withIndex(csv(40), await madeFor(csv(40)))
    const { outcome } = await planned({ config: DATA, files }, undefined, { rebalance: true })
    expect(outcome?.plan).toMatchObject({ origin: 'fresh', generation: 2 })
  })

  test('keeps the samples of the base for samples with several labels', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `s${i},${i % 3 === 0 ? 'x y' : 'y'}\n`).join('')
    const config = `${DATA}labels: { label: tags, separator: ' ' }\n`
    const before = { 'data/l.csv': `id,tags\n${rows(30)}` }
    const first = await planned({ config, files: before })
    expect(first.outcome.summary.totals).toEqual([21, 4, 5])
    const index = new TextDecoder().decode(first.outcome.file.expected)
    const base = await baseOf({ config, files: withIndex(before, index) })
    const after = withIndex({ 'data/l.csv': `id,tags\n${rows(34)}` }, index)
    const grown = await planned({ config, files: after }, base)
    expect(grown.outcome).toMatchObject({ moves: { total: 0 }, plan: { origin: 'grown', placed: [30, 31, 32, 33] } })
  })
})

describe('a base whose index file cannot be read', () => {
  test('leaves moves unknown, with the reason', async () => {
    const config = `data: { dataset_path: data, split_indices_path: ${PATH} }\n`
    const base = await baseOf({ config: DATA, files: withIndex(csv(40), '[]') })
    expect((await planned({ config, files: csv(40) }, base)).gate.movesUnknown).toEqual({
      why: "the base's index file cannot be read (data/split_indices.json: Cannot read the index file: it is not a JSON object)",
      isUnreadable: true,
    })
  })

  test('leaves the head’s file to grow from', async () => {
    const index = await madeFor(csv(40))
    const base = await baseOf({ config: DATA, files: withIndex(csv(40), '[]') })
    const { outcome } = await planned({ config: DATA, files: withIndex(csv(40), index) }, base)
    expect(new TextDecoder().decode(outcome?.file.expected)).toBe(index)
  })
})

describe('other settings than those of the index file', () => {
  test('are reported with the values before and after', async () => {
    const files = withIndex(csv(40), await madeFor(csv(40)))
    const { gate } = await planned({ config: 'data: { dataset_path: data, seed: 7 }\n', files })
    expect(gate.splitSettings).toEqual([{ key: 'seed', before: '42', after: '7' }])
  })

  test('are none for the settings that it was made with', async () => {
    const files = withIndex(csv(40), await madeFor(csv(40)))
    expect((await planned({ config: DATA, files })).gate.splitSettings).toEqual([])
  })
})

describe('the kinds of leakage that are checked', () => {
  const checkedLeaks = async (side: Side) => (await planned(side)).gate.splits?.checkedLeaks

  test('is none for a table of ids', async () => {
    expect(await checkedLeaks({ config: DATA, files: csv(20) })).toEqual([])
  })

  test('is that of groups if samples have some', async () => {
    expect(await checkedLeaks({ config: SONGS, files: songs(20) })).toEqual(['group'])
  })

  test('is that of content if samples name files', async () => {
    expect(await checkedLeaks({ config: DATA, files: { ...csv(20), 'data/a3.mid': 'x' } })).toEqual(['content'])
  })

  test('is not that of content if it is off and nothing else compares content', async () => {
    const config = `${DATA}thresholds: { leakage: { content: off }, label_conflicts: off }\n`
    expect(await checkedLeaks({ config, files: { ...csv(20), 'data/a3.mid': 'x' } })).toEqual([])
  })
})

describe('the state of the base', () => {
  const existing = 'thresholds: { existing: warn }\n'

  test('is not read if findings of the base count in full', async () => {
    const side = { config: SONGS, files: songs(20) }
    expect((await planned(side, await baseOf(side))).gate).not.toHaveProperty('baseSplits')
  })

  test('has the samples in a fresh split if the base has no index file', async () => {
    const side = { config: `${SONGS}${existing}`, files: songs(40) }
    const { gate } = await planned(side, await baseOf(side))
    expect(gate.baseSplits).toMatchObject({ groupNoun: 'groups', leaks: [], checkedLeaks: ['group'] })
    expect(gate.baseSplits?.summary).toEqual(gate.splits?.summary)
  })

  test('has the leaks of that fresh split, so unchanged duplicates only warn', async () => {
    const config = `${DATA}thresholds: { leakage: { content: fail }, existing: warn }\n`
    const same = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`data/a${i}.mid`, 'same']))
    const side = { config, files: { ...csv(20), ...same } }
    const { gate } = await planned(side, await baseOf(side))
    expect(gate.splits?.leaks).toMatchObject([{ kind: 'content' }])
    expect(gate.baseSplits?.leaks).toEqual(gate.splits?.leaks)
    expect(findingsOf(await checkSide(side, await baseOf(side)), 'leakage')).toEqual(['warn leakage.content'])
  })

  test('still fails for a duplicate that the head adds', async () => {
    const config = `${DATA}thresholds: { leakage: { content: fail }, existing: warn }\n`
    const files = (text: (i: number) => string): Side['files'] => ({
      ...csv(20),
      ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`data/a${i}.mid`, text(i)])),
    })
    const base = await baseOf({ config, files: files(String) })
    const after = { config, files: files(() => 'same') }
    expect(findingsOf(await checkSide(after, base), 'leakage')).toEqual(['fail leakage.content'])
  })

  test('has no summary if the base’s index file cannot be read', async () => {
    const side = { config: `${SONGS}${existing}`, files: withIndex(songs(20), '[]') }
    expect((await planned(side, await baseOf(side))).gate.baseSplits).toEqual({ leaks: [], checkedLeaks: ['group'] })
  })

  test('has the samples in the splits of the base’s index file', async () => {
    const config = `${SONGS}${existing}`
    const files = withIndex(songs(40), await madeFor(songs(40), config))
    const { gate } = await planned({ config, files }, await baseOf({ config, files }))
    expect(gate.baseSplits).toMatchObject({ groupNoun: 'groups', leaks: [], checkedLeaks: ['group'] })
    expect(gate.baseSplits?.ratios).toEqual(gate.splits?.ratios)
    expect(gate.baseSplits?.summary?.totals).toEqual(gate.splits?.summary?.totals)
  })

  test('is absent without a base', async () => {
    const { gate } = await planned({ config: `${SONGS}${existing}`, files: songs(20) })
    expect(gate).not.toHaveProperty('baseSplits')
  })
})

test('progress names the steps in order', async () => {
  const steps: string[] = []
  const config = `${DATA}thresholds: { leakage: { content: fail } }\n`
  const { blobIds: _, ...head } = memoryTree({ ...csv(20), 'data/a1.mid': 'x', 'data/a2.mid': 'y' })
  await planned({ config, files: csv(20) }, undefined, { head, progress: (...step) => steps.push(step.join(' ')) })
  expect(steps).toEqual(['hashing files 0 2', 'hashing files 1 2', 'splitting'])
})
