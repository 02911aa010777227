import { describe, expect, test } from 'vitest'
import { noteOnIdsInSeveralSplits, noteOnRowsOfOneId } from '../../../src/check/growth/rows_of_one_id_note.ts'
import { noteOnRebalance } from '../../../src/check/growth/suggest_rebalance.ts'
import { parseConfig } from '../../../src/config/index.ts'
import { readDataset } from '../../../src/dataset/index.ts'
import { expectedSplit, parseIndexFile, splitSettings, summarizeSplit } from '../../../src/split/index.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { checkSide, indexFileOf } from '../checking.ts'

const CONFIG = 'data: { dataset_path: data }\nlabels: { group: song }\n'

/** Songs of `size` samples of one class each. */
function songs(...sizes: readonly number[]): Readonly<Record<string, string>> {
  const rows = sizes.flatMap((size, song) => Array.from({ length: size }, (_, i) => `s${song}-${i},joy,song${song}\n`))
  return { 'data/l.csv': `id,label,song\n${rows.join('')}` }
}

/** The notes after a dataset has grown. */
async function notesOf(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const config = await parseConfig(CONFIG, { file: 'c.yml' })
  const index = indexFileOf(await checkSide({ config: CONFIG, files: before }))
  const earlier = parseIndexFile(new TextEncoder().encode(index), { file: 'i.json' })
  const { table } = await readDataset(memoryTree(after), config)
  const { plan, table: split } = expectedSplit({ table, config, base: earlier, rebalance: false })
  const summary = summarizeSplit(split, splitSettings(config), plan)
  return {
    grown: noteOnRebalance({ table, plan, summary, earlier }),
    fresh: noteOnRebalance({ table, plan, summary, earlier: undefined }),
  }
}

const ONES = Array.from({ length: 40 }, () => 1)

describe('a split from scratch', () => {
  test('is proposed if a group has grown far beyond its split', async () => {
    const { grown } = await notesOf(songs(...ONES), songs(...ONES.map((one, i) => (i % 3 === 0 ? 9 : one))))
    expect(grown).toMatchInlineSnapshot(`
      [
        {
          "level": "note",
          "message": "The largest deviation has grown to 4.74%. \`split --rebalance\` would reduce it to 0.26% and move 20 samples, 0 of them from test to train.",
        },
      ]
    `)
  })

  test('is not proposed if nothing has changed', async () => {
    expect((await notesOf(songs(...ONES), songs(...ONES))).grown).toEqual([])
  })

  test('is not proposed if single samples were added', async () => {
    expect((await notesOf(songs(...ONES), songs(...ONES, ...ONES))).grown).toEqual([])
  })

  test('is not proposed without an earlier index file', async () => {
    const { fresh } = await notesOf(songs(...ONES), songs(...ONES.map((one, i) => (i % 3 === 0 ? 9 : one))))
    expect(fresh).toEqual([])
  })
})

describe('an additional dataset that is missing', () => {
  const more = { 'more/l.csv': 'id,label,song\na,joy,x\nb,joy,y\n' }
  const both = async (after: Readonly<Record<string, string>>, additional: string) => {
    const both = CONFIG.replace('data }', 'data, additional_datasets: [more] }')
    const earlier = parseIndexFile(
      new TextEncoder().encode(indexFileOf(await checkSide({ config: both, files: { ...songs(...ONES), ...more } }))),
      { file: 'i.json' },
    )
    const config = await parseConfig(additional === '' ? CONFIG : both, { file: 'c.yml' })
    const { table } = await readDataset(memoryTree(after), config)
    const { plan, table: split } = expectedSplit({ table, config, base: earlier, rebalance: false })
    const summary = summarizeSplit(split, splitSettings(config), plan)
    return noteOnRebalance({ table, plan, summary, earlier }).filter(({ level }) => level === 'warning')
  }

  test('is a warning', async () => {
    expect(await both(songs(...ONES), '')).toEqual([
      {
        level: 'warning',
        message:
          "The index file has 2 samples of 'more', and the dataset has none. If they are from an additional dataset, add it to the config, or run `split --additional PATH --base HEAD`, which restores their splits.",
      },
    ])
  })

  test('is not reported while one of its samples, or none with a prefix, is left', async () => {
    const less = { ...songs(...ONES), 'more/l.csv': 'id,label,song\na,joy,x\n' }
    expect(await both(less, 'more')).toEqual([])
    const { grown } = await notesOf(songs(...ONES), songs(...ONES.slice(1)))
    expect(grown).toEqual([])
  })
})

describe('rows of one id', () => {
  const inTwoSplits = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `${i}.jpg`, splits: ['train', 'test'], rows: 2 }))

  test('in more than one split are a warning that names them', () => {
    expect(noteOnIdsInSeveralSplits(inTwoSplits(2))).toEqual([
      {
        level: 'warning',
        message:
          'The index file has rows of 2 ids in more than one split: 0.jpg (train, test), 1.jpg (train, test). To bring them together, run `split --rebalance`',
      },
    ])
  })

  test('are named up to the fifth', () => {
    const [note] = noteOnIdsInSeveralSplits(inTwoSplits(1200))
    expect(note?.message).toBe(
      'The index file has rows of 1,200 ids in more than one split: 0.jpg (train, test), 1.jpg (train, test), 2.jpg (train, test), 3.jpg (train, test), 4.jpg (train, test), ... To bring them together, run `split --rebalance`',
    )
  })

  test('in one split each are no warning', () => {
    expect(noteOnIdsInSeveralSplits([])).toEqual([])
  })

  test.each([
    [
      1,
      'fresh',
      "1 of 6 rows repeats an id, so the id is the group key ('#id'): all rows with the same id stay in one split",
    ],
    [
      2,
      'fresh',
      "2 of 6 rows repeat an id, so the id is the group key ('#id'): all rows with the same id stay in one split",
    ],
    [
      1,
      'grown',
      "The id is the group key ('#id'), as in the index file (1 of 6 rows repeats an id): all rows with the same id stay in one split",
    ],
  ] as const)('%i times more than once make the id the group key of a %s split', async (repeats, origin, message) => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => (i > 0 && i <= repeats ? 'a' : id))
    const config = await parseConfig('data: { dataset_path: data }\n', { file: 'c.yml' })
    const files = { 'data/l.csv': `id,label\n${ids.map((id) => `${id},joy\n`).join('')}` }
    const { table } = await readDataset(memoryTree(files), config)
    const plan = { assignment: new Int8Array(6), names: ['train'], group: '#id', origin } as never
    const repeated = { rows: new Int32Array(repeats), firsts: new Int32Array(repeats) }
    expect(noteOnRowsOfOneId({ table: { ...table, repeated }, plan })).toEqual([{ level: 'note', message }])
  })
})
