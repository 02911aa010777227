import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classNoun, countLabelSets } from '../../../src/dataset/table/label_sets.ts'
import { countClasses } from '../../../src/dataset/table/label_table.ts'
import { type SetRow, setTableOf, tableOf } from '../../analysis/tables.ts'

const setsOf = (rows: readonly SetRow[]) => {
  const { labels, labelSets = { offsets: new Uint32Array(1), codes: new Int32Array() } } = setTableOf(rows)
  return countLabelSets(labels, labelSets)
}

test('different sets are counted once each, whatever the order of their labels', () => {
  const rows: SetRow[] = [
    ['a', ['joy', 'calm']],
    ['b', ['calm', 'joy']],
    ['c', ['calm']],
    ['d', ['joy']],
    ['e', ['calm']],
  ]
  expect(setsOf(rows)).toEqual({ distinct: 3, empty: 0 })
})

test('an empty set is one of the different sets, and an unlabelled sample has none', () => {
  const rows: SetRow[] = [
    ['a', []],
    ['b', []],
    ['c', null],
    ['d', ['joy']],
  ]
  expect(setsOf(rows)).toEqual({ distinct: 2, empty: 2 })
})

test('no rows have no sets', () => {
  expect(setsOf([])).toEqual({ distinct: 0, empty: 0 })
})

test('the number of different sets is that of their names', () => {
  const set = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(set, { maxLength: 60 }), (sets) => {
      const rows = sets.map((labels, i): SetRow => [`${i}`, labels])
      const names = new Set(sets.flatMap((labels) => (labels === null ? [] : [labels.toSorted().join()])))
      expect(setsOf(rows).distinct).toBe(names.size)
    }),
  )
})

test('the counts of a dataset contain them only if samples have sets of labels', () => {
  expect(countClasses(setTableOf([['a', ['joy']]])).sets).toEqual({ distinct: 1, empty: 0 })
  expect(countClasses(tableOf([['a', 'joy']]))).not.toHaveProperty('sets')
})

test('the classes of label sets are called labels', () => {
  expect(classNoun({ multiLabel: true })).toEqual({ one: 'label', many: 'labels' })
  expect(classNoun({ multiLabel: false })).toEqual({ one: 'class', many: 'classes' })
})
