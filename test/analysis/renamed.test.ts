import { expect, test } from 'vitest'
import { renameLabelSets } from '../../src/analysis/renamed.ts'
import { EMPTY_SET, type LabelTable, tableFromSamples, UNLABELLED } from '../../src/dataset/index.ts'

function tableOf(lists: readonly (readonly string[])[]): LabelTable & Required<Pick<LabelTable, 'labelSets'>> {
  const table = tableFromSamples(lists.map((emotion) => ({ emotion })))
  if (table.labelSets === undefined) throw new TypeError('The table has no label sets')
  return { ...table, labelSets: table.labelSets }
}

test('label sets are renamed, and a label that occurs twice in a set after that counts once', () => {
  const before = tableOf([['Joy', 'joy'], ['calm', 'joy'], ['Joy', 'calm'], [], ['']])
  const { classes, labels, labelSets } = renameLabelSets(before, new Map([['Joy', 'joy']]))
  const sets = before.labels.length
  const namesOf = (row: number) =>
    Array.from(labelSets.codes.subarray(labelSets.offsets[row], labelSets.offsets[row + 1]), (code) => classes[code])
  expect(classes).toEqual(['calm', 'joy'])
  expect(Array.from({ length: sets }, (_, row) => namesOf(row))).toEqual([
    ['joy'],
    ['calm', 'joy'],
    ['calm', 'joy'],
    [],
    [],
  ])
  expect([...labels]).toEqual([1, 0, 0, EMPTY_SET, UNLABELLED])
})
