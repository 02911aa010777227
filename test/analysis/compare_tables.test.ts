import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTables } from '../../src/analysis/index.ts'
import { type Row, setTableOf, tableOf } from './tables.ts'

const BASE: Row[] = [
  ['a', 'joy'],
  ['b', 'joy'],
  ['c', 'calm'],
  ['d', null],
]

describe('compareTables()', () => {
  it('reports no change for the same table', () => {
    expect(compareTables(tableOf(BASE), tableOf(BASE))).toMatchObject({
      added: 0,
      removed: 0,
      relabelled: [],
      reordered: false,
      unchanged: true,
    })
  })

  it('reports reordered rows, but not as a change', () => {
    const change = compareTables(tableOf(BASE), tableOf([...BASE].reverse()))
    expect(change).toMatchObject({ added: 0, removed: 0, relabelled: [], reordered: true, unchanged: true })
  })

  it('counts samples that were added and removed by id', () => {
    const head: Row[] = [['new', 'calm'], ...BASE.slice(1), ['newer', 'calm']]
    expect(compareTables(tableOf(BASE), tableOf(head))).toMatchObject({
      added: 2,
      removed: 1,
      relabelled: [],
      unchanged: false,
    })
  })

  it('counts added and removed samples by class, whatever else changes in it', () => {
    const head: Row[] = [
      ['b', 'calm'],
      ['c', 'calm'],
      ['d', null],
      ['new', 'joy'],
      ['newer', null],
    ]
    expect(compareTables(tableOf(BASE), tableOf(head)).classes).toEqual([
      { name: 'calm', base: 1, head: 2, added: 0, removed: 0 },
      { name: 'joy', base: 2, head: 1, added: 1, removed: 1 },
    ])
  })

  it('counts an added sample with several labels for each of them', () => {
    const base = setTableOf([['a', ['calm']]])
    const head = setTableOf([['b', ['calm', 'joy']]])
    expect(compareTables(base, head).classes).toEqual([
      { name: 'calm', base: 1, head: 1, added: 1, removed: 1 },
      { name: 'joy', base: 0, head: 1, added: 1, removed: 0 },
    ])
  })

  it('counts relabelled samples by old and new class, including unlabelled ones, largest first', () => {
    const head: Row[] = [
      ['a', 'calm'],
      ['b', 'calm'],
      ['c', null],
      ['d', 'joy'],
    ]
    expect(compareTables(tableOf(BASE), tableOf(head)).relabelled).toEqual([
      {
        from: 'joy',
        to: 'calm',
        count: 2,
        examples: [
          { id: 'a', line: 2, file: 'label.csv' },
          { id: 'b', line: 3, file: 'label.csv' },
        ],
      },
      { from: null, to: 'joy', count: 1, examples: [{ id: 'd', line: 5, file: 'label.csv' }] },
      { from: 'calm', to: null, count: 1, examples: [{ id: 'c', line: 4, file: 'label.csv' }] },
    ])
  })

  it('names the first 5 of many relabelled samples', () => {
    const rows = (label: string) => Array.from({ length: 9 }, (_, i): Row => [`${i}`, label])
    const [relabelled] = compareTables(tableOf(rows('joy')), tableOf(rows('calm'))).relabelled
    expect(relabelled?.count).toBe(9)
    expect(relabelled?.examples.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('compares labels by name when a new class shifts the codes', () => {
    expect(compareTables(tableOf(BASE), tableOf([...BASE, ['e', 'anger']]))).toMatchObject({ added: 1, relabelled: [] })
  })

  it('reports classes as new or gone by their samples, even if they were already listed', () => {
    const head: Row[] = [
      ['a', 'joy'],
      ['b', 'Joy'],
    ]
    const change = compareTables(tableOf(BASE, ['anger']), tableOf(head, ['calm']))
    expect(change).toMatchObject({ appeared: ['Joy'], vanished: ['calm'], baseRatio: 2, headRatio: 1 })
    expect(change.classes).toEqual([
      { name: 'Joy', base: 0, head: 1, added: 0, removed: 0 },
      { name: 'anger', base: 0, head: 0, added: 0, removed: 0 },
      { name: 'calm', base: 1, head: 0, added: 0, removed: 1 },
      { name: 'joy', base: 2, head: 1, added: 0, removed: 0 },
    ])
  })

  it('has no ratio if there are no classes', () => {
    expect(compareTables(tableOf([]), tableOf([['a', null]]))).toMatchObject({
      baseRatio: Number.NaN,
      headRatio: Number.NaN,
    })
  })

  it('compares several labels per sample as sets', () => {
    const base = setTableOf([
      ['a', ['joy', 'calm']],
      ['b', ['joy']],
      ['c', []],
      ['d', null],
    ])
    const head = setTableOf([
      ['a', ['calm', 'joy']],
      ['b', ['anger', 'joy']],
      ['c', null],
      ['d', null],
    ])
    expect(compareTables(base, head).relabelled).toEqual([
      { from: '', to: null, count: 1, examples: [{ id: 'c', line: 4, file: 'label.csv' }] },
      { from: 'joy', to: 'anger, joy', count: 1, examples: [{ id: 'b', line: 3, file: 'label.csv' }] },
    ])
  })

  it('counts what each label gained and lost on the samples of both sides', () => {
    const base = setTableOf([
      ['a', ['joy']],
      ['b', ['calm', 'joy']],
      ['c', []],
      ['d', null],
      ['gone', ['joy']],
    ])
    const head = setTableOf([
      ['a', ['anger', 'joy']],
      ['b', ['calm']],
      ['c', null],
      ['d', ['joy']],
      ['new', ['anger']],
    ])
    const changes = compareTables(base, head).labelChanges?.map(({ examples, ...one }) => [
      ...Object.values(one),
      examples.map(({ id }) => id).join(),
    ])
    expect(changes).toEqual([
      [null, 1, 1, 'c,d'],
      ['anger', 1, 0, 'a'],
      ['joy', 1, 1, 'b,d'],
    ])
  })

  it('does not list labels of single-label datasets', () => {
    expect(compareTables(tableOf(BASE), tableOf([['a', 'calm']]))).not.toHaveProperty('labelChanges')
  })

  it('lists a changed label for every changed set', () => {
    const set = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(set, set), { maxLength: 20 }), (pairs) => {
        const side = (place: 0 | 1) => setTableOf(pairs.map((pair, i) => [`${i}`, pair[place]]))
        const { relabelled, labelChanges = [] } = compareTables(side(0), side(1))
        expect(labelChanges.length > 0).toBe(relabelled.length > 0)
      }),
    )
  })

  it('treats a single label as a set of one if the other side has several labels', () => {
    const base = tableOf([
      ['a', 'joy'],
      ['b', null],
    ])
    const head = setTableOf([
      ['a', ['joy']],
      ['b', null],
    ])
    expect(compareTables(base, head).unchanged).toBe(true)
  })

  it('distinguishes ids by their bytes', () => {
    const base: Row[] = [
      ['é', 'joy'],
      ['', 'joy'],
    ]
    const head: Row[] = [
      ['', 'joy'],
      ['e\u0301', 'joy'],
    ]
    expect(compareTables(tableOf(base), tableOf(head))).toMatchObject({ added: 1, removed: 1 })
  })
})

it('agrees with a comparison that uses plain maps', () => {
  const label = fc.constantFrom('anger', 'calm', 'joy', null)
  const rows = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 3, unit: 'grapheme' }), label), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(rows, rows, (base, head) => {
      const before = new Map(base)
      const after = new Map(head)
      const kept = head.filter(([id]) => before.has(id))
      const change = compareTables(tableOf(base), tableOf(head))
      expect(change.added).toBe(head.length - kept.length)
      expect(change.removed).toBe(base.filter(([id]) => !after.has(id)).length)
      expect(change.relabelled.reduce((sum, { count }) => sum + count, 0)).toBe(
        kept.filter(([id, name]) => before.get(id) !== name).length,
      )
    }),
  )
})
