import { expect, test } from 'vitest'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { csv, lookAtMemory } from '../../support/looking.ts'
import { linesIn } from '../../support/offered_lines.ts'

const movie = (id: number) =>
  JSON.stringify(
    Array.from({ length: 5 }, (_, i) => ({ review_id: id * 10 + i, date: '18.01.02', rating: 1 + (i % 4) })),
  )
const ratings = (size: number) => csv('id\tdocument\tlabel', size, (i) => `${i}\tsuch a good film ${i}\t${i % 2}`)

test('text tables with a column named like labels come before many tables of one shape', async () => {
  const look = lookAtMemory({
    'ratings_train.txt': ratings(60),
    'ratings_test.txt': ratings(20),
    'ratings.txt': ratings(80),
    ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`raw/${10_000 + i}.json`, movie(i)])),
  })
  const { message } = await nothingFound(look.files, look.context)
  expect(message).toContain('- raw/10000.json and 59 other files with the same columns, distinct values in 5 rows:')
  expect(linesIn(message)).toEqual([
    'dataset-balance analyze ratings.txt --label label',
    "labels: { file: 'ratings_*.txt', label: label }",
  ])
})
