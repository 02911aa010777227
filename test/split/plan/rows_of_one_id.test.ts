import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LabelTable, textAt, textColumn, uniqueIds } from '../../../src/dataset/index.ts'
import {
  expectedSplit,
  explainSample,
  findLeaks,
  type IndexFile,
  parseIndexFile,
  StratifiedSplitter,
  splitSettings,
  summarizeSplit,
  verifySplit,
  writeIndexFile,
} from '../../../src/split/index.ts'
import { configWith, membership, type Sample, tableOf } from '../samples.ts'

const config = configWith()

/** Rows of which several can have the same id, as in a dataset after ids are made unique. */
function tableOfRows(rows: readonly Sample[]): LabelTable {
  const table = tableOf(rows)
  const { ids, repeated } = uniqueIds(table.ids)
  return repeated.rows.length === 0 ? table : { ...table, ids, repeated }
}

function splitRows(rows: readonly Sample[], request: Partial<Parameters<typeof expectedSplit>[0]> = {}) {
  const table = tableOfRows(rows)
  const found = expectedSplit({ table, config, rebalance: false, ...request })
  const bytes = writeIndexFile({ table: found.table, plan: found.plan, config: request.config ?? config })
  const file = parseIndexFile(bytes, { file: 'index.json' })
  const json = JSON.parse(new TextDecoder().decode(bytes))
  return { ...found, original: table, file, json, members: membership(found.table, found.plan) }
}

function idOf(name: string): string {
  return name.replace(/#\d+$/, '')
}

/** The splits of the rows of each id. */
function splitsById(members: ReadonlyMap<string, string | undefined>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [name, split] of members) {
    if (split !== undefined) found.set(idOf(name), (found.get(idOf(name)) ?? new Set()).add(split))
  }
  return found
}

