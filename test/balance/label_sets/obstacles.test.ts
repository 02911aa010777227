import { expect, it } from 'vitest'
import { labelObstacles } from '../../../src/balance/label_sets/obstacles.ts'
import { samplesOf, times } from './samples.ts'

it('names the rare labels that occur only together with a frequent one, the rarest first', () => {
  const lists = [
    ...times(10, 'a'),
    ...times(8, 'b'),
    ...times(2, 'a', 'b', 'c'),
    ...times(1, 'b', 'd'),
    ...times(1, 'a', 'e'),
    ...times(1, 'e'),
  ]
  expect(labelObstacles(samplesOf(lists))).toEqual([
    { label: 'd', with: 'b', samples: 1 },
    { label: 'c', with: 'a', samples: 2 },
  ])
})

it('names none if rare labels also occur alone, or with other rare labels', () => {
  expect(labelObstacles(samplesOf([...times(10, 'a'), ...times(9, 'd'), ['b', 'c'], ['b']]))).toEqual([])
  expect(labelObstacles(samplesOf([...times(4, 'a', 'b')]))).toEqual([])
  expect(labelObstacles(samplesOf([[], null]))).toEqual([])
})
