import { describe, expect, test } from 'vitest'
import type { LabelTable } from '../../../src/dataset/index.ts'
import { compareTestSplit } from '../../../src/split/audit/test_split.ts'
import { type Row, tableOf } from '../../analysis/tables.ts'

const ROWS: readonly Row[] = Array.from({ length: 40 }, (_, i) => [`s${i}`, i % 3 === 0 ? 'joy' : 'calm'])
const BASE = tableOf(ROWS)
const TEST = { rows: Int32Array.from({ length: 12 }, (_, row) => row * 3 + (row % 2)), by: 'index file' } as const

const renamed = (rows: readonly Row[], name = (i: number) => `new${i}`): Row[] =>
  rows.map(([, label], i) => [name(i), label])

function withContent(table: LabelTable, values: readonly string[]): LabelTable {
  const contentValues = [...new Set(values)]
  return { ...table, contentValues, content: Int32Array.from(values, (value) => contentValues.indexOf(value)) }
}

/** How many test samples are removed, and how many have other ids. */
function compared(head: LabelTable, base = BASE, more: Partial<Parameters<typeof compareTestSplit>[0]> = {}) {
  const { change, changedIds } = compareTestSplit({ base, head, test: TEST, ...more })
  return { removed: change.removed, changedIds }
}

describe('test samples with other ids', () => {
  test('are found by their positions if all ids changed', () => {
    expect(compared(tableOf(renamed(ROWS)))).toEqual({ removed: 0, changedIds: 12 })
    expect(compared(tableOf([...renamed(ROWS), ['x', 'joy']]))).toEqual({ removed: 0, changedIds: 12 })
  })

  test('are removed if only the ids of the test split are gone', () => {
    const inTest = new Set(TEST.rows)
    const rows = ROWS.map((row, i): Row => (inTest.has(i) ? [`new${i}`, row[1]] : row))
    expect(compared(tableOf(rows))).toEqual({ removed: 12, changedIds: 0 })
  })

  test('are removed if they are neither at their positions nor elsewhere', () => {
    expect(compared(tableOf(renamed(ROWS).slice(1)))).toEqual({ removed: 12, changedIds: 0 })
    expect(compared(tableOf(renamed(ROWS).toReversed().slice(1)))).toEqual({ removed: 12, changedIds: 0 })
    expect(compared(tableOf([]))).toEqual({ removed: 12, changedIds: 0 })
    const others = ROWS.map(([, label], i): Row => [`new${i}`, label === 'joy' ? 'calm' : 'joy'])
    expect(compared(tableOf(others))).toEqual({ removed: 12, changedIds: 0 })
  })

  test('are found by the values of labels.content in any order', () => {
    const texts = ROWS.map((_, i) => `text ${i}`)
    const base = withContent(BASE, texts)
    const head = withContent(tableOf(renamed(ROWS).toReversed()), texts.toReversed())
    expect(compared(head, base)).toEqual({ removed: 0, changedIds: 12 })
    const other = withContent(
      tableOf(renamed(ROWS)),
      texts.map((text) => `${text} edited`),
    )
    expect(compared(other, base)).toEqual({ removed: 12, changedIds: 0 })
  })

  test('are found by the content of their files, but not if all files are empty', () => {
    const head = tableOf(renamed(ROWS).toReversed())
    const files = { base: (row: number) => `blob ${row}`, head: (row: number) => `blob ${ROWS.length - 1 - row}` }
    expect(compared(head, BASE, { files })).toEqual({ removed: 0, changedIds: 12 })
    const empty = () => 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
    const smaller = tableOf(renamed(ROWS).slice(1))
    expect(compared(smaller, BASE, { files: { base: empty, head: empty } })).toEqual({ removed: 12, changedIds: 0 })
  })

  test('are not confused with samples that are missing: these are removed', () => {
    const texts = ROWS.map((_, i) => `text ${i}`)
    const kept = [...ROWS.keys()].filter((i) => i !== TEST.rows[5])
    const head = withContent(
      tableOf(renamed(kept.map((i) => ROWS[i] as Row))),
      kept.map((i) => texts[i] as string),
    )
    expect(compared(head, withContent(BASE, texts))).toEqual({ removed: 1, changedIds: 11 })
  })

  test('are looked for in each dataset', () => {
    const sources = [
      { name: 'a', start: 0, end: 20 },
      { name: 'b', start: 20, end: 40 },
    ]
    const rows = [...ROWS.slice(0, 20), ...renamed(ROWS.slice(20), (i) => `c:${i}`)]
    const inSecond = TEST.rows.filter((row) => row >= 20).length
    const found = compared({ ...tableOf(rows), sources }, { ...BASE, sources })
    expect(found).toEqual({ removed: 0, changedIds: inSecond })
  })
})

describe('a renamed folder', () => {
  const rows = (cat: string): Row[] =>
    ['cat', 'dog'].flatMap((name) => {
      const folder = name === 'cat' ? cat : name
      return Array.from({ length: 10 }, (_, i): Row => [`${folder}/${i}.jpg`, folder])
    })
  const files = { base: (row: number) => `blob ${row}`, head: (row: number) => `blob ${row}` }
  const test12 = { rows: Int32Array.from({ length: 12 }, (_, i) => i + 4), by: 'index file' } as const

  test('of a class relabels its test samples, which are found by the content of their files', () => {
    const { change, changedIds } = compareTestSplit({
      base: tableOf(rows('cat')),
      head: tableOf(rows('kitty')),
      test: test12,
      files,
    })
    expect(change).toMatchObject({ removed: 0, relabelled: 6, relabellings: [{ from: 'cat', to: 'kitty', count: 6 }] })
    expect(change.examples[0]).toMatchObject({ id: 'cat/4.jpg', change: 'relabelled', to: 'kitty' })
    expect(changedIds).toBe(0)
  })

  test('that keeps the labels only changes ids', () => {
    const same = (list: Row[]) => list.map(([id]): Row => [id, 'x'])
    const [base, head] = [tableOf(same(rows('cat'))), tableOf(same(rows('kitty')))]
    const { change, changedIds } = compareTestSplit({ base, head, test: test12, files })
    expect({ ...change, examples: [] }).toMatchObject({ removed: 0, relabelled: 0, replaced: 0 })
    expect(changedIds).toBe(6)
  })

  test('removes its samples if their files are not there', () => {
    const unknown = { base: files.base, head: (row: number) => `other ${row}` }
    const { change } = compareTestSplit({
      base: tableOf(rows('cat')),
      head: tableOf(rows('kitty')),
      test: test12,
      files: unknown,
    })
    expect(change).toMatchObject({ removed: 6 })
  })

  test('removes its samples if it leaves the test split of the dataset', () => {
    const codes = (test: number) => Int32Array.from({ length: 20 }, (_, i) => (i < 10 ? test : 0))
    const names = ['train', 'test']
    const base = { ...tableOf(rows('cat')), splits: { names, codes: codes(1) } }
    const head = { ...tableOf(rows('kitty')), splits: { names, codes: codes(0) } }
    const own = { rows: Int32Array.from({ length: 10 }, (_, i) => i), by: 'own split' } as const
    expect(compareTestSplit({ base, head, test: own, files }).change).toMatchObject({ removed: 10, relabelled: 0 })
  })
})