/** The same as the Python in docs/verify.md: drop unlabelled rows, drop duplicates, sort by hash within the class, split. */
function derived(rows: readonly Sample[]): Map<string, string> {
  const labelled = rows.filter(({ label }) => label !== undefined)
  const firsts = labelled.filter(({ id }, place) => labelled.findIndex((row) => row.id === id) === place)
  const splits = new Map<string, string>()
  for (const label of new Set(firsts.map((row) => row.label))) {
    const hashed = firsts
      .filter((row) => row.label === label)
      .map(({ id }) => ({ id, hash: createHash('md5').update(`42:${id}`).digest('hex') }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    const n = hashed.length
    const [train, val] = n === 1 ? [1, 1] : n === 3 ? [1, 2] : [Math.floor((n * 70) / 100), Math.floor((n * 85) / 100)]
    for (const [rank, { id }] of hashed.entries()) splits.set(id, rank < train ? 'train' : rank < val ? 'val' : 'test')
  }
  return splits
}

const many = (count: number, more: readonly Sample[] = []): Sample[] => [
  ...Array.from({ length: count }, (_, i) => ({ id: `clip ${i}`, label: i % 3 === 0 ? 'calm' : 'joy' })),
  ...more,
]

/** One row per box: images with one to four rows, whose labels differ. */
const boxes: Sample[] = Array.from({ length: 60 }, (_, image) =>
  Array.from({ length: 1 + (image % 4) }, (_, i) => ({
    id: `${image}.jpg`,
    label: (image + i) % 3 === 0 ? 'cat' : 'dog',
  })),
).flat()

describe('one accidental duplicate', () => {
  const duplicate = { id: 'clip 7', label: 'joy' }

  test('does not change the split of any other row, at any position', () => {
    const before = splitRows(many(300)).members
    for (const rows of [[duplicate, ...many(300)], many(300, [duplicate])]) {
      const { members, plan } = splitRows(rows)
      for (const [id, split] of before) expect(members.get(id)).toBe(split)
      expect(members.get('clip 7#2')).toBe(before.get('clip 7'))
      expect(plan.group).toBeNull()
    }
  })

  test('is not counted in a quota, so nothing deviates', () => {
    const { table, plan } = splitRows(many(300, [duplicate]))
    const summary = summarizeSplit(table, splitSettings(config), plan)
    expect(summary.largestDeviation.samples).toBe(0)
    expect(summary.totals.reduce((a, b) => a + b)).toBe(301)
    expect(summary.followers?.flat().reduce((a, b) => a + b)).toBe(1)
  })

  test('stays with its first row in folds and in a rules file', () => {
    for (const request of [{ folds: 5 }, { rules: true }]) {
      const { members } = splitRows(many(300, [duplicate]), request)
      expect(members.get('clip 7#2')).toBe(members.get('clip 7'))
    }
  })

  test('does not change the cut points of a rules file', () => {
    expect(splitRows(many(300, [duplicate]), { rules: true }).json.cuts).toEqual(
      splitRows(many(300), { rules: true }).json.cuts,
    )
  })

  test('follows the first row of its id, even with a different label', () => {
    const { members } = splitRows(many(300, [{ id: 'clip 7', label: 'calm' }]))
    expect(members.get('clip 7#2')).toBe(members.get('clip 7'))
  })

  test('is explained by the row that it follows', () => {
    const { table, plan } = splitRows(many(300, [duplicate]))
    expect(explainSample({ table, plan, id: 'clip 7#2' })).toMatchObject({
      reason: 'follows',
      follows: 'clip 7',
      hashed: '42:clip 7',
      split: membership(table, plan).get('clip 7'),
    })
  })

  test('that is added in growth is placed with its id', () => {
    const first = splitRows(many(300))
    const { members, plan } = splitRows(many(300, [duplicate]), { head: first.file })
    expect(plan).toMatchObject({ origin: 'grown', group: null, placed: [300] })
    expect(members.get('clip 7#2')).toBe(first.members.get('clip 7'))
  })
})

test('a split with a few repeated ids matches the result of drop_duplicates', () => {
  const row = fc.record({
    id: fc.constantFrom(...Array.from({ length: 400 }, (_, i) => `clip ${i}`)),
    label: fc.constantFrom('joy', 'calm', undefined),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3 }), fc.nat(300), (some, place) => {
      const more = some.map(({ id, label }): Sample => (label === undefined ? { id } : { id, label }))
      const rows = many(320).toSpliced(place, 0, ...more)
      const { members, plan } = splitRows(rows)
      expect(plan.group).toBeNull()
      const byHand = derived(rows)
      for (const [name, split] of members) if (split !== undefined) expect(split).toBe(byHand.get(idOf(name)))
      expect(splitsById(members).size).toBe(byHand.size)
    }),
  )
})

test('an id whose first row has no label is placed by its first labelled row', () => {
  const rows = [{ id: 'clip 7' }, ...many(300)]
  const { members } = splitRows(rows)
  expect(members.get('clip 7')).toBeUndefined()
  expect(members.get('clip 7#2')).toBe(splitRows(many(300)).members.get('clip 7'))
})

