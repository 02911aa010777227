import { expect, test } from 'vitest'
import { labelRank } from '../../../src/dataset/formats/label_words.ts'

test('the name of a defect indicates classes more than that of a place or a machine', () => {
  expect(labelRank('defect')).toBe(2)
  expect(labelRank('defect_type')).toBeLessThan(labelRank('line'))
  expect(labelRank('fault_type')).toBeLessThan(labelRank('machine'))
})
