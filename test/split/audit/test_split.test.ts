import { describe, expect, test } from 'vitest'
import type { LabelTable } from '../../../src/dataset/index.ts'
import { uniqueIds } from '../../../src/dataset/unique_ids.ts'
import type { FileContents } from '../../../src/split/audit/compare_content.ts'
import { compareTestSplit, testSplitOf } from '../../../src/split/audit/test_split.ts'
import { freshRules, freshSplit, parseIndexFile, splitSettings, writeIndexFile } from '../../../src/split/index.ts'
import { type Row, setTableOf, tableOf } from '../../analysis/tables.ts'
import { configWith } from '../samples.ts'

const ROWS: readonly Row[] = Array.from({ length: 40 }, (_, i) => [`s${i}`, i % 2 === 0 ? 'joy' : 'calm'])
const BASE = tableOf(ROWS)

/** The first samples of a table are its test split. */
function firstInTest(count: number) {
  return { rows: Int32Array.from({ length: count }, (_, row) => row), by: 'index file' } as const
}

function withSplits(table: LabelTable, splits: readonly string[]): LabelTable {
  const names = [...new Set(splits)]
  return { ...table, splits: { names, codes: Int32Array.from(splits, (name) => names.indexOf(name)) } }
}

function withRepeats(table: LabelTable): LabelTable {
  return { ...table, ...uniqueIds(table.ids) }
}

function withContent(table: LabelTable, values: readonly string[]): LabelTable {
  const contentValues = [...new Set(values)]
  return { ...table, contentValues, content: Int32Array.from(values, (value) => contentValues.indexOf(value)) }
}

function changeOf(comparison: Parameters<typeof compareTestSplit>[0]) {
  return compareTestSplit(comparison).change
}

/** The change of the first samples, without the examples. */
function counts(base: LabelTable, head: LabelTable, count = base.size) {
  const { removed, relabelled, replaced } = changeOf({ base, head, test: firstInTest(count) })

  return { removed, relabelled, replaced }
}

describe('testSplitOf()', () => {
  const config = configWith()
  const ids = ({ rows }: { readonly rows: Int32Array }) => Array.from(rows, (row) => `s${row}`).sort()

  test('returns the samples of the index file', () => {
    const plan = freshSplit(BASE, splitSettings(config), 1)
    const file = parseIndexFile(writeIndexFile({ table: BASE, plan, config }), { file: 'split_indices.json' })
    const found = testSplitOf(BASE, BASE, file)
    expect(found?.by).toBe('index file')
    expect(file.kind === 'list' && found && ids(found)).toEqual(
      Array.from(plan.assignment.keys())
        .flatMap((row) => (plan.assignment[row] === 2 ? [`s${row}`] : []))
        .sort(),
    )
  })

  test('finds samples that the head has no longer, and ignores ids that the base does not have', () => {
    const plan = freshSplit(BASE, splitSettings(config), 1)
    const file = parseIndexFile(writeIndexFile({ table: BASE, plan, config }), { file: 'split_indices.json' })
    const all = testSplitOf(BASE, BASE, file)?.rows
    expect(testSplitOf(BASE, tableOf([['new', 'joy'], ...ROWS.slice(20).reverse()]), file)?.rows).toEqual(all)
    expect(testSplitOf(BASE, tableOf([]), file)?.rows).toEqual(all)
    const smaller = tableOf(ROWS.slice(0, 20))
    expect(testSplitOf(smaller, BASE, file)?.rows).toEqual(all?.filter((row) => row < 20))
  })

  test('returns the samples of a rules file', () => {
    const rules = configWith({ splitIndicesPath: 'split.rules.json' })
    const plan = freshRules(BASE, splitSettings(rules), 1)
    const file = parseIndexFile(writeIndexFile({ table: BASE, plan, config: rules }), { file: 'split.rules.json' })
    expect(file.kind).toBe('rules')
    expect(testSplitOf(BASE, BASE, file)?.rows).toEqual(
      Int32Array.from(Array.from(plan.assignment.keys()).filter((row) => plan.assignment[row] === 2)),
    )
  })

  test('falls back to the dataset’s own split, without unlabelled samples', () => {
    const table = withSplits(
      tableOf([
        ['a', 'joy'],
        ['b', 'joy'],
        ['c', null],
      ]),
      ['train', 'test', 'test'],
    )
    expect(testSplitOf(table, table, undefined)).toEqual({ rows: Int32Array.of(1), by: 'own split' })
  })

  test('returns nothing without a test split', () => {
    expect(testSplitOf(BASE, BASE, undefined)).toBeUndefined()
    const onlyTrain = withSplits(
      BASE,
      ROWS.map(() => 'train'),
    )
    expect(testSplitOf(onlyTrain, onlyTrain, undefined)).toBeUndefined()
    const folds = freshSplit(BASE, splitSettings(config, 5), 1)
    const file = parseIndexFile(writeIndexFile({ table: BASE, plan: folds, config }), { file: 'folds.json' })
    expect(testSplitOf(BASE, BASE, file)).toBeUndefined()
  })
})

