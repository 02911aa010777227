import { expect, test } from 'vitest'
import { nestedLabels } from '../../../../src/dataset/finding/offers/nested_labels.ts'
import { lookAtMemory } from '../../../support/looking.ts'

const episodes = (count: number, emotion: (i: number) => string) =>
  JSON.stringify({
    episodes: Array.from({ length: count }, (_, e) => ({
      scenes: [{ utterances: Array.from({ length: 6 }, (_, i) => ({ text: `line ${e} ${i}`, emotion: emotion(i) })) }],
    })),
  })

test('labels in lists inside of lists are written to a table with the splits', async () => {
  const emotions = episodes(4, (i) => (i % 2 ? 'Sad' : 'Joyful'))
  const [one, ...others] = await nestedLabels(
    lookAtMemory({ 'json/x-trn.json': emotions, 'json/x-tst.json': emotions }),
  )
  expect(others).toEqual([])
  expect(one?.what).toContain("'json/x-trn.json', 'json/x-tst.json' have labels named 'emotion' inside of nested lists")
  expect(one?.what).toContain('python3 -I -c "import csv')
  expect(one?.what).toContain(' train json/x-trn.json test json/x-tst.json > json/nested_labels.csv')
  expect(one?.command).toBe('dataset-balance analyze json/nested_labels.csv --split-column split')
})

test('texts that do not repeat are not labels', async () => {
  const different = JSON.stringify(Array.from({ length: 12 }, (_, i) => ({ a: [{ emotion: `text ${i}` }] })))
  expect(await nestedLabels(lookAtMemory({ 'a.json': different }))).toEqual([])
})
