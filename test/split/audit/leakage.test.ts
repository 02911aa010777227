import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { auditExisting, auditForeign, findLeaks, parseForeignIndex, SPLIT_NAMES } from '../../../src/split/index.ts'
import { tableOf } from '../samples.ts'

const parts = (...assignment: number[]) => ({ assignment: Int16Array.from(assignment), names: SPLIT_NAMES })

describe('findLeaks', () => {
  const grouped = tableOf(['s', 's', 't', 't'].map((group, i) => ({ id: `${i}`, label: 'joy', group })))
  const plain = tableOf(['a', 'b', 'c', 'd'].map((id) => ({ id, label: 'joy' })))

  test('names a group with the splits that it is in', () => {
    const [leak] = findLeaks(grouped, parts(0, 2, 1, 1))
    expect(leak).toMatchObject({ kind: 'group', count: 1, examples: ['s in train, test'] })
  })
  test('does not ask for a setting that is there', () => {
    expect(findLeaks(grouped, parts(0, 2, 1, 1))[0]?.fix).toBe('split again with --rebalance to keep groups together')
    const { groups } = grouped
    const byContent = { ...grouped, content: groups?.codes, ...(groups && { groups: { ...groups, byContent: true } }) }
    const fix = 'remove the copies, or split again with --rebalance to keep identical samples together'
    expect(findLeaks(byContent as typeof grouped, parts(0, 2, 1, 1)).map((leak) => leak.fix)).toEqual([fix, fix])
  })
  test('finds nothing if groups stay together', () => expect(findLeaks(grouped, parts(0, 0, 2, 2))).toEqual([]))
  test('ignores samples that are in no split', () => expect(findLeaks(grouped, parts(0, -1, 1, 1))).toEqual([]))
  test('names two ids with identical content in two splits', () => {
    const blobs = ['x', 'y', 'x', 'y']
    const [leak] = findLeaks(plain, parts(0, 1, 2, 1), { blobIds: (row) => blobs[row] })
    expect(leak).toMatchObject({ kind: 'content', count: 1, examples: ['a (train) = c (test)'] })
  })
  test('an empty file is identical to nothing', () => {
    const empty = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
    expect(findLeaks(plain, parts(0, 1, 2, 1), { blobIds: () => empty })).toEqual([])
  })
  test('compares the content column, in which empty cells are identical to nothing', () => {
    const [leak, ...more] = findLeaks({ ...plain, content: Int32Array.of(0, -1, -1, 0) }, parts(0, 0, 1, 1))
    expect(leak).toMatchObject({ kind: 'content', count: 1, examples: ['a (train) = d (val)'] })
    expect(more).toEqual([])
  })
  test('returns the first 10 of many', () => {
    const many = tableOf(Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, label: 'joy', group: `${i >> 1}` })))
    const [leak] = findLeaks(many, parts(...Array.from({ length: 60 }, (_, i) => i % 2)))
    expect(leak?.count).toBe(30)
    expect(leak?.examples).toHaveLength(10)
  })
})

describe('an existing split', () => {
  const table = tableOf([
    { id: 'a', label: 'joy', group: 's' },
    { id: 'b', label: 'joy', group: 's' },
    { id: 'c', label: 'calm', group: 't' },
    { id: 'd' },
  ])

  test('from a column is audited for balance, leakage and samples in no split', () => {
    const splits = { codes: Int32Array.of(0, 1, -1, -1), names: ['train', 'test'] }
    expect(auditExisting({ ...table, splits })).toMatchObject({
      cells: [
        [0, 0],
        [1, 1],
      ],
      totals: [1, 1],
      leaks: [{ kind: 'group', examples: ['s in train, test'] }],
      inNone: { count: 1, examples: ['c'] },
      inTwo: { count: 0 },
    })
  })
  test('must exist', () => expect(() => auditExisting(table)).toThrow(InputError))

  const foreign = (json: unknown) =>
    parseForeignIndex(new TextEncoder().encode(JSON.stringify(json)), { file: 'x.json' })

  test('with the ids of another tool lists ten that are unknown or in two splits', () => {
    const unknown = Array.from({ length: 30 }, (_, at) => `unknown ${at}`)
    const audit = auditForeign(table, foreign({ train: ['a', ...unknown], test: ['b', ...unknown] }))
    expect(audit.unknown.examples).toHaveLength(10)
    expect(audit.unknown.count).toBeGreaterThanOrEqual(30)
  })

  test('with the ids of another tool is audited for unknown ids and ids in two splits', () => {
    const audit = auditForeign(table, foreign({ train: ['a', 'b'], test: ['b', 'z'], note: 'mine' }))
    expect(audit).toMatchObject({
      names: ['train', 'test'],
      cells: [
        [0, 0],
        [2, 0],
      ],
      inTwo: { count: 1, examples: ['b (train, test)'] },
      unknown: { count: 1, examples: ['z'] },
      inNone: { count: 1, examples: ['c'] },
    })
  })
  test('with positions', () => {
    const audit = auditForeign(table, foreign({ train: [0, 0], val: [2], test: [9] }))
    expect(audit).toMatchObject({
      inTwo: { examples: ['a (twice in train)'] },
      unknown: { examples: ['9'] },
      inNone: { examples: ['b'] },
    })
  })
  test('names an id once, with all of its splits', () => {
    const audit = auditForeign(table, foreign({ train: ['a', 'a', 'b'], val: ['a'], test: ['a', 'c'] }))
    expect(audit.inTwo).toEqual({ count: 1, examples: ['a (train, val, test)'] })
  })
  test('without a list is refused with a description of its content', () => {
    expect(() => foreign({ splits: 3 })).toThrow(
      "x.json: Cannot read the index file: it contains no list of ids or positions, only 'splits'",
    )
  })
})