describe('compareTestSplit()', () => {
  test('counts only samples of the test split, in any order of the rows', () => {
    const head = tableOf([['s30', 'anger'], ['s0', 'calm'], ...ROWS.slice(2, 30), ...ROWS.slice(31), ['new', 'joy']])
    const change = changeOf({ base: BASE, head, test: firstInTest(10) })
    expect(change).toMatchObject({ samples: 10, relabelled: 1, removed: 1, replaced: 0 })
    expect(change.relabellings).toEqual([{ from: 'joy', to: 'calm', count: 1 }])
    expect(change.examples).toEqual([
      { id: 's0', change: 'relabelled', from: 'joy', to: 'calm', file: 'label.csv', line: 3 },
      { id: 's1', change: 'removed', from: 'calm', to: null, file: null, line: null },
    ])
  })

  test('compares the number of annotations of each class', () => {
    const annotated = (...values: string[]): LabelTable => ({
      ...tableOf(ROWS.slice(0, 3)),
      annotations: { values, codes: Int32Array.from(values, (_, code) => code) },
    })
    const base = annotated('2 joy, 1 calm', '1 calm', '3 joy')
    const head = annotated('1 joy, 2 calm', '1 calm', '3 joy')
    const { relabelled, examples } = changeOf({ base, head, test: firstInTest(3) })
    expect(relabelled).toBe(1)
    expect(examples).toMatchObject([{ id: 's0', from: '2 joy, 1 calm', to: '1 joy, 2 calm' }])
    expect(counts(base, tableOf(ROWS.slice(0, 3)))).toMatchObject({ relabelled: 0 })
  })

  test('names the first 10 samples', () => {
    const change = changeOf({ base: BASE, head: tableOf([['x', 'joy']]), test: firstInTest(40) })
    expect(change.removed).toBe(40)
    expect(change.examples.map(({ id }) => id)).toEqual(ROWS.slice(0, 10).map(([id]) => id))
  })

  test('compares sets of labels by their names', () => {
    const base = setTableOf([
      ['a', ['joy', 'calm']],
      ['b', ['joy']],
      ['c', []],
      ['d', ['calm']],
    ])
    const head = setTableOf([
      ['a', ['calm', 'joy']],
      ['b', ['anger', 'joy']],
      ['c', ['joy']],
      ['d', null],
    ])
    const { relabelled, examples } = changeOf({ base, head, test: firstInTest(4) })
    expect(relabelled).toBe(3)
    expect(examples.map(({ from, to }) => [from, to])).toEqual([
      ['joy', 'anger, joy'],
      ['', 'joy'],
      ['calm', null],
    ])
  })

  test('counts another file or another value of labels.content as replaced, unless the label differs too', () => {
    const base = tableOf(ROWS.slice(0, 4))
    const head = tableOf([...ROWS.slice(0, 3), ['s3', 'joy']])
    const files = { base: (row: number) => `old${row}`, head: (row: number) => (row === 0 ? 'old0' : `new${row}`) }
    expect(changeOf({ base, head, test: firstInTest(4), files })).toMatchObject({
      replaced: 2,
      relabelled: 1,
    })
    const texts = (values: readonly string[]) => withContent(tableOf(ROWS.slice(0, 3)), values)
    expect(counts(texts(['x', 'y', 'z']), texts(['z', 'y', 'new']))).toEqual({ removed: 0, relabelled: 0, replaced: 2 })
    expect(counts(texts(['x', 'y', 'z']), tableOf(ROWS.slice(0, 3))).replaced).toBe(0)
  })

  test('counts a sample whose file is gone as replaced, and does not compare a file that only the head has', () => {
    const only = (row: number) => (row === 0 ? 'a' : undefined)
    const none = () => undefined
    const replaced = (files: FileContents) => changeOf({ base: BASE, head: BASE, test: firstInTest(4), files }).replaced
    expect(replaced({ base: only, head: none })).toBe(1)
    expect(replaced({ base: none, head: only })).toBe(0)
  })

  test('counts a sample that leaves the dataset’s own test split as removed', () => {
    const base = withSplits(tableOf(ROWS.slice(0, 3)), ['test', 'test', 'train'])
    const head = withSplits(tableOf(ROWS.slice(0, 3)), ['train', 'test', 'test'])
    const test = testSplitOf(base, head, undefined)
    expect(test && changeOf({ base, head, test })).toMatchObject({
      samples: 2,
      removed: 1,
      examples: [{ id: 's0', change: 'removed' }],
    })
  })
})

describe('rows of one id', () => {
  const rows = (...labels: string[]) => withRepeats(tableOf(labels.map((label): Row => ['x', label])))

  test('stay the same if another row of the id is removed, or one with the same label is added', () => {
    expect(counts(rows('joy', 'calm', 'anger'), rows('calm', 'anger'))).toEqual({
      removed: 1,
      relabelled: 0,
      replaced: 0,
    })
    expect(counts(rows('calm'), rows('calm', 'calm'))).toEqual({ removed: 0, relabelled: 0, replaced: 0 })
  })

  test.each([
    [['calm'], ['joy', 'calm']],
    [['calm'], ['calm', 'joy']],
    [
      ['calm', 'joy'],
      ['calm', 'joy', 'anger', 'anger'],
    ],
  ])('are relabelled if a row with another label is added: %j, %j', (before, after) => {
    expect(counts(rows(...before), rows(...after))).toEqual({ removed: 0, relabelled: 1, replaced: 0 })
  })

  test('are relabelled one by one', () => {
    expect(counts(rows('joy', 'joy', 'calm'), rows('joy', 'anger', 'joy'))).toEqual({
      removed: 0,
      relabelled: 1,
      replaced: 0,
    })
  })

  test('take no time that grows with the square of their number', () => {
    const many = rows(...Array.from({ length: 50_000 }, (_, i) => (i % 2 === 0 ? 'joy' : 'calm')))
    const head = rows(...Array.from({ length: 50_000 }, (_, i) => (i % 2 === 0 ? 'calm' : 'joy')))
    const start = performance.now()
    expect(counts(many, head)).toEqual({ removed: 0, relabelled: 0, replaced: 0 })
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