describe('many rows with a repeated id', () => {
  test('make the id the group key, which the index file records', () => {
    const { plan, json, members } = splitRows(boxes)
    expect([plan.group, json.config.group]).toEqual(['#id', '#id'])
    for (const splits of splitsById(members).values()) expect(splits.size).toBe(1)
  })

  test('are all counted, so boxes have their shares', () => {
    const { table, plan } = splitRows(boxes)
    const { largestDeviation, followers, groups } = summarizeSplit(table, splitSettings(config), plan)
    expect(largestDeviation.samples).toBeLessThanOrEqual(2)
    expect(followers).toBeUndefined()
    expect(groups).toMatchObject({ key: '#id', noun: 'ids', count: 60, splitGroups: 0 })
  })

  test('start above one row in a hundred', () => {
    const copies = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `clip ${i}`, label: 'joy' }))
    expect(splitRows(many(297, copies(3))).plan.group).toBeNull()
    expect(splitRows(many(296, copies(3))).plan.group).toBe('#id')
  })

  test('do not change the key of a file that has grown', () => {
    const first = splitRows(boxes.filter(({ id }, place) => boxes.findIndex((row) => row.id === id) === place))
    const { plan, members, settingsChanged } = splitRows(boxes, { head: first.file })
    expect([plan.group, settingsChanged]).toEqual([null, []])
    for (const splits of splitsById(members).values()) expect(splits.size).toBe(1)
  })

  test('keep their key while the file grows, even if no id repeats anymore', () => {
    const first = splitRows(boxes)
    const once = boxes.filter(({ id }, place) => boxes.findIndex((row) => row.id === id) === place)
    const { plan, settingsChanged } = splitRows([...once, { id: 'new.jpg', label: 'cat' }], { head: first.file })
    expect([plan.group, settingsChanged]).toEqual(['#id', []])
  })

  test('lose their key in a rebalance if no id repeats anymore', () => {
    const first = splitRows(boxes)
    const once = boxes.filter(({ id }, place) => boxes.findIndex((row) => row.id === id) === place)
    expect(splitRows(once, { head: first.file, rebalance: true }).plan.group).toBeNull()
  })

  test('stay together in growth, folds and rules files', () => {
    const first = splitRows(boxes.slice(0, 80))
    for (const request of [{ head: first.file }, { folds: 4 }, { rules: true }]) {
      for (const splits of splitsById(splitRows(boxes, request).members).values()) expect(splits.size).toBe(1)
    }
  })

  test('are fresh in verify, for lists, folds and rules files', () => {
    for (const request of [{}, { folds: 4 }, { rules: true }]) {
      const { original, file } = splitRows(boxes, request)
      expect(verifySplit({ table: original, config, file })).toMatchObject({
        kind: 'fresh',
        differences: [],
        idsInSeveralSplits: [],
      })
    }
  })

  test('are group leakage if a file with the key is edited to separate them', () => {
    const { original, file, json } = splitRows(boxes)
    const edited = parseIndexFile(new TextEncoder().encode(JSON.stringify(withOneMoved(json, '3.jpg#2'))), {
      file: 'i',
    })
    const { table, plan } = expectedSplit({ table: original, config, head: edited, rebalance: false })
    expect(findLeaks(table, plan)).toMatchObject([{ kind: 'group', count: 1 }])
    expect(file.kind).toBe('list')
  })
})

/** The JSON of an index file in which one id was moved to the next split by hand. */
function withOneMoved(json: ReturnType<typeof JSON.parse>, id: string): object {
  const names = ['train', 'val', 'test']
  const from = names.find((name) => json.ids[name].includes(id)) ?? ''
  const to = names[(names.indexOf(from) + 1) % 3] ?? ''
  const ids = { ...json.ids, [from]: json.ids[from].filter((one: string) => one !== id), [to]: [...json.ids[to], id] }
  const [moved, ...left] = json[from]
  return { ...json, ids, [from]: left, [to]: [...json[to], moved] }
}

describe('rows of one id that an index file separates', () => {
  const rows = many(300, [{ id: 'clip 7', label: 'joy' }])
  const inSeveralSplits = parseIndexFile(
    new TextEncoder().encode(JSON.stringify(withOneMoved(splitRows(rows).json, 'clip 7#2'))),
    { file: 'i' },
  ) as IndexFile

  test('keep their splits in growth', () => {
    const before = splitRows(rows).members
    const { members } = splitRows(rows, { head: inSeveralSplits })
    expect(members.get('clip 7')).toBe(before.get('clip 7'))
    expect(members.get('clip 7#2')).not.toBe(before.get('clip 7'))
  })

  test('are named by verify', () => {
    const { idsInSeveralSplits: found } = verifySplit({ table: tableOfRows(rows), config, file: inSeveralSplits })
    expect(found).toEqual([{ id: 'clip 7', splits: expect.objectContaining({ length: 2 }) }])
  })

  test('make a further row follow the first one', () => {
    const { members } = splitRows([...rows, { id: 'clip 7', label: 'joy' }], { head: inSeveralSplits })
    expect(members.get('clip 7#3')).toBe(members.get('clip 7'))
  })
})

