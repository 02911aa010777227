import { describe, expect, test } from 'vitest'
import { presentSplit, suggestGroups } from '../../../src/check/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const ROWS = 60
const table = (split: (i: number) => string) =>
  `file,label,patient_id,split\n${Array.from(
    { length: ROWS },
    (_, i) => `${i}-${'xyz'[i % 3]}.png,${i % 2 ? 'joy' : 'calm'},p${i % 12},${split(i)}\n`,
  ).join('')}`

async function suggested(csv: string, plan?: Parameters<typeof presentSplit>[1]) {
  const dataset = await readInMemory({ 'data/labels.csv': csv }, { labels: { split: 'split' } })
  const [found] = await suggestGroups(dataset, presentSplit(dataset.table, plan))
  return found && { groups: found.groups, samples: found.samples, split_groups: found.split_groups, split: found.split }
}

/** Every patient has five rows; those of the first `count` patients are in two splits. */
const divided = (count: number) => (i: number) => (i % 12 < count && i >= 48 ? 'test' : 'train')
const PLAN = { names: ['train', 'val', 'test'], assignment: new Int16Array(ROWS), origin: 'grown' } as const

test("the groups that the dataset's own split divides are counted exactly", async () => {
  const known = { groups: 12, samples: 60, split: 'own' }
  expect(await suggested(table(divided(7)))).toEqual({ ...known, split_groups: 7 })
  expect(await suggested(table((i) => (i % 12 < 5 ? 'test' : 'train')))).toEqual({ ...known, split_groups: 0 })
})

test('the index file comes before the own split', async () => {
  const assignment = Int16Array.from({ length: ROWS }, (_, i) => (i % 12 < 3 && i < 12 ? 2 : 0))
  expect(await suggested(table(divided(7)), { ...PLAN, assignment })).toEqual({
    groups: 12,
    samples: 60,
    split_groups: 3,
    split: 'index_file',
  })
})

test('rows in no split divide nothing, and a split that was only just made does not count', async () => {
  const assignment = Int16Array.from({ length: ROWS }, (_, i) => (i < 12 ? -1 : 0))
  expect(await suggested(table(divided(0)), { ...PLAN, assignment })).toMatchObject({
    split_groups: 0,
    split: 'index_file',
  })
  expect(await suggested(table(divided(7)), { ...PLAN, origin: 'fresh' })).toMatchObject({
    split_groups: 7,
    split: 'own',
  })
})

test('there is no number without a split', async () => {
  expect(await suggested(table(() => 'train'))).toEqual({ groups: 12, samples: 60, split_groups: null, split: null })
})

test('only rows of the main dataset are grouped', async () => {
  const frames = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `${name}/${i % 2 ? 'joy' : 'calm'}/rec${i % 8}_frame_${i}.png`,
        `${name}${i}`,
      ]),
    )
  const files = { ...frames('data'), ...frames('more') }
  const dataset = await readInMemory(files, { additional: [{ path: 'more' }] })
  expect(dataset.table.size).toBe(80)
  const found = await suggestGroups(dataset, undefined)
  expect(found).toMatchObject([{ groups: 8, samples: 40, kind: 'frames' }])
})

/** Mixes the bits of a number, as the last step of MurmurHash3 does. */
function mixed(i: number): number {
  let bits = i
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

describe('a dataset of more than 100,000 samples', () => {
  const rows = (value: (i: number) => string) =>
    `file,label,patient_id,split\n${Array.from({ length: 100_001 }, (_, i) => value(i)).join('')}`

  test('without a split is judged by some rows', async () => {
    const csv = rows((i) => `${i}-x.png,${i % 2 ? 'joy' : 'calm'},p${i % 500},\n`)
    const dataset = await readInMemory({ 'data/labels.csv': csv })
    expect(await suggestGroups(dataset, undefined)).toMatchObject([
      { column: 'patient_id', complete: false, split_groups: null },
    ])
    const frames = rows((i) => `rec${i % 50}_frame_${i}.png,${i % 2 ? 'joy' : 'calm'},,\n`)
    const named = await readInMemory({ 'data/labels.csv': frames })
    expect(await suggestGroups(named, undefined)).toMatchObject([
      { kind: 'frames', groups: 50, samples: 10_000, complete: false, split_groups: null },
    ])
  })

  test('without a split is judged by pairs in the first rows where its rows are shuffled', async () => {
    // Most patients have one or two rows, so the first 1,000 rows contain too few pairs.
    const shuffled = rows((i) => `${i}-x.png,${i % 2 ? 'joy' : 'calm'},p${mixed(i) % 180_000},\n`)
    const found = await suggestGroups(await readInMemory({ 'data/labels.csv': shuffled }), undefined)
    expect(found).toMatchObject([{ column: 'patient_id', complete: false, samples: 1415, split_groups: null }])
    const unique = rows((i) => `${i}-x.png,${i % 2 ? 'joy' : 'calm'},p${i},\n`)
    expect(await suggestGroups(await readInMemory({ 'data/labels.csv': unique }), undefined)).toEqual([])
  })

  test('with a split is counted exactly', async () => {
    const csv = rows(
      (i) =>
        `${i}-x.png,${i % 2 ? 'joy' : 'calm'},p${i % 500},${i === 100_000 ? 'test' : i % 500 < 2 ? 'val' : 'train'}\n`,
    )
    const dataset = await readInMemory({ 'data/labels.csv': csv }, { labels: { split: 'split' } })
    expect(await suggestGroups(dataset, presentSplit(dataset.table, undefined))).toMatchObject([
      { column: 'patient_id', groups: 500, samples: 100_001, complete: true, split_groups: 1, split: 'own' },
    ])
  })
})