describe('with a group key', () => {
  const songs = many(120).map((row, i) => ({ ...row, group: `song ${i >> 2}` }))

  test('a row of another group joins the two groups, so both stay together', () => {
    const rows = [...songs, { id: 'clip 0', label: 'joy', group: 'song 9' }]
    const { table, plan, members } = splitRows(rows)
    expect(plan.group).toBe('song_id')
    expect(findLeaks(table, plan)).toEqual([])
    const together = rows.map((row, i) => [row.group, textAt(table.ids, i)] as const)
    const splits = together
      .filter(([group]) => group === 'song 0' || group === 'song 9')
      .map(([, id]) => members.get(id))
    expect(new Set(splits).size).toBe(1)
  })

  test('a row without a group follows the first row of its id', () => {
    const { members } = splitRows([...songs, { id: 'clip 5', label: 'joy' }])
    expect(members.get('clip 5#2')).toBe(members.get('clip 5'))
  })
})

test('rows with the same id stay together, for any rows, in every kind of split', () => {
  const id = fc.constantFrom(...Array.from({ length: 40 }, (_, i) => `c${i}`), 'a#2', 'a', '')
  const label = fc.constantFrom(undefined, 'joy', 'calm')
  const group = fc.constantFrom(undefined, undefined, 'one', 'two')
  const rows = fc.array(fc.record({ id, label, group }), { minLength: 1, maxLength: 120 })
  const request = fc.constantFrom({}, { folds: 3 }, { rules: true }, 'grown' as const)
  fc.assert(
    fc.property(rows, fc.boolean(), request, (found, grouped, how) => {
      const list = found.map(
        (row): Sample => ({
          id: row.id,
          ...(row.label !== undefined && { label: row.label }),
          ...(grouped && row.group !== undefined && { group: row.group }),
        }),
      )
      const table = tableOfRows(list)
      const half = list.slice(0, list.length >> 1)
      const head = how === 'grown' && sharesIds(half, list) ? { head: splitRows(half).file } : {}
      const { plan, settingsChanged } = expectedSplit({
        table,
        config,
        rebalance: false,
        ...(how === 'grown' ? head : how),
      })
      fc.pre(settingsChanged.length === 0)
      const splits = new Map<string, Set<number>>()
      for (const [row, part] of plan.assignment.entries()) {
        expect(part >= 0).toBe(list[row]?.label !== undefined)
        const name = list[row]?.id ?? ''
        if (part >= 0) splits.set(name, (splits.get(name) ?? new Set()).add(part))
      }
      for (const parts of splits.values()) expect(parts.size).toBe(1)
    }),
  )
})

function sharesIds(some: readonly Sample[], all: readonly Sample[]): boolean {
  return some.some((row) => row.label !== undefined && all.some(({ id }) => id === row.id))
}

describe('in the library', () => {
  const splitter = new StratifiedSplitter()
  const inOne = (lists: readonly (readonly object[])[], sample: object) =>
    lists.filter((list) => list.includes(sample)).length

  test('copies of samples stay in one split, by their id', () => {
    const samples = Array.from({ length: 60 }, (_, i) => ({
      path: `${i % 20}.mid`,
      emotion: i % 2 === 0 ? 'joy' : 'calm',
    }))
    const lists = splitter.split(samples)
    const paths = lists.map((list) => new Set(list.map(({ path }) => path)))
    expect(paths.reduce((sum, { size }) => sum + size, 0)).toBe(20)
    expect(lists.flat()).toHaveLength(60)
  })

  test('an object that occurs twice is one sample, even without an id', () => {
    const samples = Array.from({ length: 30 }, (_, i) => ({ emotion: i % 2 === 0 ? 'joy' : 'calm' }))
    const doubled = [...samples, ...samples]
    for (const lists of [splitter.split(doubled), splitter.folds(doubled, 3)]) {
      for (const sample of samples) expect(inOne(lists, sample)).toBe(1)
      expect(lists.flat()).toHaveLength(60)
    }
  })
})

test('ids are made unique in the table as in the file', () => {
  expect(uniqueIds(textColumn(['a', 'b', 'a', 'b', 'a'])).repeated).toEqual({
    rows: Int32Array.of(2, 3, 4),
    firsts: Int32Array.of(0, 1, 0),
  })
})
